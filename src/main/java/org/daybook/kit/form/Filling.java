package org.daybook.kit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills the fields of a form with what is saved, again after each edit, and leaves alone what she wrote over it until she
 * saves that or leaves the form. Part of a view model.
 */
public final class Filling {
    private final Map<Asked, Object> shown = new HashMap<>();

    public <T> void show(Input<T> field, T value, String text) {
        show(field, Optional.of(value), text);
    }

    /** As it is usually written, if it means what she wrote herself. */
    public <T> void show(Input<T> field, Optional<T> value, String text) {
        Object before = shown.put(field, text);
        String written = field.textProperty().get();
        if (before == null || before.equals(written) || field.isInOrder() && field.value().equals(value)) {
            field.type(text);
        }
    }

    public <T> void show(Choice<T> choice, T value) {
        Object before = shown.put(choice, value);
        if (before == null || choice.value().filter(before::equals).isPresent()) {
            choice.choose(value);
        }
    }

    /** What she wrote is given up: the next filling shows what is saved, and no fault. */
    public void forget(List<? extends Asked> fields) {
        fields.forEach(field -> {
            shown.remove(field);
            field.clear();
        });
    }
}
