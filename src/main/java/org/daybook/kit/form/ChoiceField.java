package org.daybook.kit.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A list that drops down, and that finds an option by the letters typed, at the start of any of its words: "ha"
 * finds Hackney, again the next one, Hammersmith and Fulham. Backspace chooses nothing.
 */
final class ChoiceField<T> extends ComboBox<T> {
    /** Letters that come within this time belong together, in milliseconds. */
    private static final long PAUSE = 1_000;

    /** What its words may be wide, and what the arrow and the edges take, in em. */
    private static final double LEAST = 5;

    private static final double MOST = 24;
    private static final double ARROW = 3.8;

    private final Choice<T> choice;
    private List<T> measured = List.of();
    private Font measuredFont = Font.getDefault();
    private double widest;
    private String letters = "";
    private long last;

    ChoiceField(Choice<T> choice) {
        this.choice = choice;
        setItems(javafx.collections.FXCollections.observableArrayList(choice.options()));
        setConverter(new Words());
        setVisibleRowCount(12);
        choice.chosenProperty().subscribe(chosen -> setValue(chosen.orElse(null)));
        valueProperty().subscribe(value -> choice.chosenProperty().set(Optional.ofNullable(value)));
        choice.options().addListener((ListChangeListener<T>) _ -> {
            Optional<T> chosen = choice.value();
            getItems().setAll(choice.options());
            choice.chosenProperty().set(chosen.filter(choice.options()::contains));
        });
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) && !isShowing()) {
                letters = "";
                choice.chosenProperty().set(Optional.empty());
                event.consume();
            }
        });
    }

    /**
     * As wide as its widest option, within reason. The list's own idea of its width changes with what it has laid out so far,
     * and a field must not grow when the look is changed.
     */
    @Override
    protected double computePrefWidth(double height) {
        if (!(lookup(".list-cell") instanceof Labeled cell)) {
            return super.computePrefWidth(height);
        }
        Font font = cell.getFont();
        if (!font.equals(measuredFont) || !getItems().equals(measured)) {
            measuredFont = font;
            measured = List.copyOf(getItems());
            Text text = new Text();
            text.setFont(font);
            widest = measured.stream()
                    .mapToDouble(option -> {
                        text.setText(choice.word(option));
                        return text.getLayoutBounds().getWidth();
                    })
                    .max()
                    .orElse(0);
        }
        return snapSizeX(Math.clamp(widest, LEAST * font.getSize(), MOST * font.getSize()) + ARROW * font.getSize());
    }

    private void typed(KeyEvent event) {
        // Somebody else's key; both together are AltGr, which makes letters.
        if (event.isMetaDown() || event.isControlDown() != event.isAltDown()) {
            return;
        }
        String typed = event.getCharacter();
        if (typed.isBlank() && letters.isEmpty() || typed.isEmpty() || Character.isISOControl(typed.charAt(0))) {
            return;
        }
        long now = System.currentTimeMillis();
        letters = (now - last > PAUSE ? "" : letters) + typed.toLowerCase(Locale.UK);
        last = now;
        find(letters).or(() -> find(typed.toLowerCase(Locale.UK))).ifPresent(this::setValue);
        event.consume();
    }

    /** The first option after the chosen one, and round again, that has a word beginning so. */
    private Optional<T> find(String start) {
        int size = getItems().size();
        int from = start.length() == 1 ? getItems().indexOf(getValue()) + 1 : Math.max(0, getItems().indexOf(getValue()));
        for (int i = 0; i < size; i++) {
            T option = getItems().get((from + i) % size);
            String word = choice.word(option).toLowerCase(Locale.UK);
            if (word.startsWith(start) || word.contains(" " + start)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private final class Words extends StringConverter<T> {
        @Override
        public String toString(@Nullable T option) {
            return option == null ? "" : Isolated.text(choice.word(option));
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }
}
