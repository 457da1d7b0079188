package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.database.tables.Tables.ASSESSMENT_NOTE;
import static org.daybook.database.tables.Tables.AWARD_CONDITION;
import static org.daybook.database.tables.Tables.CHALLENGE_FINDING;
import static org.daybook.database.tables.Tables.CONTACT;
import static org.daybook.database.tables.Tables.FINDING;
import static org.daybook.database.tables.Tables.LEDGER_ENTRY;
import static org.daybook.database.tables.Tables.PEER_CHALLENGE;
import static org.daybook.database.tables.Tables.STAGE_MOVE;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.app.Wiring;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Journal;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.GoldenLayout;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.layout.Paper;
import org.daybook.sheet.pdf.SheetPdf;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All the sheets there are, on the sample, on an empty programme, and for those who may not see everything. */
class AllSheetsTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);
    private static final String LEWISHAM = "E09000023";

    @TempDir
    Path home;

    private Journal journal;

    private interface Look {
        void at(Wiring wiring, Reading reading) throws Exception;
    }

    private void onTheSample(Look look) throws Exception {
        open(true, look);
    }

    private void onAnEmptyProgramme(Look look) throws Exception {
        open(false, look);
    }

    private void open(boolean sample, Look look) throws Exception {
        Wiring wiring = Wiring.of(home.resolve(sample ? "sample" : "empty"), Optional.of(TODAY));
        wiring.opening().create(wiring.beginning(sample));
        try (Journal opened = wiring.opening().open()) {
            journal = opened;
            look.at(wiring, wiring.asAt().reading(opened.sql()));
        }
    }

    private SheetRequest request(Reading reading, SharingClass sharing, List<String> authorities) {
        return new SheetRequest(
                journal, TODAY, reading.asAt(), Optional.empty(), sharing, authorities, reading.programme().illustrative());
    }

    private static List<String> everyone(Reading reading) {
        return BoroughStore.authorities(reading.sql()).stream().map(Authority::gss).toList();
    }

    @Test
    void say_on_the_sample_what_they_said_when_they_were_last_read() throws Exception {
        onTheSample((wiring, reading) -> {
            Map<String, String> differing = new TreeMap<>();
            for (SheetKind kind : wiring.sheets()) {
                String text = SheetText.of(kind.make(request(reading, SharingClass.INTERNAL, List.of(LEWISHAM))));
                if (!SheetText.kept(kind.name(), text).equals(text)) {
                    differing.put(kind.name(), text);
                }
            }
            assertThat(differing).isEmpty();
        });
    }

    @Test
    void name_their_date_base_and_rule_class_and_that_they_are_illustrative() throws Exception {
        onTheSample((wiring, reading) -> {
            for (SheetKind kind : wiring.sheets()) {
                Sheet sheet = kind.make(request(reading, SharingClass.PARTNERS, List.of(LEWISHAM)));
                assertThat(sheet.basis()).as(kind.name()).isNotBlank();
                assertThat(sheet.asAt()).as(kind.name()).isEqualTo(TODAY);
                assertThat(sheet.sharing()).as(kind.name()).isEqualTo(SharingClass.PARTNERS);
                assertThat(sheet.illustrative()).as(kind.name()).isTrue();
            }
        });
    }

    @Test
    void say_of_an_empty_programme_what_is_missing() throws Exception {
        Map<String, String> missing = Map.of(
                "programme-on-a-page", "Nothing has a date.",
                "self-assessment-status", "No authority has been moved yet.",
                "authority-profile", "It has not been approached yet",
                "priority-places", "No priority place is held.",
                "common-issues", "No area for improvement has been noted yet.",
                "museum-register", "No museum service is marked eligible yet.",
                "waiting-museums", "No museum service is marked eligible yet.",
                "fund-statement", "A fund holds money for a ",
                "awards-and-claims", "No awards yet",
                "since-snapshot", "No snapshot has been sent or received yet");
        onAnEmptyProgramme((wiring, reading) -> {
            for (SheetKind kind : wiring.sheets()) {
                Sheet sheet = kind.make(request(reading, SharingClass.INTERNAL, everyone(reading)));
                assertThat(SheetText.of(sheet))
                        .as(kind.name())
                        .contains(Objects.requireNonNull(missing.get(kind.name()), kind.name()));
                assertThat(sheet.illustrative()).isFalse();
            }
        });
    }

    @Test
    void all_come_out_as_pdf_with_their_title() throws Exception {
        Layout layout = new Layout(new FontShelf());
        Path folder = Files.createDirectories(Path.of("target", "sheets"));
        onTheSample((wiring, reading) -> {
            for (SheetKind kind : wiring.sheets()) {
                List<Sheet> sheets = kind.makeAll(request(reading, SharingClass.INTERNAL, everyone(reading)));
                Pages pages = layout.of(sheets, Paper.a4());
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                SheetPdf.write(pages, Instant.EPOCH, out);
                Files.write(folder.resolve(kind.name() + ".pdf"), out.toByteArray());
                try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                    assertThat(document.getNumberOfPages()).isEqualTo(pages.count());
                    assertThat(new PDFTextStripper().getText(document)).contains(kind.title());
                }
            }
        });
    }

    @Test
    void lie_on_the_page_as_they_were_looked_at_and_found_good() throws Exception {
        Layout layout = new Layout(FontShelf.withoutSystemFonts());
        onTheSample((wiring, reading) -> {
            List<String> differing = new ArrayList<>();
            for (SheetKind kind : wiring.sheets()) {
                Sheet sheet = kind.make(request(reading, SharingClass.INTERNAL, List.of(LEWISHAM)));
                String laidOut = GoldenLayout.of(layout.of(sheet, Paper.a4()));
                if (!GoldenLayout.kept(kind.name(), laidOut).equals(laidOut)) {
                    differing.add(kind.name());
                }
            }
            assertThat(differing).isEmpty();
        });
    }

    @Test
    void the_pack_of_profiles_is_a_page_and_a_bookmark_for_each_of_the_33() throws Exception {
        Layout layout = new Layout(new FontShelf());
        onTheSample((wiring, reading) -> {
            SheetKind profiles = wiring.sheets().stream()
                    .filter(SheetKind::oneEachAuthority)
                    .findFirst()
                    .orElseThrow();
            List<Sheet> pack = profiles.makeAll(request(reading, SharingClass.INTERNAL, everyone(reading)));
            Pages pages = layout.of(pack, Paper.a4());
            assertThat(pages.count()).isEqualTo(33);
            assertThat(pages.bookmarks().stream().filter(b -> b.level() == 0))
                    .extracting(Pages.Bookmark::title)
                    .containsExactlyElementsOf(pack.stream().map(Sheet::subtitle).toList());
        });
    }

    @Test
    void the_pack_of_profiles_has_one_for_each_of_the_33() throws Exception {
        onTheSample((wiring, reading) -> {
            SheetKind profiles = wiring.sheets().stream()
                    .filter(SheetKind::oneEachAuthority)
                    .findFirst()
                    .orElseThrow();
            assertThat(profiles.makeAll(request(reading, SharingClass.INTERNAL, everyone(reading))))
                    .hasSize(33)
                    .extracting(Sheet::subtitle)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void no_name_or_number_of_an_officer_is_on_any() throws Exception {
        onTheSample((wiring, reading) -> {
            List<String> personal = values(reading, List.of(CONTACT.NAME, CONTACT.EMAIL, CONTACT.TELEPHONE));
            for (SharingClass sharing : SharingClass.values()) {
                assertThat(said(wiring, reading, sharing)).doesNotContain(personal);
            }
        });
    }

    @Test
    void notes_and_what_peers_found_stay_on_internal_ones() throws Exception {
        onTheSample((wiring, reading) -> {
            List<String> kept = values(
                    reading,
                    List.of(
                            FINDING.TEXT,
                            CHALLENGE_FINDING.TEXT,
                            PEER_CHALLENGE.REPORT,
                            STAGE_MOVE.NOTE,
                            ASSESSMENT_NOTE.TEXT,
                            LEDGER_ENTRY.NOTE,
                            LEDGER_ENTRY.REASON,
                            AWARD_CONDITION.CONDITION));
            assertThat(said(wiring, reading, SharingClass.PARTNERS)).doesNotContain(kept);
            assertThat(said(wiring, reading, SharingClass.PUBLIC)).doesNotContain(kept);
        });
    }

    @Test
    void who_helps_a_waiting_service_is_on_each_that_names_it_in_every_class() throws Exception {
        onTheSample((wiring, reading) -> {
            for (SharingClass sharing : SharingClass.values()) {
                assertThat(said(wiring, reading, sharing))
                        .contains("Bexley | 21 Jul 2008 | ✓ Lewisham")
                        .containsPattern("Bexley \\|.*helped by Lewisham")
                        .contains("Help: helped by Lewisham");
            }
        });
    }

    @Test
    void a_priority_place_is_overdue_on_those_that_say_for_what() throws Exception {
        onTheSample((wiring, reading) -> {
            SheetKind places = wiring.sheets().stream()
                    .filter(k -> k.name().equals("priority-places"))
                    .findFirst()
                    .orElseThrow();
            for (SharingClass sharing : SharingClass.values()) {
                String said = SheetText.of(places.make(request(reading, sharing, List.of())));
                assertThat(said.toLowerCase(Locale.UK).contains("overdue"))
                        .as(sharing.word())
                        .isEqualTo(sharing != SharingClass.PUBLIC);
            }
        });
    }

    private String said(Wiring wiring, Reading reading, SharingClass sharing) {
        StringBuilder said = new StringBuilder();
        wiring.sheets()
                .forEach(k -> said.append(SheetText.of(k.makeAll(request(reading, sharing, everyone(reading))))));
        return said.toString();
    }

    /** What the sample has under these, without words so short that they stand anywhere. */
    private static List<String> values(Reading reading, List<TableField<?, String>> fields) {
        List<String> values = new ArrayList<>();
        for (TableField<?, String> field : fields) {
            reading.sql()
                    .select(field)
                    .from(Objects.requireNonNull(field.getTable()))
                    .where(field.isNotNull())
                    .forEach(r -> values.add(r.value1()));
        }
        values.removeIf(v -> v.length() < 8);
        assertThat(values).isNotEmpty();
        return values;
    }
}
