package org.daybook.fund;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.feature.Feature;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.feature.Screen;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Draft;
import org.daybook.journal.Projection;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.form.RowsRehearsal;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetKind;
import org.daybook.snapshot.Section;
import org.daybook.table.TableImporter;
import org.daybook.table.TableOut;
import org.jooq.DSLContext;

/** Funds, their ledger, awards, claims and statements. */
public final class FundFeature implements Feature {
    private static final Messages SAY = Messages.beside(FundFeature.class);

    private final FundPosting posting;
    private final FundPictures pictures;

    /** What a fund stands at was worked out once, for nobody: what runs for the first time takes several times as long. */
    private boolean workedOut;

    /** Of the fund with the most entries: read on the lane, looked at on the FX thread. */
    private volatile int mostEntries;

    private Optional<RowsRehearsal> rehearsal = Optional.empty();

    /** @param clock of the laptop: when an entry is recorded */
    public FundFeature(InstantSource clock) {
        this.posting = new FundPosting(new FundBooks(), clock);
        this.pictures = new FundPictures(posting.books());
    }

    @Override
    public List<Projection> projections() {
        return FundStore.projections(new EntryReversing(posting), new PeriodReversing(posting), posting.books());
    }

    @Override
    public void sample(BuiltIn set) {
        new FundSample(set).fill();
    }

    @Override
    public List<Screen> screens() {
        return List.of(new Screen(
                FundOutlook.SCREEN,
                SAY.text("screen.title"),
                "fth-briefcase",
                desk -> new FundView(new FundViewModel(desk, posting, pictures))));
    }

    @Override
    public Map<String, Function<Reading, TableImporter<Draft.Edit>>> importers() {
        return Map.of("ledger", reading -> new LedgerImporter(reading, posting));
    }

    @Override
    public Map<String, Function<Reading, TableOut>> tables() {
        return Map.of(
                "ledger", FundTables::ledger,
                "awards", FundTables::awards,
                "funds", FundTables::funds);
    }

    @Override
    public List<SheetKind> sheets() {
        return List.of(new FundStatementSheet(posting.books()), new AwardsDueSheet(posting.books()));
    }

    @Override
    public Outlook outlook(Reading reading) {
        return FundOutlook.of(reading, posting.books());
    }

    @Override
    public List<String> moved(Reading reading, LocalDate since) {
        return FundMoved.between(reading, posting.books(), since);
    }

    @Override
    public List<Jump> jumps(DSLContext sql) {
        List<Jump> jumps = new ArrayList<>();
        for (Fund fund : FundStore.funds(sql)) {
            jumps.add(new Jump(
                    fund.name(), SAY.text("jump.fund"), Link.to(FundOutlook.SCREEN, FundTypes.FUND.key(fund.id()))));
            for (Award award : AwardStore.awards(sql, fund.id())) {
                jumps.add(new Jump(
                        award.label(),
                        SAY.text("jump.award"),
                        Link.to(FundOutlook.SCREEN, FundTypes.AWARD.key(award.id()))));
            }
        }
        return jumps;
    }

    @Override
    public Function<String, List<Block>> profiles(Reading reading, SharingClass sharing) {
        return new AwardProfile(reading, posting.books())::of;
    }

    @Override
    public List<Section> sections() {
        return List.of(new FundSection(), new ClosingSection());
    }

    @Override
    public List<String> problems(Reading reading) {
        List<String> problems = new ArrayList<>(FundProblems.of(reading.sql(), posting.books()));
        problems.addAll(StrandedCommitment.problems(reading, posting.books()));
        return problems;
    }

    @Override
    public boolean readAhead(Reading reading) {
        List<Fund> funds = FundStore.funds(reading.sql());
        if (posting.books().readAhead(reading.sql(), funds, FundBooks.PIECE)) {
            return true;
        }
        if (!workedOut) {
            workedOut = true;
            funds.stream()
                    .max(Comparator.comparing(fund -> EntryStore.standing(reading.sql(), fund.id()).entries()))
                    .ifPresent(fund -> {
                        mostEntries = EntryStore.standing(reading.sql(), fund.id()).entries();
                        pictures.of(reading, fund.id(), Optional.empty(), Optional.empty());
                    });
        }
        return false;
    }

    @Override
    public boolean rehearse() {
        if (mostEntries < RowsRehearsal.MANY) {
            return false;
        }
        if (rehearsal.isEmpty()) {
            rehearsal = Optional.of(new RowsRehearsal());
        }
        boolean more = rehearsal.get().next();
        if (!more) {
            // Its rows and cells would stay for nothing.
            rehearsal = Optional.empty();
            mostEntries = 0;
        }
        return more;
    }

    /**
     * The figures of each fund, for {@code statement}. On the lane.
     *
     * @param name only the fund of this name
     * @param recordedUntil what was recorded later counts nowhere; empty for all
     */
    public List<FundFigures> figures(Reading reading, Optional<String> name, Optional<Instant> recordedUntil) {
        List<Fund> funds = FundStore.funds(reading.sql()).stream()
                .filter(fund -> name.isEmpty() || fund.name().equalsIgnoreCase(name.get().strip()))
                .toList();
        return FundFigures.of(funds, reading.sql(), posting.books(), reading.asAt(), recordedUntil);
    }

    /**
     * The edit that gives up posting in a fund, for another copy to claim. On the lane.
     *
     * @throws Refused where there is no such fund, or this copy does not post in it
     */
    public Draft giveUpPosting(DSLContext sql, String name) {
        return posting.giveUp(sql, named(sql, name).id());
    }

    /** Whether this copy gave up posting in a fund that nobody claimed yet, as far as is known here. On the lane. */
    public boolean isGivenUpHere(DSLContext sql, String name) {
        return PostingRight.of(named(sql, name).postingCopy()) instanceof PostingRight.GivenUp(String by, int _)
                && by.equals(FundStore.copy(sql));
    }

    /**
     * The edit that claims posting in a fund that was given up. On the lane.
     *
     * @throws Refused where there is no such fund, nobody gave it up, or not all of its entries are here
     */
    public Draft claimPosting(DSLContext sql, String name) {
        return posting.claim(sql, named(sql, name).id());
    }

    private static Fund named(DSLContext sql, String name) {
        return FundStore.funds(sql).stream()
                .filter(fund -> fund.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(SAY.text("fund.none", name)));
    }

    FundPosting posting() {
        return posting;
    }
}
