package org.daybook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block.Fact;
import org.daybook.sheet.Block.KeyFigure;
import org.daybook.sheet.Table.Kind;

/** Sheets for tests: names and numbers are invented. */
public final class ModelSheets {
    public static final LocalDate TODAY = LocalDate.of(2008, 10, 31);

    private static final String[] WORDS = {
        "not approached", "signed up", "self-assessing", "peer challenge held", "reviewed", "declined", "ready", "due soon",
        "overdue"
    };

    private ModelSheets() {}

    /** A sheet with every kind of block, mark, cell, column, chart and axis. */
    public static Sheet everything() {
        Sheet.Builder sheet = Sheet.titled("Programme on a page", TODAY)
                .subtitle("London Cultural Improvement Programme, for the programme board")
                .illustrative(true)
                .sharing(SharingClass.PARTNERS)
                .basis("Engaged counts authorities that signed up or reached any later stage, of 33 London local authorities; "
                        + "museum figures count the 24 that have a museum service. Forecast variance is amber from 2 % and "
                        + "red from 5 %. Minus marks money out.")
                .keyFigures(
                        new KeyFigure("23 of 33", "authorities are in, 69.7 %; 10 remain", 23 / 33.0),
                        new KeyFigure("16 of 24", "eligible museum services are enrolled, 66.7 %", 16 / 24.0),
                        new KeyFigure("£15,999.50", "uncommitted of £50,000 received", 0.32),
                        KeyFigure.of("2 risks", "the post’s funding ends December 2008, 12 months before the target"))
                .heading(1, "Where we are")
                .paragraph("All authorities are to have a self-assessment by 19 December 2009. At 1.9 authorities a month "
                        + "the target is met in March 2010; it needs 2.4 a month.")
                .add(map())
                .add(statusTable(12))
                .heading(1, "Money")
                .heading(2, "Received, committed and paid")
                .add(stackedBars())
                .add(steps())
                .add(lines())
                .add(ledger(6))
                .heading(2, "About the fund")
                .facts(
                        new Fact("Fund", "Museum improvement pot"),
                        new Fact("Funder", "Capital Ambition"),
                        new Fact("Received", "£50,000"),
                        new Fact("Ring-fenced", "Yes"),
                        new Fact("Checked by", ""))
                .add(new Block.SectionStart("Risks and decisions"))
                .heading(1, "Risks and decisions")
                .notes(List.of(
                        "The post ends before the work does. A decision on its funding is wanted by 14 November 2008.",
                        "Claim 4 is overdue: the recipient has not accepted the offer letter.",
                        "Łódź, Ærøskøbing, Þingvellir, Ħamrun, Škofja Loka, Αθήνα, Київ, Қазан, and 東京."))
                .pageBreak()
                .heading(1, "All marks")
                .add(marks());
        return sheet.build();
    }

