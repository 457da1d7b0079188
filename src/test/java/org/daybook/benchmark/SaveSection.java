package org.daybook.benchmark;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;

/** Each save next to a force of as many bytes, so that both meet the same disk. */
final class SaveSection implements Section {
    private static final int SAVES = 400;

    @Override
    public String name() {
        return "save";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        figures.heading("One durable save, median of " + SAVES);
        double[] saves = new double[SAVES];
        double[] forces = new double[SAVES];
        try (Journal journal = Programme.made(place.folder("saves")).opening().open();
                FileChannel bare = FileChannel.open(
                        place.folder("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            byte[] line = new byte[700];
            long at = 0;
            for (int i = -SAVES; i < SAVES; i++) {
                long start = System.nanoTime();
                at += bare.write(ByteBuffer.wrap(line), at);
                bare.force(false);
                long between = System.nanoTime();
                journal.save(Draft.labelled("Noted")
                        .set(new RecordKey("authority", "E090000" + (10 + Math.abs(i) % 20)), "notes", Value.of("note " + i)));
                if (i >= 0) {
                    forces[i] = (between - start) / 1e6;
                    saves[i] = (System.nanoTime() - between) / 1e6;
                }
            }
        }
        figures.beside("a save against a bare force (at most 3 x)", Figures.median(saves), Figures.median(forces), "ms");
    }
}
