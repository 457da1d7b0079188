package org.daybook.kit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * Fills the fields of a form with what is saved, again after each edit, and leaves alone what she wrote over it until she
 * saves that or leaves the form. Where what is saved was changed meanwhile by somebody else, it says so beside the field, and
 * to what: saving hers would put it away. Part of a view model.
 */
public final class Filling {
    private static final Messages SAY = Messages.beside(Filling.class);

    /** A note may be long; so much of it says which it is. */
    private static final int MOST = 300;

    /** What a field was last filled with: what she began from, where she writes over it. */
    private final Map<Asked, Object> shown = new HashMap<>();

    /** A line or a note; blank where there is none. */
    public void show(Input<String> field, String text) {
        show(field, Optional.of(text).filter(t -> !t.isEmpty()), text);
    }

    public void show(Input<PartialDate> field, Optional<PartialDate> date) {
        show(field, date, date.map(PartialDate::inText).orElse(""));
    }

    public <T> void show(Input<T> field, T value, String text) {
        show(field, Optional.of(value), text);
    }

    /** As it is usually written, if it means what she wrote herself. */
    public <T> void show(Input<T> field, Optional<T> value, String text) {
        if (isHers(field, text) && !(field.isInOrder() && field.value().equals(value))) {
            if (isPressed(field, value.<Object>map(v -> v).orElse(""))) {
                shown.put(field, text);
            }
            meanwhile(field, text, text);
            return;
        }
        shown.put(field, text);
        field.fill(text);
        field.meanwhile("");
    }

    public <T> void show(Choice<T> choice, T value) {
        show(choice, Optional.of(value));
    }

    public <T> void show(Choice<T> choice, Optional<T> value) {
        Optional<?> id = value.map(choice::id);
        if (isHers(choice, id)) {
            if (isPressed(choice, id)) {
                shown.put(choice, id);
            }
            meanwhile(choice, id, value.map(choice::word).orElse(""));
            return;
        }
        shown.put(choice, id);
        choice.fill(value);
        choice.meanwhile("");
    }

    private boolean isHers(Asked field, Object saved) {
        return isWrittenOver(field) && !saved.equals(held(field));
    }

    /** Also before it was ever filled: she may be faster than what is read. */
    private boolean isWrittenOver(Asked field) {
        Object began = shown.get(field);
        return began == null ? field.isHalfTyped() : !began.equals(held(field));
    }

    /** What is saved now is what she pressed for: she wrote on over her own. */
    private static boolean isPressed(Asked field, Object saved) {
        return field.pressed().filter(saved::equals).isPresent();
    }

    private static Object held(Asked field) {
        return switch (field) {
            case Input<?> input -> input.textProperty().get();
            case Choice<?> choice -> choice.written();
        };
    }

    /** What she began from, and is saved again, was not changed. */
    private void meanwhile(Asked field, Object saved, String words) {
        if (saved.equals(shown.get(field))) {
            field.meanwhile("");
        } else if (words.isEmpty()) {
            field.meanwhile(SAY.text("meanwhile.emptied"));
        } else {
            field.meanwhile(SAY.text("meanwhile.changed", shortened(words)));
        }
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= MOST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST)).stripTrailing() + "…";
    }

    /**
     * What the fields were filled from is there no more, as after an undo. They are empty again; unless she had written
     * something over it: that stays, as something new, and it is said beside the first.
     */
    public void gone(List<? extends Asked> fields) {
        boolean hers = fields.stream().anyMatch(this::isWrittenOver);
        fields.forEach(shown::remove);
        if (hers) {
            fields.forEach(field -> field.meanwhile(""));
            fields.getFirst().meanwhile(SAY.text("meanwhile.gone"));
        } else {
            fields.forEach(Asked::clear);
        }
    }

    /**
     * How the fields stand now, for when they are another's meanwhile. Run, they stand so again, over what she began from:
     * the next filling says what was changed since.
     */
    public Runnable keeping(List<? extends Asked> fields) {
        Map<Asked, Object> began = new HashMap<>(shown);
        began.keySet().retainAll(fields);
        List<Runnable> back = fields.stream().map(Asked::puttingBack).toList();
        return () -> {
            back.forEach(Runnable::run);
            shown.keySet().removeAll(fields);
            shown.putAll(began);
        };
    }

    /** What stands in these stays, for something new: it is no longer what was saved that she writes over. */
    public void letGo(List<? extends Asked> fields) {
        fields.forEach(field -> {
            shown.remove(field);
            field.meanwhile("");
            field.beginHere();
        });
    }

    /** What she wrote is given up: the next filling shows what is saved, and no fault. */
    public void forget(List<? extends Asked> fields) {
        fields.forEach(field -> {
            shown.remove(field);
            field.clear();
        });
    }
}
