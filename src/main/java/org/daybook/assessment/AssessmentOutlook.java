package org.daybook.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.feature.Due;
import org.daybook.feature.Link;
import org.daybook.feature.Names;
import org.daybook.feature.Outlook;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.feature.Tile;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What self-assessment has to say on the overview. */
final class AssessmentOutlook {
    private static final Messages SAY = Messages.beside(AssessmentOutlook.class);

    private final Assessments now;
    private final Coverage coverage;

    AssessmentOutlook(Assessments now) {
        this.now = now;
        this.coverage = now.coverage(now.base());
    }

    Outlook outlook() {
        return new Outlook(List.of(statement()), risks(), due(), tiles(), Map.of("assessment", figures()));
    }

    // ---- the statement

    private Statement statement() {
        return new Statement(
                SAY.text("outlook.title"),
                SAY.text("outlook.figure", coverage.engaged(), coverage.base()),
                coverage.percent()
                        .map(p -> SAY.text(
                                "outlook.caption", SAY.text("outlook.base." + now.base().code()), p.toPlainString()))
                        .orElseGet(() -> SAY.text("outlook.caption.empty")),
                bar(),
                lines(),
                Link.to(AssessmentFeature.SCREEN));
    }

    private List<Statement.Part> bar() {
        if (coverage.base() == 0) {
            return List.of();
        }
        double base = coverage.base();
        return List.of(
                new Statement.Part(
                        SAY.text("outlook.part.done"),
                        (coverage.engaged() - coverage.underWay()) / base,
                        Statement.Tone.DONE),
                new Statement.Part(
                        SAY.text("outlook.part.under-way"), coverage.underWay() / base, Statement.Tone.UNDER_WAY),
                new Statement.Part(
                        SAY.text("outlook.part.remaining"), coverage.remaining() / base, Statement.Tone.REMAINING));
    }

    private List<String> lines() {
        long held = now.rowsOf(now.base()).stream()
                .filter(r -> !r.isEngaged() && r.hasPriorityPlace())
                .count();
        List<String> lines = new ArrayList<>();
        lines.add(SAY.text("outlook.remain", coverage.remaining(), held));
        String target = PartialDate.of(now.programme().target()).inText();
        if (coverage.notDone() == 0) {
            lines.add(SAY.text("outlook.alldone"));
        } else {
            lines.add(rate().map(r -> SAY.text("outlook.rate", r.toPlainString(), target))
                    .orElseGet(() -> SAY.text("outlook.late", coverage.notDone(), target)));
        }
        pace().ifPresent(p -> lines.add(SAY.text(
                "outlook.pace",
                p.toPlainString(),
                PartialDate.of(now.programme().start()).inText(),
                coverage.done(),
                coverage.base())));
        return lines;
    }

    private Optional<BigDecimal> rate() {
        return coverage.ratePerMonth(now.asAt(), now.programme().target());
    }

    /** How many a month came to be done since the start; empty in its first month, which says nothing. */
    private Optional<BigDecimal> pace() {
        return now.programme().start().plusMonths(1).isAfter(now.asAt())
                ? Optional.empty()
                : Optional.of(Coverage.perMonth(now.doneSinceStart(now.base()), now.programme().start(), now.asAt()));
    }

    // ---- risks

    private List<Risk> risks() {
        List<Risk> risks = new ArrayList<>();
        postEnds().ifPresent(risks::add);
        behind().ifPresent(risks::add);
        stuck().ifPresent(risks::add);
        return risks;
    }

    private Optional<Risk> postEnds() {
        var target = now.programme().target();
        return now.programme()
                .postFundedUntil()
                .filter(until -> until.latest().isBefore(target) && coverage.notDone() > 0)
                .map(until -> risk(
                        Risk.Severity.HIGH,
                        SAY.text("risk.post.title"),
                        SAY.text(
                                "risk.post",
                                until.inText(),
                                ChronoUnit.MONTHS.between(YearMonth.from(until.latest()), YearMonth.from(target)),
                                PartialDate.of(target).inText())));
    }

