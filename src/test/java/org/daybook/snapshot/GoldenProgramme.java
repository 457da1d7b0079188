package org.daybook.snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.app.Wiring;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;

/**
 * Makes the golden files of a format version, once, when it is released: {@code GoldenProgramme DIR}. They are never made
 * again; {@link GoldenFilesTest} holds every later program to them.
 */
public final class GoldenProgramme {
    static final Passphrase PASSPHRASE = new Passphrase("open sesame".toCharArray());
    static final RecordKey OFFICER = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000001");
    static final RecordKey FORGOTTEN = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000002");
    static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    static final RecordKey BRENT = BoroughStore.AUTHORITY_TYPE.key("E09000005");
    static final String NOTE = "Ring back on Thursday: \"quoted\", a tab\t, a line\nbreak, caf\u00e9, \u4e2d\u6587, \ud83d\udcda";

    private GoldenProgramme() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Path data = Files.createTempDirectory("golden");
        Wiring wiring = Wiring.of(data.resolve("one"), Optional.empty());
        wiring.opening().create(wiring.beginning(false));
        Wiring other = Wiring.of(data.resolve("two"), Optional.empty());
        other.opening().create(other.beginning(false));
        Path passed = data.resolve("passed.json");
        try (Journal journal = wiring.opening().open();
                Journal colleague = other.opening().open()) {
            work(journal);
            colleague.save(note(BRENT, "what he heard"));
            SnapshotWriter.write(colleague, ExportRequest.of(Sharing.INTERNAL), passed);
            journal.save(note(BRENT, "what she heard"));
            SnapshotImport.open(journal, SnapshotImport.Request.of(passed)).take(Choices.none(), () -> {});
            ExportRequest all = ExportRequest.of(Sharing.INTERNAL.withContacts(true));
            SnapshotWriter.write(journal, all, folder.resolve("internal.daybook.json"));
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.PARTNERS), folder.resolve("partners.daybook.json"));
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.PUBLIC), folder.resolve("public.daybook.json"));
            SnapshotWriter.write(journal, all.zipped(true).locked(PASSPHRASE), folder.resolve("locked.daybook"));
        }
    }

    private static Draft note(RecordKey record, String text) {
        return Draft.labelled("Noted").set(record, "notes", Value.of(text));
    }

    private static void work(Journal journal) throws Exception {
        journal.save(note(CAMDEN, "a first note"));
        journal.save(note(CAMDEN, NOTE));
        journal.save(Draft.labelled("Added two contacts")
                .create(OFFICER, Map.of("role", Value.of("lead officer"), "name", Value.of("Ida Imaginary"), "authority", Value.of(CAMDEN.id())))
                .create(FORGOTTEN, Map.of("role", Value.of("deputy"), "name", Value.of("Ivo Invented"))));
        journal.erase("Forgot a person", List.of(new Journal.Erasing(FORGOTTEN, Set.of("name"))));
        RecordKey gone = BoroughStore.AUTHORITY_TYPE.key("E06000001");
        journal.save(Draft.labelled("Added").create(gone, Map.of("name", Value.of("Hartlepool"))));
        journal.save(Draft.labelled("Removed").delete(gone));
        RecordKey fund = new RecordKey("fund", UuidV7.system().next().toString());
        journal.save(Draft.labelled("New fund")
                .create(fund, Map.of(
                        "name", Value.of("Museum improvement pot"),
                        "amount", Value.of(Money.of("50000.00")),
                        "postingCopy", Value.of(journal.copy().toString()))));
        journal.save(new Draft("Entered No. 1", Origin.EDIT).enter(
                new RecordKey("ledger-entry", UuidV7.system().next().toString()),
                Map.of(
                        "fund", Value.of(fund.id()), "number", Value.of(1), "kind", Value.of("income-received"),
                        "effective", Value.of("2008-07-01"), "period", Value.of("P4 2008/09"),
                        "recorded", Value.of("2008-07-01T09:00:00Z"), "amount", Value.of(Money.of("50000.00")),
                        "source", Value.of("A funder"), "note", Value.of("by letter"))));
        each(journal);
    }

    /** One record of every type that there is, with every kind of field that takes anything. */
    private static void each(Journal journal) {
        RecordTypes types = journal.types();
        Draft draft = Draft.labelled("One of each");
        for (RecordType type : types.types()) {
            if (type.shape() == RecordType.Shape.RECORD) {
                RecordKey key = type.key(UuidV7.system().next().toString());
                type.fields().forEach(field -> draft.set(key, field.name(), switch (field.kind()) {
                    case TEXT, NOTE -> Value.of("some " + field.name());
                    case AMOUNT -> Value.of(Money.of("1234.50"));
                    case WHOLE_NUMBER -> Value.of(3);
                    case DATE -> Value.of("2008-12");
                    case FLAG -> Value.of(true);
                    case REFERENCE -> Value.of(CAMDEN.id());
                    case STRUCTURE -> new Value.Items(List.of(Value.of("one"), Value.of(2)));
                }));
            }
        }
        journal.save(draft);
    }

}
