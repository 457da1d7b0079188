package org.daybook.kit.form;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * Fields to type into. They get their skin at once: when the first style pass has to make it, JavaFX may keep the text
 * black until the field has had the focus (openjdk-jfx issue 364), which nobody can read on a dark page.
 */
public final class Typing {
    private Typing() {}

    public static TextField line() {
        TextField field = new TextField();
        field.setSkin(new TextFieldSkin(field));
        return field;
    }

    public static TextArea note() {
        TextArea area = new TextArea();
        area.setSkin(new TextAreaSkin(area));
        area.setWrapText(true);
        return area;
    }
}
