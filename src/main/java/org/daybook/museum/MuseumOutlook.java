package org.daybook.museum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.feature.Due;
import org.daybook.feature.Link;
import org.daybook.feature.Names;
import org.daybook.feature.Outlook;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;

/** What the museum network has to say on the overview. */
final class MuseumOutlook {
    private static final Messages SAY = Messages.beside(MuseumOutlook.class);

    private final Network now;

    MuseumOutlook(Network now) {
        this.now = now;
    }

    Outlook outlook() {
        return new Outlook(List.of(statement()), risks(), due(), List.of(), Map.of("museums", figures()));
    }

    private Statement statement() {
        long eligible = now.eligible();
        List<Statement.Part> bar = new ArrayList<>();
        if (eligible > 0) {
            double base = eligible;
            int waiting = now.waiting().size();
            bar.add(new Statement.Part(SAY.text("outlook.part.enrolled"), now.enrolled() / base, Statement.Tone.DONE));
            bar.add(new Statement.Part(SAY.text("outlook.part.waiting"), waiting / base, Statement.Tone.UNDER_WAY));
            bar.add(new Statement.Part(
                    SAY.text("outlook.part.others"),
                    (eligible - now.enrolled() - waiting) / base,
                    Statement.Tone.REMAINING));
        }
        String caption = now.percent()
                .map(p -> SAY.text("outlook.caption", p.toPlainString()))
                .orElseGet(() -> SAY.text("outlook.caption.empty"));
        return new Statement(
                SAY.text("outlook.title"),
                SAY.text("outlook.figure", now.enrolled(), eligible),
                caption,
                bar,
                lines(),
                Link.to(MuseumFeature.SCREEN));
    }

    private List<String> lines() {
        int waiting = now.waiting().size();
        long helped = now.waiting().stream().filter(r -> r.helper().isPresent()).count();
        return List.of(
                SAY.text("outlook.waiting", waiting, helped),
                SAY.text("outlook.museums", now.museums().stream().filter(m -> m.standsForItself() && !m.archived()).count()));
    }

    private List<Risk> risks() {
        List<ServiceRow> alone =
                now.waiting().stream().filter(r -> r.helper().isEmpty()).toList();
        if (alone.isEmpty()) {
            return List.of();
        }
        List<String> who = alone.stream()
                .map(r -> r.service().waitingReason().isBlank()
                        ? r.authority().name()
                        : SAY.text("risk.alone.one", r.authority().name(), r.service().waitingReason()))
                .toList();
        return List.of(new Risk(
                Risk.Severity.MEDIUM,
                SAY.text("risk.alone.title"),
                SAY.text("risk.alone", alone.size(), Names.some(who, "; ")),
                Link.to(MuseumFeature.SCREEN, MuseumTypes.SERVICE.key(alone.getFirst().gss()))));
    }

    private List<Due> due() {
        return now.meetings().stream()
                .filter(m -> !m.archived()
                        && m.date().filter(d -> !d.latest().isBefore(now.asAt())).isPresent())
                .map(m -> new Due(
                        m.date().orElseThrow(),
                        SAY.text("due.meeting", m.subject().isBlank() ? m.place() : m.subject()),
                        false,
                        Link.to(MuseumFeature.SCREEN, MuseumTypes.MEETING.key(m.id()))))
                .toList();
    }

    private Value figures() {
        TreeMap<String, Value> members = new TreeMap<>();
        members.put("enrolled", Value.of(now.enrolled()));
        members.put("eligible", Value.of(now.eligible()));
        members.put("percent", now.percent().<Value>map((BigDecimal p) -> new Value.Numeral(p)).orElse(Value.NOTHING));
        members.put("waiting", Value.of(now.waiting().size()));
        return new Value.Members(members);
    }
}
