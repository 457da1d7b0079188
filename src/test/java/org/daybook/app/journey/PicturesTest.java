package org.daybook.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Screen;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.theme.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Leaves a picture of every view in target/screenshots, in light and dark, at 100 % and 200 %: of the sample, of an empty
 * programme and of ten thousand rows. For a person to look at; what it holds is that every view opens and none fails.
 */
class PicturesTest {
    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    @Test
    void every_view_of_the_sample_opens_and_can_be_looked_at() throws Exception {
        pictures("sample", true, _ -> {});
    }

    @Test
    void every_view_of_an_empty_programme_opens_and_can_be_looked_at() throws Exception {
        pictures("empty", false, _ -> {});
    }

    @Test
    void every_view_of_ten_thousand_rows_opens_and_can_be_looked_at() throws Exception {
        pictures("many", true, PicturesTest::tenThousand);
    }

    private void pictures(String name, boolean withSample, Consumer<Journal> first) throws Exception {
        try (OpenWindow window = OpenWindow.over(folder, withSample, first, true)) {
            for (Screen screen : window.wiring.screens()) {
                window.visit(screen.id());
                for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                    for (int size : new int[] {100, 200}) {
                        window.look(look, size);
                        window.picture("view-" + name + "-" + screen.id() + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + "-" + size);
                    }
                }
                window.look(Look.LIGHT, 100);
                assertThat(window.shown()).noneMatch(text -> text.contains("cannot be shown"));
            }
        }
        assertThat(Files.exists(Path.of("target", "screenshots", "view-" + name + "-overview-dark-200.png"))).isTrue();
    }

    /** So many authorities, museums, and entries of a fund. */
    private static void tenThousand(Journal journal) {
        List<List<Draft.Edit>> pieces = new ArrayList<>();
        RecordKey fund = new RecordKey("fund", "0190a000-0000-7000-8000-00000000f00d");
        pieces.add(Draft.labelled("x")
                .create(fund, Map.of("name", Value.of("Large fund"), "postingCopy", Value.of(journal.copy().toString())))
                .edits());
        for (int from = 0; from < MANY; from += 500) {
            List<Draft.Edit> piece = new ArrayList<>();
            for (int n = from; n < from + 500; n++) {
                piece.addAll(row(fund, n));
            }
            pieces.add(piece);
        }
        journal.saveMany("Imported ten thousand of each", Origin.IMPORT, pieces.iterator());
    }

    private static List<Draft.Edit> row(RecordKey fund, int n) {
        String gss = "E07" + String.format(java.util.Locale.ROOT, "%06d", n);
        String id = String.format(java.util.Locale.ROOT, "0190a000-0000-7000-8000-%012d", n);
        Draft draft = Draft.labelled("x")
                .create(
                        BoroughStore.AUTHORITY_TYPE.key(gss),
                        Map.of("name", Value.of("District number " + n), "shortName", Value.of("D " + n), "inLondon", Value.of(false)))
                .create(
                        new RecordKey("museum", id),
                        Map.of("name", Value.of("Museum of district " + n), "place", Value.of("Place " + n % 89), "service", Value.of(gss)));
        List<Draft.Edit> edits = new ArrayList<>(draft.edits());
        java.util.TreeMap<String, Value> entry = new java.util.TreeMap<>();
        entry.put("fund", Value.of(fund.id()));
        entry.put("number", Value.of(n + 1L));
        entry.put("kind", Value.of(n % 3 == 0 ? "income-received" : "payment"));
        entry.put("effective", Value.of(java.time.LocalDate.of(2008, 4, 1).plusDays(n % 210).toString()));
        entry.put("recorded", Value.of(java.time.Instant.parse("2008-04-01T09:00:00Z").plusSeconds(n).toString()));
        entry.put("amount", new Value.Numeral(java.math.BigDecimal.valueOf(100 + n % 90_000, 2)));
        entry.put("payee", Value.of("Payee " + n % 997));
        edits.add(new Draft.Edit(new RecordKey("ledger-entry", id), RecordType.ENTRY, new Value.Members(entry)));
        return edits;
    }
}
