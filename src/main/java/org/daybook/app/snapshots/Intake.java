package org.daybook.app.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.daybook.feature.Jump;
import org.daybook.feature.Reading;
import org.daybook.journal.Backups;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Watch;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.MergeReport;
import org.daybook.snapshot.Passphrase;
import org.daybook.snapshot.Section;
import org.daybook.snapshot.SnapshotImport;

/** Reads a file and takes it in: what of it happens on the lane. */
final class Intake {
    private static final Messages SAY = Messages.beside(Intake.class);

    /**
     * What the features have to say.
     *
     * @param jumps all that Ctrl+K finds; @param problems what does not fit together; both on the lane
     */
    record Features(List<Section> sections, Function<Reading, List<Jump>> jumps, Function<Reading, List<String>> problems) {}

    /** @param edited take a wrong checksum as edited on purpose */
    record Order(Path file, Optional<Passphrase> passphrase, boolean edited) {}

    private final Journal journal;
    private final Features features;
    private Optional<Read> last = Optional.empty();

    /** @param at what the journal held then; @param reading the day and programme it was read on */
    private record Read(Order order, SnapshotImport coming, Backups.Counts at, Reading reading) {}

    Intake(Journal journal, Features features) {
        this.journal = journal;
        this.features = features;
    }

    /** Nothing where she stopped it. */
    Opened read(Order order, Reading reading, Watch watch) {
        last = Optional.empty();
        try {
            SnapshotImport coming = SnapshotImport.open(
                    journal,
                    new SnapshotImport.Request(order.file(), order.passphrase(), order.edited(), features.sections()),
                    watch);
            MergeReport merge = coming.report();
            RecordWords records = new RecordWords(journal.types(), journal.copy(), features.jumps().apply(reading));
            if (merge.changesNothing()) {
                coming.keep();
            }
            last = Optional.of(new Read(order, coming, journal.backups().now(), reading));
            return new Opened.Reported(
                    new ReportWords(journal.types(), records, java.time.ZoneId.systemDefault()).report(order.file(), merge));
        } catch (BadSnapshot bad) {
            return switch (bad.why()) {
                case LOCKED -> new Opened.Locked(order.file(), order.passphrase().isPresent());
                case CHECKSUM -> new Opened.Refused(order.file(), true, bad.faults());
                case UNREADABLE, NOT_A_SNAPSHOT, NEWER, WRONG -> new Opened.Refused(order.file(), false, bad.faults());
            };
        } catch (Watch.Stopped stopped) {
            return new Opened.Nothing();
        } catch (IOException e) {
            return new Opened.Refused(order.file(), false, List.of(SAY.text("read.failed", order.file())));
        }
    }

    /** @param toLookAt what does not fit together since */
    record Done(Saved saved, List<String> toLookAt) {}

    /**
     * Takes in what was read last, as one change set, after a backup.
     *
     * @throws Refused when something was edited here since it was read, or the disk would not take it; nothing was written
     */
    Done take(Choices choices) throws IOException {
        Read read = last.orElseThrow(() -> new Refused(SAY.text("take.again")));
        if (!journal.backups().now().equals(read.at())) {
            throw new Refused(SAY.text("take.again"));
        }
        Set<String> before = new TreeSet<>(problems(read));
        Saved saved = read.coming()
                .take(choices, () -> journal.backups().make(SAY.text("take.backup", read.coming().inWords())));
        last = Optional.empty();
        List<String> toLookAt = new ArrayList<>(saved.skipped());
        problems(read).stream().filter(p -> !before.contains(p)).forEach(toLookAt::add);
        return new Done(saved, toLookAt);
    }

    /** The tables may have been built anew since it was read. */
    private List<String> problems(Read read) {
        return features.problems()
                .apply(new Reading(journal.sql(), read.reading().programme(), read.reading().asAt()));
    }
}
