package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.daybook.kit.text.Messages;

/** A bar of parts of a whole. The parts differ in lightness, so they survive black and white; a screen reader says them. */
public final class Bar extends Region {
    private static final Messages SAY = Messages.beside(Bar.class);

    /**
     * @param share of the whole, 0 to 1
     * @param style "done", "under-way" or "remaining"
     */
    public record Part(String name, double share, String style) {}

    private List<Part> parts = List.of();

    public Bar(List<Part> parts) {
        getStyleClass().add("bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(parts);
    }

    public void show(List<Part> now) {
        parts = List.copyOf(now);
        List<Region> segments = new ArrayList<>();
        for (Part part : parts) {
            Region segment = new Region();
            segment.getStyleClass().addAll("segment", part.style());
            segments.add(segment);
        }
        getChildren().setAll(segments);
        setAccessibleText(parts.stream()
                .map(part -> SAY.text("bar.part", part.name(), Math.round(part.share() * 100)))
                .collect(Collectors.joining(", ")));
    }

    @Override
    protected void layoutChildren() {
        double from = 0;
        for (int i = 0; i < parts.size(); i++) {
            double to = Math.min(1, from + Math.max(0, parts.get(i).share()));
            double left = Math.round(from * getWidth());
            double right = Math.round(to * getWidth());
            // A pixel between the parts, so that two of one lightness stay two.
            getChildren()
                    .get(i)
                    .resizeRelocate(left, 0, Math.max(0, right - left - (to < 1 ? 1 : 0)), getHeight());
            from = to;
        }
    }
}