    private Optional<Risk> behind() {
        String target = PartialDate.of(now.programme().target()).inText();
        if (coverage.notDone() == 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> needed = rate();
        if (needed.isEmpty()) {
            return Optional.of(risk(
                    Risk.Severity.HIGH,
                    SAY.text("risk.target.title"),
                    SAY.text("risk.target", coverage.notDone(), target)));
        }
        return pace().filter(p -> p.compareTo(needed.get()) < 0)
                .map(p -> risk(
                        Risk.Severity.MEDIUM,
                        SAY.text("risk.pace.title"),
                        SAY.text("risk.pace", needed.get().toPlainString(), target, p.toPlainString())));
    }

    private Optional<Risk> stuck() {
        List<AssessmentRow> stuck =
                now.rowsOf(now.base()).stream().filter(AssessmentRow::stuck).toList();
        if (stuck.isEmpty()) {
            return Optional.empty();
        }
        String who = Names.some(stuck.stream()
                .map(r -> SAY.text("risk.stuck.one", r.name(), r.stage().word()))
                .toList());
        return Optional.of(risk(
                Risk.Severity.MEDIUM,
                SAY.text("risk.stuck.title"),
                SAY.text("risk.stuck", stuck.size(), now.stuckAfterWeeks(), who)));
    }

    private static Risk risk(Risk.Severity severity, String title, String sentence) {
        return new Risk(severity, title, sentence, Link.to(AssessmentFeature.SCREEN));
    }

    // ---- what comes next, and where everyone stands

    private List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (AssessmentRow row : now.rows()) {
            boolean ofPlace = row.priorityPlace()
                    .filter(p -> p.nextStep().equals(row.nextStep()) && p.nextStepDate().equals(row.nextStepDate()))
                    .isPresent();
            if (!ofPlace) {
                row.nextStepDate().ifPresent(date -> due.add(dated(date, "due.step", row, row.nextStep())));
            }
            row.priorityPlace().filter(p -> !p.isSettled(now.asAt())).ifPresent(place -> place.nextStepDate()
                    .ifPresent(date -> due.add(dated(date, "due.place", row, place.nextStep()))));
        }
        review().ifPresent(due::add);
        due.sort(Comparator.comparing(Due::date).thenComparing(Due::what));
        return due;
    }

    private Due dated(PartialDate date, String sentence, AssessmentRow row, String step) {
        RecordKey authority = BoroughStore.AUTHORITY_TYPE.key(row.gss());
        return new Due(
                date,
                SAY.text(sentence, row.name(), step),
                date.latest().isBefore(now.asAt()),
                Link.to(AssessmentFeature.SCREEN, authority));
    }

    static boolean isPastReview(Contact contact, LocalDate today) {
        return !contact.archived()
                && contact.reviewBy().filter(date -> date.latest().isBefore(today)).isPresent();
    }

    /**
     * Personal data whose review is due is listed until it is reviewed: one line, the oldest first, however many there are.
     * Line by line they would fill the place of what comes next.
     */
    private Optional<Due> review() {
        List<Contact> past =
                now.contacts().stream().filter(c -> isPastReview(c, now.asAt())).toList();
        return past.stream()
                .min(Comparator.comparing((Contact c) -> c.reviewBy().orElseThrow()).thenComparing(Contact::id))
                .map(first -> review(first, past.size()));
    }

    private Due review(Contact first, int count) {
        String authority = now.row(first.authority()).map(AssessmentRow::name).orElse(first.authority());
        return new Due(
                first.reviewBy().orElseThrow(),
                count == 1
                        ? SAY.text("due.review", authority, first.role())
                        : SAY.text("due.reviews", authority, first.role(), count),
                true,
                Link.to(AssessmentFeature.SCREEN, BoroughStore.CONTACT_TYPE.key(first.id())));
    }

    private List<Tile> tiles() {
        return now.rowsOf(Base.AUTHORITIES).stream()
                .map(r -> new Tile(r.gss(), r.stage().circle(), r.stage().shortWord()))
                .toList();
    }

    // ---- figures

    private Value figures() {
        TreeMap<String, Value> members = new TreeMap<>();
        members.put("engaged", Value.of(coverage.engaged()));
        members.put("base", Value.of(coverage.base()));
        members.put("percent", coverage.percent().<Value>map(Value.Numeral::new).orElse(Value.NOTHING));
        members.put("remaining", Value.of(coverage.remaining()));
        members.put("done", Value.of(coverage.done()));
        members.put("target", Value.of(now.programme().target().toString()));
        members.put("ratePerMonth", rate().<Value>map(Value.Numeral::new).orElse(Value.NOTHING));
        return new Value.Members(members);
    }
}
