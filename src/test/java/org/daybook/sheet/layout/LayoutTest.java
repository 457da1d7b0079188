package org.daybook.sheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.kit.text.Money;
import org.daybook.sheet.Block;
import org.daybook.sheet.Cell;
import org.daybook.sheet.ModelSheets;
import org.daybook.sheet.RandomSheets;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sheet on paper")
class LayoutTest {
    private static final FontShelf SHELF = new FontShelf();
    private final Layout layout = new Layout(SHELF);

    private static List<Paper> papers(Random random) {
        List<Paper> papers = new ArrayList<>();
        for (Paper.Size size : Paper.Size.values()) {
            papers.add(Paper.a4().on(size).turned(random.nextBoolean()).withMargin(18 + random.nextInt(60))
                    .withTextSize(7 + random.nextInt(12)));
        }
        return papers;
    }

    @Test
    void keeps_everything_within_the_margins() {
        for (long seed = 1; seed <= 40; seed++) {
            Sheet sheet = new RandomSheets(seed).sheet();
            for (Paper paper : papers(new Random(seed))) {
                Pages pages = layout.of(sheet, paper);
                for (int i = 0; i < pages.count(); i++) {
                    for (Page.Marked marked : pages.page(i).content()) {
                        for (Op op : marked.ops()) {
                            assertThat(inside(op, paper))
                                    .as("seed %d, %s, page %d, %s: %s", seed, paper, i, marked.tag().kind(), op)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    private static boolean inside(Op op, Paper paper) {
        double left = paper.margin() - 1;
        double right = paper.width() - paper.margin() + 1;
        double bottom = paper.height() - paper.margin() + 1;
        return switch (op) {
            case Op.Glyphs g ->
                g.x() >= left && g.x() + g.width() <= right && g.baseline() - g.size() * 0.7 >= left && g.baseline() <= bottom;
            case Op.Line l ->
                Math.min(l.x1(), l.x2()) >= left && Math.max(l.x1(), l.x2()) <= right && Math.max(l.y1(), l.y2()) <= bottom;
            case Op.Fill f -> f.x() >= left && f.x() + f.width() <= right && f.y() + f.height() <= bottom;
            case Op.Shape s -> inside(s.outline(), left, right, bottom);
            case Op.Stroke s -> inside(s.outline(), left, right, bottom);
        };
    }

    private static boolean inside(Outline outline, double left, double right, double bottom) {
        return outline.steps().stream().allMatch(step -> switch (step) {
            case Outline.Step.Move m -> m.x() >= left && m.x() <= right && m.y() <= bottom;
            case Outline.Step.Line l -> l.x() >= left && l.x() <= right && l.y() <= bottom;
            case Outline.Step.Curve c -> c.x() >= left && c.x() <= right && c.y() <= bottom;
            case Outline.Step.Close _ -> true;
        });
    }

    @Test
    void prints_every_cell_once_and_loses_no_letter_of_it() {
        for (long seed = 1; seed <= 40; seed++) {
            Table table = new RandomSheets(seed).table();
            Sheet sheet = Sheet.titled("Table", ModelSheets.TODAY).add(table).build();
            for (Paper paper : papers(new Random(seed))) {
                Pages pages = layout.of(sheet, paper);
                Map<String, Integer> printed = counts(cellTexts(pages));
                Map<String, Integer> expected = counts(expectedCells(table, bands(pages)));
                assertThat(printed).as("seed %d on %s", seed, paper).isEqualTo(expected);
            }
        }
    }

    /** The text of each cell element, over all pages it is on, without spaces: lines are broken at them. */
    private static List<String> cellTexts(Pages pages) {
        Map<String, StringBuilder> cells = new TreeMap<>();
        for (int i = 0; i < pages.count(); i++) {
            for (Page.Marked marked : pages.page(i).content()) {
                Tag tag = marked.tag();
                if (tag.kind() == Tag.Kind.CELL || tag.kind() == Tag.Kind.ROW_HEAD) {
                    StringBuilder text = cells.computeIfAbsent(path(tag), p -> new StringBuilder());
                    marked.ops().forEach(op -> text.append(op instanceof Op.Glyphs g ? g.text() : ""));
                }
            }
        }
        return cells.values().stream().map(t -> letters(t.toString())).toList();
    }

    private static String path(Tag tag) {
        Tag parent = tag.parent();
        return (parent == null ? "" : path(parent)) + "/" + tag.kind() + tag.index();
    }

    /** In an order of their own: a line of mixed directions is drawn in another one. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int bands(Pages pages) {
        long tables = 0;
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < pages.count(); i++) {
            for (Page.Marked marked : pages.page(i).content()) {
                for (Tag at = marked.tag(); at != null; at = at.parent()) {
                    if (at.kind() == Tag.Kind.TABLE && !seen.contains(at.index())) {
                        seen.add(at.index());
                        tables++;
                    }
                }
            }
        }
        return (int) tables;
    }

    /** Where a table goes on in further bands, each repeats its rows' first cells and the names of groups. */
    private static List<String> expectedCells(Table table, int bands) {
        List<String> cells = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            for (int c = 0; c < row.cells().size(); c++) {
                for (int band = 0; band < (c == 0 ? bands : 1); band++) {
                    cells.add(letters(CleanText.of(row.cells().get(c).text())));
                }
            }
        }
        if (table.rows().isEmpty()) {
            for (int band = 0; band < bands; band++) {
                cells.add(letters("None"));
            }
        }
        return cells;
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts;
    }

    @Test
    void repeats_the_table_head_on_each_page_and_cuts_no_row_in_two() {
        Pages pages = layout.of(
                Sheet.titled("Statement", ModelSheets.TODAY).add(ModelSheets.ledger(400)).build(), Paper.a4());
        assertThat(pages.count()).isGreaterThan(5);
        Map<String, Integer> pageOfRow = new TreeMap<>();
        for (int i = 0; i < pages.count(); i++) {
            assertThat(words(pages.page(i))).as("page %d", i + 1).containsOnlyOnce("Uncommitted").containsOnlyOnce("Effective");
            for (Page.Marked marked : pages.page(i).content()) {
                Tag parent = marked.tag().parent();
                if (parent != null && parent.kind() == Tag.Kind.ROW) {
                    Integer before = pageOfRow.put(path(parent), i);
                    assertThat(before == null || before == i).as(path(parent)).isTrue();
                }
            }
        }
    }

    private static String words(Page page) {
        return page.content().stream()
                .flatMap(marked -> marked.ops().stream())
                .map(op -> op instanceof Op.Glyphs g ? g.text() : "")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void keeps_a_heading_with_what_it_heads_and_a_total_with_the_row_above() {
        for (int filler = 1; filler < 60; filler++) {
            Sheet.Builder sheet = Sheet.titled("Statement", ModelSheets.TODAY);
            for (int i = 0; i < filler; i++) {
                sheet.paragraph("One line.");
            }
            Pages pages = layout.of(sheet.heading(1, "The heading").add(ModelSheets.ledger(3)).build(), Paper.a4());
            for (int i = 0; i < pages.count(); i++) {
                String words = words(pages.page(i));
                assertThat(words.contains("The heading")).as("filler %d", filler).isEqualTo(words.contains("Entries, in the order"));
                if (words.contains("Total")) {
                    assertThat(words).as("filler %d", filler).contains("\n3\n");
                }
            }
        }
    }

    @Test
    void tells_on_each_page_when_of_what_for_whom_and_which_page_of_how_many() {
        Pages pages = layout.of(ModelSheets.everything(), Paper.a4());
        for (int i = 0; i < pages.count(); i++) {
            assertThat(words(pages.page(i)))
                    .containsOnlyOnce("Made 31 October 2008 · Data as at 31 October 2008 · Sharing: Partners · Illustrative")
                    .contains("Base and rule: Engaged counts")
                    .contains("Page " + (i + 1) + " of " + pages.count());
        }
    }

    @Test
    void lets_a_note_of_twenty_pages_flow_over_twenty_pages() {
        String note = "A sentence that fills the greater part of one line of this note, and then ends.\n".repeat(1200);
        Sheet sheet = Sheet.titled("Notes", ModelSheets.TODAY)
                .add(Table.captioned("Notes")
                        .column("Date", Table.Kind.DATE)
                        .column("Note", Table.Kind.WORDS)
                        .row(Cell.blank(), Cell.of(note))
                        .build())
                .build();
        Pages pages = layout.of(sheet, Paper.a4());
        assertThat(pages.count()).isBetween(18, 24);
        String all = "";
        for (int i = 0; i < pages.count(); i++) {
            all += words(pages.page(i));
        }
        assertThat(all.split("A sentence that fills", -1)).hasSize(1201);
    }

    @Test
    void sets_a_name_of_300_letters_without_a_break_in_narrow_columns() {
        String name = "Llanfairpwll".repeat(25);
        Table.Builder table = Table.captioned("Names");
        for (int i = 0; i < 6; i++) {
            table.column("Column " + i, Table.Kind.WORDS);
        }
        table.row(Cell.of(name), Cell.of(name), Cell.of(name), Cell.of("short"), Cell.of(name), Cell.of(name));
        Pages pages = layout.of(Sheet.titled(name, ModelSheets.TODAY).add(table.build()).build(), Paper.a4());
        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.remarks()).isEmpty();
        assertThat(words(pages.page(0)).replace("\n", "").split("Llanfairpwll", -1)).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void carries_the_columns_that_the_paper_is_too_narrow_for_below_and_says_so() {
        Table.Builder table = Table.captioned("Budget by month").column("Head", Table.Kind.WORDS);
        List<Cell> cells = new ArrayList<>(List.of(Cell.of("Running costs")));
        for (int i = 1; i <= 24; i++) {
            table.column("Month " + i, Table.Kind.AMOUNT);
            cells.add(Cell.of(new Money(123_456_789L + i)));
        }
        Sheet sheet = Sheet.titled("Budget", ModelSheets.TODAY).add(table.row(cells).build()).build();
        Pages narrow = layout.of(sheet, Paper.a4());
        assertThat(narrow.remarks())
                .containsExactly("The table \"Budget by month\" is wider than the paper: its columns go on below it. "
                        + "Landscape or larger paper may hold it whole.");
        for (int i = 1; i <= 24; i++) {
            assertThat(words(narrow.page(0))).contains(new Money(123_456_789L + i).inTable());
        }
        assertThat(layout.of(sheet, Paper.a4().on(Paper.Size.A3).turned(true)).remarks()).isEmpty();
    }

    @Test
    void says_which_letters_no_font_of_this_computer_has() {
        Layout bare = new Layout(new FontShelf(SystemFonts.of(List.of())));
        Sheet sheet = Sheet.titled("Names", ModelSheets.TODAY).paragraph("Łódź, Αθήνα, Київ and 東").build();
        Pages pages = bare.of(sheet, Paper.a4());
        assertThat(pages.remarks())
                .containsExactly("No font on this computer has one character used here (U+6771). An empty box stands in its"
                        + " place.");
        assertThat(words(pages.page(0)).replace("\n", " ")).contains("No font on this computer has one character");
    }

    @Test
    void draws_a_text_from_right_to_left_in_its_own_direction_between_ones_from_left_to_right() {
        Sheet sheet = Sheet.titled("Names", ModelSheets.TODAY).paragraph("before שלום after").build();
        List<Op.Glyphs> runs = layout.of(sheet, Paper.a4()).page(0).content().stream()
                .filter(marked -> marked.tag().kind() == Tag.Kind.PARAGRAPH)
                .flatMap(marked -> marked.ops().stream())
                .map(Op.Glyphs.class::cast)
                .filter(run -> !run.text().contains("Data as at"))
                .toList();
        Op.Glyphs hebrew = runs.stream().filter(Op.Glyphs::rightToLeft).findFirst().orElseThrow();
        assertThat(hebrew.text()).isEqualTo("שלום");
        assertThat(runs.getFirst().text()).isEqualTo("before ");
        assertThat(hebrew.x()).isGreaterThan(runs.getFirst().x());
        assertThat(runs.getLast().text()).isEqualTo(" after");
    }

    @Test
    void an_override_of_direction_in_a_name_moves_nothing() {
        Sheet sheet = Sheet.titled("Names", ModelSheets.TODAY).paragraph("invoice\u202Efdp.exe\u202C paid").build();
        assertThat(words(layout.of(sheet, Paper.a4()).page(0))).contains("invoicefdp.exe paid");
    }

    @Test
    void a_section_and_a_page_break_begin_pages_and_two_breaks_leave_no_page_empty() {
        Sheet sheet = Sheet.titled("Pack", ModelSheets.TODAY)
                .paragraph("First")
                .add(new Block.SectionStart("Second part"))
                .heading(1, "Second")
                .pageBreak()
                .pageBreak()
                .paragraph("Third")
                .pageBreak()
                .build();
        Pages pages = layout.of(sheet, Paper.a4());
        assertThat(pages.count()).isEqualTo(3);
        assertThat(pages.bookmarks().stream().map(b -> b.level() + " " + b.title() + " " + b.page()))
                .containsExactly("0 Pack 0", "1 Second part 1", "2 Second 1");
    }

    @Test
    void gives_the_same_page_however_the_pages_are_asked_for() {
        Pages pages = layout.of(ModelSheets.everything(), Paper.a4());
        String last = words(pages.page(pages.count() - 1));
        pages.page(0);
        assertThat(words(pages.page(pages.count() - 1))).isEqualTo(last);
    }

    @Test
    void the_model_sheet_lays_out_as_it_was_looked_at_and_found_good() {
        Layout bare = new Layout(FontShelf.withoutSystemFonts());
        String laidOut = GoldenLayout.of(bare.of(ModelSheets.everything(), Paper.a4()));
        assertThat(laidOut).isEqualTo(GoldenLayout.kept("everything", laidOut));
    }

    @Test
    void a_profile_fits_one_page() {
        assertThat(layout.of(ModelSheets.profile(1), Paper.a4()).count()).isEqualTo(1);
    }

    @Test
    void a_sheet_that_is_meant_to_be_a_page_is_set_smaller_to_be_one_and_goes_on_where_it_cannot() {
        Pages one = layout.of(meantAsAPage(42), Paper.a4());
        assertThat(one.count()).isEqualTo(1);
        assertThat(typeOf(one)).isBetween(0.79 * Paper.a4().textSize(), 0.96 * Paper.a4().textSize());
        Pages many = layout.of(meantAsAPage(120), Paper.a4());
        assertThat(many.count()).isGreaterThan(1);
        assertThat(typeOf(many)).isEqualTo(Paper.a4().textSize());
    }

    private static Sheet meantAsAPage(int lines) {
        Sheet.Builder sheet = Sheet.titled("Authority profile", ModelSheets.TODAY).onOnePage();
        for (int i = 0; i < lines; i++) {
            sheet.paragraph("One line.");
        }
        return sheet.build();
    }

    private static double typeOf(Pages pages) {
        return pages.page(0).content().stream()
                .flatMap(marked -> marked.ops().stream())
                .filter(op -> op instanceof Op.Glyphs g && g.text().equals("One line."))
                .mapToDouble(op -> ((Op.Glyphs) op).size())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_short_table_is_not_torn_apart_where_a_page_can_hold_it() {
        for (int filler = 1; filler < 60; filler++) {
            Sheet.Builder sheet = Sheet.titled("Statement", ModelSheets.TODAY);
            for (int i = 0; i < filler; i++) {
                sheet.paragraph("One line.");
            }
            Pages pages = layout.of(sheet.add(ModelSheets.ledger(8)).build(), Paper.a4());
            long withRows = java.util.stream.IntStream.range(0, pages.count())
                    .filter(i -> words(pages.page(i)).contains("Uncommitted"))
                    .count();
            assertThat(withRows).as("filler %d", filler).isEqualTo(1);
        }
    }
}