    private static TileMap map() {
        String[] names = {
            "ENF", "BNE", "HRW", "HGY", "WTH", "HIL", "EAL", "BRE", "CMD", "ISL", "HCK", "RDB", "HVG", "HNS", "HMF", "KEN",
            "WSM", "CTY", "TWH", "NWM", "BAR"
        };
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            int mark = i % 6;
            tiles.add(new TileMap.Tile(
                    names[i], 1 + i % 8, i / 8, Mark.values()[mark], mark == 5 ? "declined" : WORDS[Math.min(mark, 4)]));
        }
        return TileMap.of("Stage of self-assessment, by authority", tiles);
    }

    /** @param count how many authorities */
    public static Table statusTable(int count) {
        Table.Builder table = Table.captioned("Stage of self-assessment, by authority, in alphabetical order")
                .column("Authority", Kind.WORDS)
                .column("Stage", Kind.STATUS)
                .column("Since", Kind.DATE)
                .column("Museums", Kind.NUMBER)
                .column("Next step", Kind.WORDS);
        for (int i = 0; i < count; i++) {
            table.row(
                    Cell.of("Authority " + (i + 1)),
                    Cell.of(Mark.values()[i % 5], WORDS[i % 5]),
                    Cell.of(PartialDate.of(i % 3 == 0 ? "2008-10-early" : "2008-0" + (1 + i % 9) + "-1" + i % 10)),
                    i % 4 == 0 ? Cell.blank() : Cell.of(i % 7),
                    Cell.of(i % 2 == 0 ? "Consensus day, with the lead officer and two peers from a neighbouring borough" : "–"));
        }
        return table.build();
    }

    /** @param count how many entries */
    public static Table ledger(int count) {
        Random random = new Random(count);
        Table.Builder table = Table.captioned("Entries, in the order of posting; £")
                .column("No", Kind.NUMBER)
                .column("Effective", Kind.DATE)
                .column("Kind", Kind.WORDS)
                .column("Award or head", Kind.WORDS)
                .column("In", Kind.AMOUNT, "Money")
                .column("Out", Kind.AMOUNT, "Money")
                .column("Uncommitted", Kind.AMOUNT)
                .group("2008/09");
        long balance = 5_000_000;
        for (int i = 1; i <= count; i++) {
            long pence = random.nextInt(900_000);
            boolean in = i % 3 == 1;
            balance += in ? pence : -pence;
            table.row(
                    Cell.of(i),
                    Cell.of(PartialDate.of(LocalDate.of(2008, 4, 1).plusDays(i % 210))),
                    Cell.of(in ? "income received" : i % 7 == 0 ? "reversal of entry " + (i - 1) : "payment"),
                    Cell.of(i % 2 == 0 ? "No. " + i % 40 + ", conservation of the local history collection" : "Running costs"),
                    in ? Cell.of(new Money(pence)) : Cell.blank(),
                    in ? Cell.blank() : Cell.of(new Money(pence)),
                    Cell.of(new Money(balance)));
        }
        table.total(
                Cell.blank(), Cell.blank(), Cell.of("Total"), Cell.blank(), Cell.blank(), Cell.blank(), Cell.of(new Money(balance)));
        return table.build();
    }

    private static Chart stackedBars() {
        List<String> months = List.of("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct");
        List<Chart.Series> series = new ArrayList<>();
        String[] names = {"Paid", "Committed", "Uncommitted"};
        for (int s = 0; s < names.length; s++) {
            List<Chart.Point> points = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                points.add(new Chart.Point(i, (s + 1) * (i + 1) * 123_456L));
            }
            series.add(Chart.Series.of(names[s], points));
        }
        return new Chart(
                "Fund by month, 2008",
                "Bars of paid, committed and uncommitted money from April to October 2008; paid rises to £8,642.",
                Chart.Kind.STACKED_BARS,
                new Chart.Axis.Names(months),
                Chart.Unit.POUNDS,
                series);
    }

    private static Chart steps() {
        LocalDate from = LocalDate.of(2008, 6, 19);
        LocalDate to = LocalDate.of(2009, 12, 31);
        List<Chart.Point> engaged = new ArrayList<>();
        List<Chart.Point> done = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            engaged.add(Chart.Point.on(from.plusDays(i * 33L), 9 + i * 3.5));
            done.add(Chart.Point.on(from.plusDays(i * 33L), i * 2));
        }
        return new Chart(
                "Authorities engaged, against the target",
                "Engaged authorities rise from 9 in June 2008 to 23 in October 2008; the target is 33 by 19 December 2009.",
                Chart.Kind.STEPS,
                new Chart.Axis.Days(from, to),
                Chart.Unit.COUNT,
                List.of(
                        Chart.Series.of("Engaged", engaged),
                        Chart.Series.of("Done", done),
                        Chart.Series.target(
                                "Target",
                                List.of(Chart.Point.on(from, 9), Chart.Point.on(LocalDate.of(2009, 12, 19), 33)))));
    }

    private static Chart lines() {
        return new Chart(
                "Forecast variance",
                "The forecast variance falls from 4 % to −1 %.",
                Chart.Kind.LINES,
                new Chart.Axis.Names(List.of("Q1", "Q2", "Q3", "Q4")),
                Chart.Unit.PER_CENT,
                List.of(Chart.Series.of(
                        "Variance",
                        List.of(
                                new Chart.Point(0, 4),
                                new Chart.Point(1, 2.5),
                                new Chart.Point(2, 0.5),
                                new Chart.Point(3, -1)))));
    }

    private static Table marks() {
        Table.Builder table = Table.captioned("Marks and their words")
                .withoutRowHeads()
                .column("Mark", Kind.STATUS)
                .column("Count", Kind.NUMBER);
        for (Mark mark : Mark.values()) {
            table.row(Cell.of(mark, WORDS[mark.ordinal()]), Cell.of(mark.ordinal() * 1234L));
        }
        return table.build();
    }

    /** A profile of one authority. */
    public static Sheet profile(int number) {
        return Sheet.titled("Profile of an authority", TODAY)
                .subtitle("Authority " + number)
                .illustrative(true)
                .basis("As recorded by the programme; for the lead officer to check.")
                .facts(
                        new Fact("Stage", "self-assessing, since 12 May 2008"),
                        new Fact("Framework", "CSIT"),
                        new Fact("Museums", "2"),
                        new Fact("Tranche", "1"))
                .heading(1, "History")
                .add(statusTable(8))
                .heading(1, "Areas for improvement")
                .notes(List.of("Working with young people", "Evidence of impact on health and well-being"))
                .heading(1, "Checked")
                .facts(new Fact("Name", ""), new Fact("Date", ""))
                .build();
    }

    public static List<Sheet> pack(int count) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            sheets.add(profile(i));
        }
        return sheets;
    }
}
