package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Draft;
import org.daybook.journal.Origin;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.AuthorityNames;
import org.daybook.table.OutCell;
import org.daybook.table.Progress;
import org.daybook.table.ReadOptions;
import org.daybook.table.Repairs;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImport;
import org.daybook.table.TableOut;
import org.daybook.table.TableReader;
import org.daybook.table.TableWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A table of stages")
class StageTableTest {
    @TempDir
    Path folder;

    private Laptop laptop;

    @BeforeEach
    void open() throws Exception {
        laptop = Laptop.empty(folder.resolve("empty"));
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void moves_each_authority_to_its_stage_on_its_date() {
        take("Borough,Status,Date,Note\nLB Camden,signed up,June 2008,by letter\nKingston-upon-Thames,Self-assessing,1 Oct 2008,\n");
        assertThat(row("Camden").stage()).isEqualTo(Stage.SIGNED_UP);
        assertThat(row("Camden").furthest().since()).contains(PartialDate.of("2008-06"));
        assertThat(row("Camden").furthest().note()).isEqualTo("by letter");
        assertThat(row("Camden").frameworks()).isEqualTo("CSIT");
        assertThat(row("Kingston upon Thames").stage()).isEqualTo(Stage.SELF_ASSESSING);
    }

    @Test
    void holds_a_whole_history_and_each_move_knows_those_before_it() {
        take("Authority,Stage,Date\nCamden,signed up,1/6/2008\nCamden,self-assessment done,1/9/2008\n");
        MoveHistory history = laptop.now().history("E09000007", row("Camden").furthest().framework());
        assertThat(history.moves()).hasSize(2);
        assertThat(history.moves().getLast().knows()).containsExactly(history.moves().getFirst().id());
        assertThat(history.madeApart()).isEmpty();
        assertThat(history.moves().getLast().note()).isEqualTo("As a table had it; the stages between are not known.");
    }

    @Test
    void that_tells_a_history_the_newest_first_leaves_the_authority_at_the_newest() {
        take("Authority,Stage,Date\nCamden,self-assessing,20 Oct 2008\nCamden,signed up,Oct 2008\n");
        assertThat(row("Camden").stage()).isEqualTo(Stage.SELF_ASSESSING);
    }

    @Test
    void adds_nothing_the_second_time_and_is_one_undo() {
        String table = "Authority,Stage,Date,Tranche\nCamden,signed up,1/6/2008,First\nBrent,paused,1/7/2008,First\n";
        take(table);
        assertThat(row("Brent").tranche()).isEqualTo("First");
        assertThat(laptop.now().tranches()).hasSize(1);
        assertThat(preview(table).judgement().control().taken()).isZero();
        assertThat(preview(table).judgement().control().alreadyThere()).isEqualTo(2);
        laptop.journal.undo();
        assertThat(laptop.now().coverage(Base.AUTHORITIES).engaged()).isZero();
        assertThat(laptop.now().tranches()).isEmpty();
    }

    @Test
    void leaves_in_doubt_a_stage_and_a_framework_that_there_is_not_with_those_that_there_are() {
        assertThat(doubt("Authority,Stage,Date\nCamden,on its way,1/6/2008\n"))
                .startsWith("No stage is called “on its way”. Type one of: not approached, priority place offered,");
        assertThat(doubt("Authority,Stage,Date,Framework\nCamden,signed up,1/6/2008,ISO 9001\n"))
                .isEqualTo("No framework is called “ISO 9001”. Type one of: CSIT, TAES, Peer challenge.");
    }

    @Test
    void leaves_in_doubt_a_date_to_come() {
        assertThat(doubt("Authority,Stage,Date\nCamden,signed up,1/12/2008\n"))
                .startsWith("A move cannot be dated after today, 31 October 2008.");
    }

    @Test
    void takes_a_short_word_for_a_stage_and_says_for_which() {
        RowVerdict.Taken row = preview("Authority,Stage,Date,Framework\nCamden,Assessed,1/6/2008,taes\n").taken().getFirst();
        assertThat(row.remarks()).containsExactly("“Assessed” is taken as “self-assessment done”.");
    }

    @Test
    void goes_out_with_the_stages_as_they_are_called_and_without_people() throws Exception {
        try (Laptop sample = Laptop.sample(folder.resolve("sample"))) {
            TableOut table = AssessmentTables.assessment(sample.reading());
            List<List<OutCell>> rows = new ArrayList<>();
            table.rows().get().forEachRemaining(rows::add);
            assertThat(rows).hasSize(33);
            assertThat(table.illustrative()).isTrue();
            assertThat(table.headers()).doesNotContain("Lead");
            assertThat(rows.stream().map(r -> r.get(1))).contains(OutCell.text("signed up"));
        }
    }

    @Test
    void goes_out_move_by_move_and_comes_in_elsewhere_as_the_same_and_not_twice() throws Exception {
        take("""
                Authority,Stage,Date,Framework,Tranche,Note
                Camden,signed up,1/6/2008,CSIT,First,by letter
                Camden,self-assessment done,Sep 2008,CSIT,First,
                Camden,signed up,1/10/2008,TAES,,
                Brent,paused,early October 2008,,Second,new director
                """);
        List<String> moves = moves(laptop);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableWriter().writeCsv(AssessmentTables.stages(laptop.reading()), out);
        laptop.close();
        laptop = Laptop.empty(folder.resolve("other"));
        String table = out.toString(StandardCharsets.UTF_8);
        take(table);
        assertThat(moves(laptop)).hasSize(4).isEqualTo(moves);
        assertThat(preview(table).judgement().control().alreadyThere()).isEqualTo(4);
    }

    @Test
    void of_the_whole_sample_goes_out_and_comes_in_where_its_frameworks_are_known() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Laptop sample = Laptop.sample(folder.resolve("sample"))) {
            new TableWriter().writeCsv(AssessmentTables.stages(sample.reading()), out);
        }
        assertThat(preview(out.toString(StandardCharsets.UTF_8)).others()).isEmpty();
    }

    private static List<String> moves(Laptop on) {
        Assessments now = on.now();
        Map<String, String> tranches = now.tranches().stream().collect(Collectors.toMap(Tranche::id, Tranche::name));
        return now.rows().stream()
                .flatMap(row -> now.frameworks().stream().flatMap(framework ->
                        now.history(row.gss(), framework.id()).moves().stream()
                                .map(m -> String.join("|", row.name(), framework.name(), m.code(), m.date().toString(), tranches.getOrDefault(m.tranche(), ""), m.note()))))
                .toList();
    }

    private AssessmentRow row(String name) {
        return laptop.now().rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private String doubt(String table) {
        List<RowVerdict> others = preview(table).others();
        assertThat(others).singleElement().isInstanceOf(RowVerdict.Doubtful.class);
        return ((RowVerdict.Doubtful) others.getFirst()).reason();
    }

    private TableImport.Preview preview(String table) {
        TableImport<Draft.Edit> intake = intake(table);
        return intake.preview(intake.propose(Map.of()).mapping(), Repairs.NONE, 100, Progress.SILENT);
    }

    private void take(String table) {
        TableImport<Draft.Edit> intake = intake(table);
        List<Draft.Edit> edits = new ArrayList<>();
        intake.commit(intake.propose(Map.of()).mapping(), Repairs.NONE, edits::add, Progress.SILENT);
        laptop.journal.saveMany("Imported stages", Origin.IMPORT, List.of(edits).iterator());
    }

    private TableImport<Draft.Edit> intake(String table) {
        List<AuthorityNames.Authority> known = BoroughStore.authorities(laptop.journal.sql()).stream()
                .map(a -> new AuthorityNames.Authority(a.gss(), a.name()))
                .toList();
        return new TableImport<>(
                new TableReader().open("table.csv", table.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE),
                Optional.ofNullable(laptop.feature.importers().get("stages")).orElseThrow().apply(laptop.reading()),
                new AuthorityNames(known, Map.of()));
    }
}
