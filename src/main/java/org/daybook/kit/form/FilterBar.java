package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.daybook.kit.text.Messages;

/** The filter over a table: what is typed, the chips with their counts, and how many rows are shown. */
public final class FilterBar extends FlowPane {
    private static final Messages SAY = Messages.beside(FilterBar.class);

    private final Filter<?> filter;
    private final TextField typed = Typing.line();
    private final Label shown = new Label();
    private final List<ToggleButton> chips = new ArrayList<>();
    private List<String> chipIds = List.of();

    public FilterBar(Filter<?> filter) {
        this.filter = filter;
        getStyleClass().add("filter-bar");
        setRowValignment(VPos.CENTER);
        typed.setPromptText(SAY.text("filter.prompt"));
        typed.setAccessibleText(SAY.text("filter.name"));
        typed.textProperty().bindBidirectional(filter.textProperty());
        typed.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && filter.isActive()) {
                filter.clear();
                event.consume();
            }
        });
        shown.getStyleClass().add("muted");
        getChildren().addAll(typed, shown);
        filter.chipsProperty().subscribe(this::offer);
        filter.chosen().addListener((SetChangeListener<String>) _ -> mark());
        filter.shown().addListener((ListChangeListener<Object>) _ -> count());
        count();
    }

    /** What Ctrl+F puts the focus on. */
    public Node field() {
        return typed;
    }

    private void offer(List<Filter.Chip> now) {
        List<String> ids = now.stream().map(Filter.Chip::id).toList();
        if (!ids.equals(chipIds)) {
            chipIds = ids;
            chips.clear();
            for (Filter.Chip chip : now) {
                chips.add(button(chip.id()));
            }
            List<Node> children = new ArrayList<>();
            children.add(typed);
            children.addAll(chips);
            children.add(shown);
            getChildren().setAll(children);
        }
        for (int i = 0; i < now.size(); i++) {
            chips.get(i).setText(SAY.text("filter.chip", now.get(i).word(), now.get(i).count()));
        }
        mark();
        count();
    }

    private ToggleButton button(String id) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("chip");
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> {
            if (button.isSelected()) {
                filter.chosen().add(id);
            } else {
                filter.chosen().remove(id);
            }
        });
        return button;
    }

    private void mark() {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setSelected(filter.chosen().contains(chipIds.get(i)));
        }
    }

    private void count() {
        int now = filter.shown().size();
        shown.setText(
                now == filter.total()
                        ? SAY.text("filter.shown.all", now)
                        : SAY.text("filter.shown.some", now, filter.total()));
    }
}
