package org.daybook.kit.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * Something typed: the text, what it means by its {@link Rule}, and what is wrong with it. A fault is said once the field
 * is left or the form is about to be saved, not while the first letters are typed.
 */
public final class Input<T> extends Asked {
    private final Rule<T> rule;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper understood = new ReadOnlyStringWrapper("");
    private Verdict<T> verdict;

    /** What it was last filled with, or empty: what she writes comes by the control. */
    private String began = "";

    private boolean filled;
    private boolean revealed;

    public Input(Rule<T> rule) {
        this.rule = rule;
        this.verdict = rule.read("");
        text.subscribe(typed -> read(typed == null ? "" : typed));
    }

    public static Input<String> line() {
        return new Input<>(Rule.line());
    }

    public static Input<String> note() {
        return new Input<>(Rule.note());
    }

    public static Input<PartialDate> date(Supplier<LocalDate> today) {
        return new Input<>(Rule.date(today));
    }

    /** One that mostly lies ahead. */
    public static Input<PartialDate> dateAhead(Supplier<LocalDate> today) {
        return new Input<>(Rule.dateAhead(today));
    }

    public static Input<Money> money() {
        return new Input<>(Rule.money());
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Fills it: what she writes herself comes by {@link #textProperty}. */
    public void type(String typed) {
        begin(typed, false);
    }

    /** Shows what is saved. */
    void fill(String saved) {
        begin(saved, true);
    }

    /** Whoever hears of the text finds the rest in its place. */
    private void begin(String with, boolean saved) {
        began = with;
        filled = saved;
        text.set(with);
    }

    /** Whether what it was last filled with is saved. */
    boolean isFilled() {
        return filled;
    }

    /** What it means; empty when nothing was typed or it cannot be read. */
    public Optional<T> value() {
        return verdict instanceof Verdict.Good<T>(T value, String _) ? Optional.of(value) : Optional.empty();
    }

    /** The value of an input that is in order and required. @throws java.util.NoSuchElementException when there is none */
    public T get() {
        return value().orElseThrow();
    }

    public Verdict<T> verdict() {
        return verdict;
    }

    /** How it was understood, where that is not what was typed: "early October 2008". */
    public ReadOnlyStringProperty understoodProperty() {
        return understood.getReadOnlyProperty();
    }

    @Override
    public Object written() {
        return verdict instanceof Verdict.Good<T>(T value, String _) ? value : text.get();
    }

    @Override
    public boolean isInOrder() {
        return !(verdict instanceof Verdict.Bad);
    }

    @Override
    public void reveal() {
        revealed = true;
        say();
    }

    @Override
    public boolean isHalfTyped() {
        return !text.get().strip().equals(began.strip()) && !meansWhatItBegan();
    }

    private boolean meansWhatItBegan() {
        return verdict instanceof Verdict.Good<T>(T value, String _)
                && rule.read(began) instanceof Verdict.Good<T>(T before, String _)
                && value.equals(before);
    }

    @Override
    void beginHere() {
        began = text.get();
        filled = false;
    }

    @Override
    void saved() {
        began = text.get();
    }

    @Override
    public Runnable puttingBack() {
        String typed = text.get();
        String over = began;
        boolean saved = filled;
        return () -> {
            began = over;
            filled = saved;
            text.set(typed);
        };
    }

    @Override
    void empty() {
        type("");
        revealed = false;
        say();
    }

    /** What the control calls when the focus leaves it. */
    void left() {
        if (!text.get().isEmpty()) {
            reveal();
        }
    }

    private void read(String typed) {
        verdict = rule.read(typed);
        say();
    }

    private void say() {
        refuse(revealed && verdict instanceof Verdict.Bad<T>(String sentence) ? sentence : "");
        understood.set(verdict instanceof Verdict.Good<T>(T _, String meaning) ? meaning : "");
    }
}
