package org.daybook.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A disk in memory that behaves at its worst within what file systems promise: what was not forced may be lost, may be torn,
 * and may reach the platter in any order; names that were not forced may be lost in the order they were made. It can also be
 * full, or refuse to force.
 */
final class SimulatedDisk {
    private static final int SECTOR = 512;

    private final Map<String, Contents> names = new HashMap<>();
    private final Map<String, Contents> forcedNames = new HashMap<>();
    private final List<Runnable> unforcedNames = new ArrayList<>();
    private long room = Long.MAX_VALUE;
    private int forcesUntilFailure = Integer.MAX_VALUE;
    private boolean powerIsSafe;
    private int stepsUntilCut = Integer.MAX_VALUE;

    /** One file's bytes: as programs see them, and as the platter has them. */
    static final class Contents {
        private final Bytes seen = new Bytes();
        private final Bytes forced = new Bytes();
        private final List<Change> unforced = new ArrayList<>();
    }

    /** What a folder's own channel has for contents. */
    static final Contents FOLDER = new Contents();

    private sealed interface Change {
        record Write(long offset, byte[] bytes) implements Change {}

        record Truncate(long size) implements Change {}
    }

    /** Bytes that grow. */
    private static final class Bytes {
        private byte[] held = new byte[1024];
        private int size;

        void write(long offset, byte[] bytes) {
            int end = Math.toIntExact(offset + bytes.length);
            if (end > held.length) {
                held = Arrays.copyOf(held, Math.max(end, 2 * held.length));
            }
            System.arraycopy(bytes, 0, held, (int) offset, bytes.length);
            size = Math.max(size, end);
        }

        void truncate(long to) {
            if (to < size) {
                Arrays.fill(held, (int) to, size, (byte) 0);
                size = (int) to;
            }
        }

        byte[] copy() {
            return Arrays.copyOf(held, size);
        }

        void apply(Change change) {
            switch (change) {
                case Change.Write(long offset, byte[] bytes) -> write(offset, bytes);
                case Change.Truncate(long to) -> truncate(to);
            }
        }
    }

    // ---- what can go wrong

    /** The power will never fail: what was not forced need not be remembered. */
    synchronized void neverCut() {
        powerIsSafe = true;
    }

    /** From now on only so many bytes more can be written. */
    synchronized void leaveRoom(long bytes) {
        room = bytes;
    }

    /** The force after so many more fails, and all after it. */
    synchronized void failForceAfter(int forces) {
        forcesUntilFailure = forces;
    }

    /** The power goes after so many more writes, forces and changes of names: nothing later reaches anything. */
    synchronized void cutAfter(int steps) {
        stepsUntilCut = steps;
    }

    synchronized boolean isCut() {
        return stepsUntilCut <= 0;
    }

    /** What the platter holds when the power comes back. To be asked once. */
    synchronized SortedMap<String, byte[]> afterPowerCut(RandomGenerator random) {
        unforcedNames.subList(0, random.nextInt(unforcedNames.size() + 1)).forEach(Runnable::run);
        SortedMap<String, byte[]> platter = new TreeMap<>();
        forcedNames.forEach((name, contents) -> platter.put(name, torn(contents, random)));
        return platter;
    }

    private static byte[] torn(Contents contents, RandomGenerator random) {
        Bytes bytes = new Bytes();
        bytes.write(0, contents.forced.copy());
        int manner = random.nextInt(4);
        int reached = random.nextInt(contents.unforced.size() + 1);
        for (int i = 0; i < contents.unforced.size(); i++) {
            Change change = contents.unforced.get(i);
            boolean whole = manner == 0 || manner == 1 && i < reached || manner == 2 && random.nextBoolean();
            if (whole) {
                bytes.apply(change);
            } else if (change instanceof Change.Write(long offset, byte[] written)
                    && manner != 3
                    && (manner == 2 || i == reached)) {
                tear(bytes, offset, written, random);
            }
        }
        return bytes.copy();
    }

    /** Some sectors of a write reached the platter; those before a later one that did read as zeros. */
    private static void tear(Bytes into, long offset, byte[] written, RandomGenerator random) {
        for (int from = 0; from < written.length; ) {
            int until = (int) Math.min(written.length, (offset + from) / SECTOR * SECTOR + SECTOR - offset);
            if (random.nextBoolean()) {
                into.write(offset + from, Arrays.copyOfRange(written, from, until));
            }
            from = until;
        }
    }

    // ---- what programs do

    synchronized boolean exists(String name) {
        return names.containsKey(name);
    }

    synchronized List<String> list() {
        return names.keySet().stream().sorted().toList();
    }

    synchronized Contents open(String name, boolean create) throws IOException {
        Contents contents = names.get(name);
        if (contents == null) {
            if (!create) {
                throw new java.nio.file.NoSuchFileException(name);
            }
            requirePower();
            Contents made = new Contents();
            names.put(name, made);
            unforcedNames.add(() -> forcedNames.put(name, made));
            return made;
        }
        return contents;
    }

    synchronized void delete(String name) throws IOException {
        requirePower();
        if (names.remove(name) == null) {
            throw new java.nio.file.NoSuchFileException(name);
        }
        unforcedNames.add(() -> forcedNames.remove(name));
    }

    synchronized void move(String from, String to) throws IOException {
        requirePower();
        Contents contents = names.remove(from);
        if (contents == null) {
            throw new java.nio.file.NoSuchFileException(from);
        }
        names.put(to, contents);
        unforcedNames.add(() -> {
            forcedNames.remove(from);
            forcedNames.put(to, contents);
        });
    }

    synchronized void forceNames() throws IOException {
        countForce();
        unforcedNames.forEach(Runnable::run);
        unforcedNames.clear();
    }

    synchronized void force(Contents contents) throws IOException {
        countForce();
        contents.unforced.forEach(contents.forced::apply);
        contents.unforced.clear();
    }

    synchronized int write(Contents contents, long offset, byte[] bytes) throws IOException {
        requirePower();
        byte[] fits = bytes.length <= room ? bytes : Arrays.copyOf(bytes, (int) room);
        if (room != Long.MAX_VALUE) {
            room -= fits.length;
        }
        if (fits.length == 0 && bytes.length > 0) {
            throw new IOException("No space left on device");
        }
        contents.seen.write(offset, fits);
        remember(contents, new Change.Write(offset, fits.clone()));
        return fits.length;
    }

    synchronized void truncate(Contents contents, long size) throws IOException {
        requirePower();
        contents.seen.truncate(size);
        remember(contents, new Change.Truncate(size));
    }

    private void remember(Contents contents, Change change) {
        if (!powerIsSafe) {
            contents.unforced.add(change);
        }
    }

    synchronized int read(Contents contents, long offset, byte[] into) {
        int length = (int) Math.min(into.length, contents.seen.size - offset);
        if (length <= 0) {
            return into.length == 0 ? 0 : -1;
        }
        System.arraycopy(contents.seen.held, (int) offset, into, 0, length);
        return length;
    }

    synchronized long size(Contents contents) {
        return contents.seen.size;
    }

    private void countForce() throws IOException {
        requirePower();
        if (forcesUntilFailure != Integer.MAX_VALUE && forcesUntilFailure-- <= 0) {
            forcesUntilFailure = 0;
            throw new IOException("Input/output error");
        }
    }

    private void requirePower() throws IOException {
        if (stepsUntilCut != Integer.MAX_VALUE && stepsUntilCut-- <= 0) {
            stepsUntilCut = 0;
            throw new IOException("the power is gone");
        }
    }
}
