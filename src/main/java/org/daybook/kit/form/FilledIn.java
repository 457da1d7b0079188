package org.daybook.kit.form;

import java.time.LocalDate;
import org.daybook.kit.text.PartialDate;

/**
 * Today, filled into a date that she mostly leaves so. What she writes over it stays; what she left is another day's once the
 * window has stood open for a night, and is filled in anew. Part of a view model.
 */
public final class FilledIn {
    private final Input<PartialDate> field;
    private String filled = "";

    public FilledIn(Input<PartialDate> field) {
        this.field = field;
    }

    /** Before the form is shown. */
    public void today(LocalDate today) {
        String held = field.textProperty().get();
        if (held.isBlank() || held.equals(filled)) {
            filled = PartialDate.of(today).inText();
            field.type(filled);
        }
    }
}
