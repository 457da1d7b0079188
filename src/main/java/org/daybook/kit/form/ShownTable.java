package org.daybook.kit.form;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands on the screen: its columns in their order, its rows as they are sorted and filtered. Cells keep
 * their type, so that what is made of them can count.
 *
 * @param rows asked for once, perhaps on another thread: they must not be those that the screen goes on changing
 */
public record ShownTable(List<String> headers, Supplier<Iterator<List<Cell>>> rows) {
    /** A cell, with the type that it has in the program. */
    public sealed interface Cell {
        record Words(String words) implements Cell {}

        record Amount(Money money) implements Cell {}

        record When(PartialDate date) implements Cell {}

        record Count(long number) implements Cell {}

        /** Not known, not set; never a zero. */
        record Nothing() implements Cell {}

        static Cell words(String words) {
            return words.isEmpty() ? new Nothing() : new Words(words);
        }
    }

    public ShownTable {
        headers = List.copyOf(headers);
    }

    /** Says how the node's table is to be had. */
    public static void offer(Node table, Supplier<ShownTable> shown) {
        table.getProperties().put(ShownTable.class, shown);
    }

    /** The table that has the focus, or the first one that the page shows. */
    public static Optional<ShownTable> of(@Nullable Node focused, Node page) {
        for (Node node = focused; node != null; node = node.getParent()) {
            Optional<ShownTable> found = offered(node);
            if (found.isPresent()) {
                return found;
            }
        }
        return firstIn(page);
    }

    private static Optional<ShownTable> firstIn(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        Optional<ShownTable> own = offered(node);
        if (own.isPresent() || !(node instanceof Parent parent)) {
            return own;
        }
        return parent.getChildrenUnmodifiable().stream()
                .map(ShownTable::firstIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ShownTable> offered(Node node) {
        return node.hasProperties() && node.getProperties().get(ShownTable.class) instanceof Supplier<?> supplier
                ? Optional.of((ShownTable) supplier.get())
                : Optional.empty();
    }
}
