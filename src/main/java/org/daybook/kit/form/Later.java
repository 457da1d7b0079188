package org.daybook.kit.form;

import java.util.Optional;
import java.util.function.Supplier;

/** A part of a view that is built when it is first asked for: what a view does not open with, it need not wait for. */
public final class Later<T> {
    private final Supplier<T> build;
    private Optional<T> built = Optional.empty();

    public Later(Supplier<T> build) {
        this.build = build;
    }

    /** On the FX thread. */
    public T get() {
        T part = built.orElseGet(build);
        built = Optional.of(part);
        return part;
    }
}
