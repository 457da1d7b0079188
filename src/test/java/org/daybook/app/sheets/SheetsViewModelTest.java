package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.app.Wiring;
import org.daybook.feature.Desk;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Preferences;
import org.daybook.kit.task.Lane;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.layout.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsViewModelTest {
    @TempDir
    Path home;

    private final List<String> noted = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final Map<String, String> remembered = new HashMap<>();
    private Wiring wiring;
    private Journal journal;
    private Desk desk;
    private SheetsViewModel model;

    @BeforeEach
    void open() throws Exception {
        wiring = Wiring.of(home.resolve("sample"), Optional.empty());
        wiring.opening().create(wiring.beginning(true));
        journal = wiring.opening().open();
        desk = new Desk(Lane.sameThread(), journal, Runnable::run, new Heard(), _ -> {}, wiring.asAt());
        model = model();
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    private SheetsViewModel model() {
        SheetsViewModel made = new SheetsViewModel(desk, wiring.sheets());
        made.rememberWith(new Kept());
        return made;
    }

    private SheetsViewModel.Made shown() {
        return model.madeProperty().get().orElseThrow();
    }

    private void choose(String name) {
        model.kind.options().stream().filter(k -> k.name().equals(name)).findFirst().ifPresent(model.kind::choose);
    }

    @Test
    void begins_with_the_programme_on_a_page() {
        model.shown();
        assertThat(shown().kind().name()).isEqualTo("programme-on-a-page");
        assertThat(shown().pages().count()).isEqualTo(1);
    }

    @Test
    void makes_the_pack_of_all_profiles_or_of_those_that_were_picked() {
        model.shown();
        choose("authority-profile");
        assertThat(shown().sheets()).hasSize(33);
        model.pickAll(false);
        assertThat(SheetText.of(shown().sheets())).contains("There is no authority to show");
        model.whose.get(3).in().set(true);
        model.whose.get(6).in().set(true);
        assertThat(shown().sheets()).extracting(Sheet::subtitle).containsExactly("Brent", "City of London");
    }

    @Test
    @DisplayName("makes the fund statement as it was known on a day, and waits while the date is being typed")
    void makes_the_statement_as_it_was_known() {
        model.shown();
        choose("fund-statement");
        model.recordedUntil.type("1 oct 2008");
        assertThat(SheetText.of(shown().sheets())).contains("Without what was recorded after 1 October 2008");
        SheetsViewModel.Made then = shown();
        model.recordedUntil.type("31 feb");
        assertThat(shown()).isSameAs(then);
        choose("awards-and-claims");
        assertThat(SheetText.of(shown().sheets())).doesNotContain("Without what was recorded");
    }

    @Test
    void remembers_whose_profiles_were_picked() {
        model.shown();
        choose("authority-profile");
        model.pickAll(false);
        model.whose.get(3).in().set(true);
        model = model();
        model.shown();
        assertThat(shown().sheets()).extracting(Sheet::subtitle).containsExactly("Brent");
    }

    @Test
    void follows_an_edit() {
        model.shown();
        choose("self-assessment-status");
        RecordKey camden = new RecordKey("authority", "E09000007");
        desk.save(Draft.labelled("Renamed").set(camden, "name", Value.of("Camden Town")), _ -> {});
        assertThat(SheetText.of(shown().sheets())).contains("Camden Town");
    }

    @Test
    void follows_an_edit_made_while_another_view_was_shown_once_it_is_shown_again() {
        model.shown();
        choose("self-assessment-status");
        model.hidden();
        RecordKey camden = new RecordKey("authority", "E09000007");
        desk.save(Draft.labelled("Renamed").set(camden, "name", Value.of("Camden Town")), _ -> {});
        assertThat(SheetText.of(shown().sheets())).doesNotContain("Camden Town");
        model.shown();
        assertThat(SheetText.of(shown().sheets())).contains("Camden Town");
    }

    @Test
    void remembers_class_and_paper_for_each_sheet_and_which_was_last() {
        model.shown();
        choose("fund-statement");
        model.sharing.choose(SharingClass.PARTNERS);
        model.size.choose(Paper.Size.A3);
        model.landscape.set(true);
        choose("priority-places");
        assertThat(model.size.get()).isEqualTo(Paper.Size.A4);
        choose("fund-statement");
        model = model();
        model.shown();
        assertThat(shown().kind().name()).isEqualTo("fund-statement");
        assertThat(shown().sharing()).isEqualTo(SharingClass.PARTNERS);
        assertThat(shown().pages().paper().size()).isEqualTo(Paper.Size.A3);
        assertThat(shown().pages().paper().landscape()).isTrue();
    }

    @Test
    void saves_what_is_shown_and_says_where() throws Exception {
        model.shown();
        Path pdf = home.resolve(model.suggestedName("pdf"));
        model.savePdf(pdf);
        assertThat(pdf.getFileName()).hasToString("programme-on-a-page-internal-2008-10-31.pdf");
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Path page = home.resolve("page.html");
        model.saveWebPage(page);
        assertThat(page).content().contains("Programme on a page");
        assertThat(noted).hasSize(2).allMatch(n -> n.contains(home.toString()));
    }

    @Test
    void says_so_when_it_cannot_be_written() {
        model.shown();
        model.savePdf(home.resolve("nowhere").resolve("sheet.pdf"));
        assertThat(failed).hasSize(1).allMatch(f -> f.contains("Nothing was written: there is no folder"));
    }

    private final class Kept implements Preferences {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(remembered.get(key));
        }

        @Override
        public void put(String key, String value) {
            remembered.put(key, value);
        }
    }

    private final class Heard implements StatusLine {
        @Override
        public void saved(String whatWasDone) {}

        @Override
        public void note(String sentence) {
            noted.add(sentence);
        }

        @Override
        public void failed(String sentence) {
            failed.add(sentence);
        }
    }
}
