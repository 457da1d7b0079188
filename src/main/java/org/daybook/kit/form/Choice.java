package org.daybook.kit.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.kit.text.Messages;

/** One of several, or none. The options may change while the form is shown; what is chosen stays when it is still there. */
public final class Choice<T> extends Asked {
    private static final Messages SAY = Messages.beside(Choice.class);

    private final ObservableList<T> options = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<T>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final Function<T, String> word;
    private Function<T, ?> identity = option -> option;
    private String required = "";
    private boolean revealed;

    /** Said of what was chosen and can be chosen no more; empty once that is settled. */
    private String gone = "";

    private boolean toldGone;

    /** What it was last filled with, where it was. */
    private Optional<Object> began = Optional.empty();

    /** @param word how an option is shown, and what typing letters looks for */
    public Choice(Function<T, String> word) {
        this.word = word;
        chosen.subscribe(_ -> settled());
    }

    public Choice(List<T> options, Function<T, String> word) {
        this(word);
        this.options.setAll(options);
    }

    /** What an option is known by when it comes again, be it changed: an id. */
    public Choice<T> knownBy(Function<T, ?> id) {
        identity = id;
        return this;
    }

    /** It may not be left open; {@code sentence} asks for it. */
    public Choice<T> required(String sentence) {
        required = sentence;
        return this;
    }

    /** Other options; what is chosen stays chosen when the same is among them, be it changed. Where it is not, it says so. */
    public void offer(List<T> others) {
        Optional<T> before = chosen.get();
        options.setAll(others);
        chosen.set(before.flatMap(option -> option(id(option))));
        before.filter(_ -> chosen.get().isEmpty())
                .ifPresent(option -> {
                    gone = SAY.text("choice.gone", word(option));
                    say();
                });
    }

    /** Shows what is saved. */
    void fill(Optional<T> option) {
        chosen.set(option);
        began = Optional.of(written());
    }

    /** One that was never filled is chosen again in a moment. */
    @Override
    public boolean isHalfTyped() {
        return began.isPresent() && !began.get().equals(written());
    }

    @Override
    void beginHere() {
        began = Optional.empty();
    }

    @Override
    void saved() {
        began = began.map(_ -> written());
    }

    /** And what is said of it: offered again, it is the option as it is then. */
    @Override
    public Runnable puttingBack() {
        Optional<T> now = chosen.get();
        Optional<Object> over = began;
        String said = gone;
        return () -> {
            chosen.set(now);
            began = over;
            gone = said;
            say();
        };
    }

    private void settled() {
        gone = "";
        toldGone = false;
        say();
    }

    /** The option that is known by this. */
    public Optional<T> option(Object id) {
        return options.stream().filter(option -> id(option).equals(id)).findFirst();
    }

    Object id(T option) {
        return identity.apply(option);
    }

    public ObservableList<T> options() {
        return options;
    }

    public String word(T option) {
        return word.apply(option);
    }

    public ObjectProperty<Optional<T>> chosenProperty() {
        return chosen;
    }

    public Optional<T> value() {
        return chosen.get();
    }

    /** The value of a choice that is in order and required. @throws java.util.NoSuchElementException when there is none */
    public T get() {
        return chosen.get().orElseThrow();
    }

    public void choose(T option) {
        chosen.set(Optional.of(option));
    }

    @Override
    public Object written() {
        return chosen.get().map(this::id);
    }

    @Override
    public boolean isInOrder() {
        return gone.isEmpty() && (required.isEmpty() || chosen.get().isPresent());
    }

    /** What is gone is not saved as nothing unasked: the first time that is refused, the second time she means it. */
    @Override
    public void reveal() {
        revealed = true;
        if (toldGone) {
            settled();
        } else {
            toldGone = !gone.isEmpty();
            say();
        }
    }

    @Override
    void empty() {
        chosen.set(Optional.empty());
        began = Optional.empty();
        revealed = false;
        settled();
    }

    private void say() {
        refuse(!gone.isEmpty() ? gone : revealed && !isInOrder() ? required : "");
    }
}
