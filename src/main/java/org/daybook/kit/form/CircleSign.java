package org.daybook.kit.form;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/**
 * One of ○ ◔ ◑ ◕ ● ◌, drawn rather than typed: few fonts hold all of them, and none in one size. As large as the text
 * beside it. Stands with a word, which is what a screen reader says.
 */
public final class CircleSign extends Region {
    private static final String SIGNS = "○◔◑◕●";
    private static final String ASIDE = "aside";

    private final Circle ring = new Circle();
    private final Arc filling = new Arc();

    public CircleSign(String sign) {
        getStyleClass().add("circle-sign");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        ring.getStyleClass().add("ring");
        filling.getStyleClass().add("filling");
        filling.setType(ArcType.ROUND);
        filling.setStartAngle(90);
        getChildren().addAll(ring, filling);
        show(sign);
    }

    public void show(String sign) {
        int quarters = quarters(sign);
        // It is styled anew with each change, and a filter shows many at each key.
        if (quarters < 0 != getStyleClass().contains(ASIDE)) {
            if (quarters < 0) {
                getStyleClass().add(ASIDE);
            } else {
                getStyleClass().remove(ASIDE);
            }
        }
        filling.setLength(-90.0 * Math.max(0, quarters));
        filling.setVisible(quarters > 0);
    }

    /** 0 to 4 quarters; −1 for a sign that stands aside of the path. */
    static int quarters(String sign) {
        return SIGNS.indexOf(sign);
    }

    @Override
    protected void layoutChildren() {
        double size = Math.min(getWidth(), getHeight());
        double radius = Math.max(0, size / 2 - 1);
        ring.setCenterX(getWidth() / 2);
        ring.setCenterY(getHeight() / 2);
        ring.setRadius(radius);
        filling.setCenterX(getWidth() / 2);
        filling.setCenterY(getHeight() / 2);
        filling.setRadiusX(radius);
        filling.setRadiusY(radius);
    }
}
