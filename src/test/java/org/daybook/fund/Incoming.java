package org.daybook.fund;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.app.tables.Decisions;
import org.daybook.app.tables.TableIntake;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.table.Progress;
import org.daybook.table.ReadOptions;
import org.daybook.table.Repairs;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImport;
import org.daybook.table.TableReader;

/** A table on its way into an office's ledger, taken as the window and the command line take it, and kept for another try. */
final class Incoming {
    private static final Path FILE = Path.of("payments.csv");

    private final TableIntake intake;
    private Repairs repairs = Repairs.NONE;

    Incoming(Office office, String table) {
        Reading reading = new Reading(
                office.journal.sql(), ProgrammeStore.programme(office.journal.sql()), LocalDate.of(2008, 10, 31));
        intake = new TableIntake(
                office.journal,
                reading,
                List.of(office.feature),
                new TableReader().open(FILE.toString(), table.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE),
                "ledger");
    }

    /** The same file chosen anew, with what was decided of it. */
    Incoming openedAgain(Office office, String table) {
        Incoming again = new Incoming(office, table);
        again.repairs = repairs;
        return again;
    }

    Incoming leaveOut(long line) {
        repairs = repairs.leaveOut(line);
        return this;
    }

    Incoming type(long line, String field, String value) {
        repairs = repairs.type(line, field, value);
        return this;
    }

    Saved take() {
        return take(Progress.SILENT);
    }

    Saved take(Progress progress) {
        return intake.commit(FILE, decisions(), progress);
    }

    /** Stopped once so many rows were read. */
    Saved takeAndStopAt(long rows) {
        return take((read, _, _) -> read < rows);
    }

    /** Comes to nothing when the last row was read and made into an edit. */
    Saved takeOnAFullDisk() {
        return take((_, _, _) -> {
            throw new Refused("The disk is full.");
        });
    }

    TableImport.Preview preview() {
        return intake.preview(decisions(), 100, Progress.SILENT);
    }

    long wouldTake() {
        return preview().judgement().control().taken();
    }

    /** Why the one row that is doubtful is. */
    String doubt() {
        return preview().others().stream()
                .filter(RowVerdict.Doubtful.class::isInstance)
                .map(row -> ((RowVerdict.Doubtful) row).reason())
                .reduce("", String::concat);
    }

    /** The lines of the rows that are doubtful. */
    List<Long> doubtful() {
        return preview().others().stream().filter(RowVerdict.Doubtful.class::isInstance).map(RowVerdict::line).toList();
    }

    private Decisions decisions() {
        return new Decisions(intake.mapping(Map.of()), repairs, Map.of());
    }
}
