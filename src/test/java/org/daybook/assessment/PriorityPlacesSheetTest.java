package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.sheet.Block;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An authority that was moved to \"priority place offered\", with nothing noted of its place,")
class PriorityPlacesSheetTest {
    @TempDir
    Path home;

    private Laptop laptop;

    @BeforeEach
    void offerBarnetOne() throws Exception {
        laptop = Laptop.empty(home.resolve("empty"));
        laptop.journal.save(Draft.labelled("Moved Barnet")
                .create(
                        AssessmentTypes.MOVE_TYPE.key("1"),
                        Map.of(
                                "authority", Value.of("E09000003"),
                                "framework", Value.of(BuiltInFrameworks.again().framework(BuiltInFrameworks.CSIT)),
                                "stage", Value.of(Stage.PRIORITY_OFFERED.code()),
                                "date", Value.of("2008-10-14"))));
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    @DisplayName("has one on the overview")
    void on_the_overview() {
        assertThat(new AssessmentOutlook(laptop.now()).outlook().statements().getFirst().lines())
                .first()
                .isEqualTo("33 remain; 1 of them has a priority place");
    }

    @Test
    @DisplayName("has one on the sheet, which says that more is to be noted of it")
    void on_the_sheet() {
        assertThat(sheet().blocks().toString())
                .contains("1 of 33")
                .contains("1 place was offered, and who contacts them and what comes next is not noted yet: Barnet.")
                .contains("32 authorities are not in yet and have no place: Barking and Dagenham, Bexley,");
    }

    @Test
    @DisplayName("still was offered one once it is noted who contacts it, on the sheet and in the list")
    void noted_since() {
        assertThat(offered()).isEqualTo("1");
        AssessmentViewModel model = new AssessmentViewModel(laptop.desk);
        model.activate();
        model.places.begin();
        model.places.authority.options().stream()
                .filter(r -> r.name().equals("Barnet"))
                .findFirst()
                .ifPresent(model.places.authority::choose);
        model.places.whoContacts.type("Programme manager");
        model.places.save();
        assertThat(laptop.failed).isEmpty();
        assertThat(offered()).isEqualTo("1");
        assertThat(sheet().blocks().stream()
                        .flatMap(b -> b instanceof Table table ? table.rows().stream() : Stream.empty())
                        .map(Object::toString))
                .singleElement()
                .asString()
                .contains("Barnet")
                .contains("HALF");
        assertThat(model.places.lines).singleElement().extracting(l -> l.state()).isEqualTo("waiting for an answer");
    }

    @Test
    @DisplayName("has answered where only the day of its answer is known, as in a public snapshot")
    void answered_on_a_day() {
        laptop.journal.save(Draft.labelled("Noted its answer")
                .create(
                        AssessmentTypes.PLACE_TYPE.key("2"),
                        Map.of(
                                "authority", Value.of("E09000003"),
                                "nextStepDate", Value.of("2008-10-20"),
                                "answered", Value.of("2008-10-22"))));
        assertThat(sheet().blocks().stream()
                        .flatMap(b -> b instanceof Table table ? table.rows().stream() : Stream.empty())
                        .map(Object::toString))
                .singleElement()
                .asString()
                .contains("FULL", "answered")
                .doesNotContain("ALERT");
    }

    private String offered() {
        return sheet().blocks().stream()
                .flatMap(b -> b instanceof Block.KeyFigures figures ? figures.figures().stream() : Stream.empty())
                .filter(f -> f.label().equals("places have been offered"))
                .map(Block.KeyFigure::value)
                .findFirst()
                .orElseThrow();
    }

    private Sheet sheet() {
        return new PriorityPlacesSheet()
                .make(new SheetRequest(
                        laptop.journal,
                        laptop.reading().asAt(),
                        laptop.reading().asAt(),
                        Optional.empty(),
                        SharingClass.INTERNAL,
                        List.of(),
                        false));
    }
}
