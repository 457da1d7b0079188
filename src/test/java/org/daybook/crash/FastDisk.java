package org.daybook.crash;

import java.nio.file.Path;

/** A data folder in memory, for tests that save many thousand times and lose no power. */
public final class FastDisk {
    private final SimulatedFileSystem system;

    public FastDisk(String name) {
        system = SimulatedFileSystem.named(name);
        system.disk.neverCut();
    }

    public Path root() {
        return system.root();
    }

    public void forget() {
        system.forget();
    }
}
