package org.daybook.kit.form;

import java.util.Optional;
import java.util.function.Supplier;

/** Something made when it is first asked for, and kept. On the FX thread. */
public final class Later<T> implements Supplier<T> {
    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    public Later(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T now = made.orElseGet(make);
        made = Optional.of(now);
        return now;
    }
}
