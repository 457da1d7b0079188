package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.borough.Programme;
import org.daybook.borough.Settings;
import org.daybook.feature.Reading;
import org.daybook.kit.text.PartialDate;

/**
 * All that the table, the overview and the rules look at, read at once on the lane.
 *
 * @param rows of all authorities that are not archived, by name
 * @param frameworks in their order, archived ones too
 * @param tranches archived ones too
 * @param priorityPlaces those that are not archived, the next step's date first
 * @param histories by GSS code
 * @param contacts of all authorities, archived ones too
 * @param chosen GSS codes of the base that she chose
 * @param base the programme's own base
 * @param stuckAfterWeeks after how many weeks in one stage an authority is said to stand still
 */
record Assessments(
        List<AssessmentRow> rows,
        List<Framework> frameworks,
        List<Tranche> tranches,
        List<PriorityPlace> priorityPlaces,
        Map<String, List<MoveHistory>> histories,
        List<Contact> contacts,
        Set<String> chosen,
        Base base,
        int stuckAfterWeeks,
        LocalDate asAt,
        Programme programme) {
    /** The setting that says which base the programme's figures have: a {@link Base#code}. */

    static Assessments read(Reading reading) {
        var sql = reading.sql();
        return new Builder(reading).build(
                BoroughStore.authorities(sql).stream().filter(a -> !a.archived()).toList(),
                BoroughStore.contacts(sql));
    }

    List<AssessmentRow> rowsOf(Base which) {
        return rows.stream().filter(r -> which.holds(r.authority(), chosen)).toList();
    }

    Coverage coverage(Base which) {
        return Coverage.of(rowsOf(which));
    }

    Optional<AssessmentRow> row(String gss) {
        return rows.stream().filter(r -> r.gss().equals(gss)).findFirst();
    }

    MoveHistory history(String gss, String framework) {
        return histories.getOrDefault(gss, List.of()).stream()
                .filter(h -> h.framework().equals(framework))
                .findFirst()
                .orElseGet(() -> new MoveHistory(gss, framework, List.of()));
    }

    /** How many of a base came to have their self-assessment done since the programme began, up to today. */
    int doneSinceStart(Base which) {
        return (int) rowsOf(which).stream()
                .flatMap(r -> r.doneOn().stream())
                .filter(d -> !d.latest().isBefore(programme.start()))
                .count();
    }

    private static final class Builder {
        private final Reading reading;
        private final List<Framework> frameworks;
        private final Map<String, Framework> frameworkById = new HashMap<>();
        private final List<Tranche> tranches;
        private final Map<String, String> trancheNames = new HashMap<>();
        private final Map<String, AssessmentDetails> details;
        private final List<PriorityPlace> places;
        private final Map<String, PriorityPlace> placeOf = new HashMap<>();
        private final Map<String, List<MoveHistory>> histories;
        private final int weeks;

        Builder(Reading reading) {
            var sql = reading.sql();
            this.reading = reading;
            frameworks = AssessmentStore.frameworks(sql);
            frameworks.forEach(f -> frameworkById.put(f.id(), f));
            tranches = AssessmentStore.tranches(sql);
            tranches.forEach(t -> trancheNames.put(t.id(), t.name()));
            details = AssessmentStore.details(sql);
            places = AssessmentStore.priorityPlaces(sql).stream().filter(p -> !p.archived()).toList();
            places.forEach(p -> placeOf.putIfAbsent(p.authority(), p));
            histories = AssessmentStore.histories(AssessmentStore.moves(sql));
            weeks = Settings.of(sql).stuckAfterWeeks();
        }

        Assessments build(List<Authority> authorities, List<Contact> contacts) {
            Map<String, Contact> contactById =
                    contacts.stream().collect(Collectors.toMap(Contact::id, Function.identity()));
            List<AssessmentRow> rows = authorities.stream().map(a -> row(a, contactById)).toList();
            return new Assessments(
                    rows,
                    frameworks,
                    tranches,
                    places,
                    histories,
                    contacts,
                    AssessmentStore.chosen(reading.sql()),
                    Base.of(Settings.of(reading.sql()).base()),
                    weeks,
                    reading.asAt(),
                    reading.programme());
        }

        private AssessmentRow row(Authority authority, Map<String, Contact> contacts) {
            List<Standing> standings = new ArrayList<>();
            boolean done = false;
            Optional<PartialDate> doneOn = Optional.empty();
            for (MoveHistory history : histories.getOrDefault(authority.gss(), List.of())) {
                history.standing(reading.asAt()).ifPresent(standings::add);
                if (isDone(history)) {
                    done = true;
                    doneOn = earlier(doneOn, history.doneOn(reading.asAt()));
                }
            }
            standings.sort(Comparator.comparing((Standing s) -> -s.stage().rank())
                    .thenComparing(s -> place(s.framework()))
                    .thenComparing(Standing::framework));
            Standing furthest = standings.isEmpty() ? Standing.NONE : standings.getFirst();
            AssessmentDetails arranged =
                    details.getOrDefault(authority.gss(), AssessmentDetails.none(authority.gss()));
            Optional<PriorityPlace> held = Optional.ofNullable(placeOf.get(authority.gss()));
            Optional<PriorityPlace> pursued = held.filter(
                    place -> arranged.nextStep().isBlank() && !place.isSettled(reading.asAt()));
            return new AssessmentRow(
                    authority,
                    furthest,
                    standings,
                    standings.stream().map(s -> name(s.framework())).collect(Collectors.joining(", ")),
                    trancheNames.getOrDefault(furthest.tranche(), ""),
                    Optional.ofNullable(contacts.get(arranged.leadContact())).map(Builder::lead).orElse(""),
                    pursued.map(PriorityPlace::nextStep).orElse(arranged.nextStep()),
                    pursued.flatMap(PriorityPlace::nextStepDate).or(arranged::nextStepDate),
                    held,
                    done,
                    doneOn,
                    isStuck(furthest));
        }

        /** Done in a framework by which authorities assess themselves; what peers did is no self-assessment. */
        private boolean isDone(MoveHistory history) {
            Framework framework = frameworkById.get(history.framework());
            return history.isDone(reading.asAt()) && (framework == null || framework.selfAssessed());
        }

        private boolean isStuck(Standing standing) {
            return standing.stage().isWaiting()
                    && standing.since()
                            .filter(d -> d.latest().plusWeeks(weeks).isBefore(reading.asAt()))
                            .isPresent();
        }

        private int place(String framework) {
            Framework known = frameworkById.get(framework);
            return known == null ? Integer.MAX_VALUE : known.place();
        }

        private String name(String framework) {
            Framework known = frameworkById.get(framework);
            return known == null || known.name().isBlank() ? framework : known.name();
        }

        private static String lead(Contact contact) {
            return contact.name().isBlank() ? contact.role() : contact.name();
        }

        private static Optional<PartialDate> earlier(Optional<PartialDate> one, Optional<PartialDate> other) {
            return one.isEmpty() || other.filter(d -> d.compareTo(one.get()) < 0).isPresent() ? other : one;
        }
    }
}
