package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.app.Wiring;
import org.daybook.feature.Reading;
import org.daybook.journal.Journal;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tables that {@code export-table} writes say is not looked at: they are as shown to her, and have no class. */
@DisplayName("A sheet")
class WhatSheetsSayTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);

    /** What somebody proposes to post is on no sheet. */
    private static final Set<String> PROPOSED =
            Set.of("proposal.note", "proposal.payee", "proposal.reason", "proposal.reference");

    @TempDir
    Path home;

    private Wiring wiring;
    private MarkedProgramme programme;
    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        wiring = Wiring.of(home.resolve("marked"), Optional.of(TODAY));
        programme = new MarkedProgramme(wiring);
        wiring.opening().create(programme.sets());
        journal = wiring.opening().open();
        SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), home.resolve("sent.json"));
        programme.change(journal);
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    /** That sheets and snapshots go by one rule is in {@code WhatLeavesTest}. */
    @ParameterizedTest
    @EnumSource(SharingClass.class)
    void tells_nothing_of_a_field_that_its_class_may_not_see(SharingClass sharing) {
        List<String> told = new ArrayList<>();
        for (SheetKind kind : wiring.sheets()) {
            fields(kind, sharing)
                    .filter(field -> !sharing.lets(programme.why(field)))
                    .forEach(field -> told.add(kind.name() + ", " + sharing.word() + ": " + field));
        }
        assertThat(told).isEmpty();
    }

    /** Else the test above would hold of sheets that say nothing. */
    @Test
    void tells_what_its_class_may_see() {
        List<String> may = programme.words().keySet().stream()
                .filter(field -> SharingClass.INTERNAL.lets(programme.why(field)))
                .filter(field -> !PROPOSED.contains(field))
                .toList();
        assertThat(wiring.sheets().stream().flatMap(kind -> fields(kind, SharingClass.INTERNAL)))
                .containsAll(may);
    }

    private Stream<String> fields(SheetKind kind, SharingClass sharing) {
        String said = said(kind, sharing).toLowerCase(Locale.ROOT);
        return programme.words().entrySet().stream()
                .filter(word -> said.contains(word.getValue().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey);
    }

    /** Its words as they are read, and with them all that it holds: what a map or a chart shows has no other words. */
    private String said(SheetKind kind, SharingClass sharing) {
        Reading reading = wiring.asAt().reading(journal.sql());
        List<Sheet> sheets = new ArrayList<>(
                new SheetOrder(kind, Optional.empty(), sharing).make(journal, reading, TODAY));
        if (kind.knowsWhatWasRecorded()) {
            sheets.addAll(new SheetOrder(kind, Optional.empty(), sharing, Optional.of(TODAY)).make(journal, reading, TODAY));
        }
        return SheetText.of(sheets) + sheets;
    }
}
