package org.daybook.kit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is typed of one of several, as a note of an authority, and not saved yet: it waits with its own while another is
 * looked at. Part of a view model.
 */
public final class Unsaved {
    private final List<? extends Input<?>> fields;
    private final Map<String, List<String>> waiting = new HashMap<>();
    private String of = "";

    public Unsaved(List<? extends Input<?>> fields) {
        this.fields = fields;
    }

    /** From now on the fields are another’s, and hold what was typed of it. */
    public void turnTo(String another) {
        if (another.equals(of)) {
            return;
        }
        waiting.put(of, typed());
        of = another;
        List<String> texts = waiting.getOrDefault(another, List.of());
        fields.forEach(Input::clear);
        for (int i = 0; i < texts.size(); i++) {
            fields.get(i).type(texts.get(i));
        }
    }

    /** What she saves, when she presses. */
    public List<String> typed() {
        return fields.stream().map(field -> field.textProperty().get()).toList();
    }

    /** What was typed of it is saved, and stands nowhere any more; what was typed after that does. */
    public void saved(String whose, List<String> pressed) {
        if (!whose.equals(of)) {
            waiting.remove(whose, pressed);
        } else if (typed().equals(pressed)) {
            fields.forEach(Input::clear);
        }
    }
}
