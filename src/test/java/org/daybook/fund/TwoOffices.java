package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.Book.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.Audit;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.MergeReport;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops with one fund: hers posts in it, unless a test says otherwise. */
abstract class TwoOffices {
    @TempDir
    Path home;

    Office hers;
    Office his;
    String fund;
    private int files;

    @BeforeEach
    void herFundIsOnBothLaptops() throws Exception {
        hers = new Office(home.resolve("hers"), "her laptop", false);
        his = new Office(home.resolve("his"), "his laptop", false);
        fund = hers.newFund("Pot");
        hers.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
        take(his, hers, Choices.none());
    }

    @AfterEach
    void close() throws Exception {
        hers.close();
        his.close();
    }

    Path send(Office from, Sharing sharing, Scope scope) throws Exception {
        Path file = home.resolve("file" + files++ + ".json");
        SnapshotWriter.write(from.journal, ExportRequest.of(sharing).within(scope), file);
        return file;
    }

    Path send(Office from) throws Exception {
        return send(from, Sharing.INTERNAL, Scope.ALL);
    }

    static SnapshotImport open(Office to, Path file) throws Exception {
        return SnapshotImport.open(
                to.journal, new SnapshotImport.Request(file, Optional.empty(), false, to.feature.sections()));
    }

    MergeReport take(Office to, Office from, Choices choices) throws Exception {
        SnapshotImport coming = open(to, send(from));
        coming.take(choices, () -> {});
        return coming.report();
    }

    static Particulars paid(String date, String amount, String payee) {
        Particulars p = entry(EntryKind.PAYMENT, date, amount);
        return new Particulars(
                p.kind(), p.date(), p.cost(), p.award(), p.head(), p.fromHead(), p.source(), payee, p.reference(), p.note(),
                p.inKind(), p.reverses(), p.reason(), p.closingPeriod(), p.approval());
    }

    List<Proposal> proposals(Office office) {
        return FundStore.proposals(office.journal.sql(), fund).stream()
                .filter(Proposal::waits)
                .toList();
    }

    void sound(Office office) throws Exception {
        assertThat(Audit.full(office.journal).faults()).isEmpty();
    }

    /** His laptop posts too, without her having handed the fund over. */
    void heTakesOverAndPays(String amount) {
        his.journal.save(his.posting.takeOver(his.journal.sql(), fund));
        his.enter(fund, paid("2008-10-09", amount, "Barnet Museum"));
    }
}
