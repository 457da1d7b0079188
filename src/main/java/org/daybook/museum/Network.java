package org.daybook.museum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;
import org.daybook.kit.text.PartialDate;

/**
 * The museum network as it stands on a day: all that its views, the overview and the sheets look at.
 *
 * @param rows services that are not archived, by their authority's name
 * @param museums archived and joined ones too
 */
record Network(
        List<ServiceRow> rows,
        List<Museum> museums,
        List<Pairing> pairings,
        List<Member> members,
        List<Meeting> meetings,
        Map<String, Authority> authorities,
        LocalDate asAt) {
    /** On the lane. */
    static Network read(Reading reading) {
        var sql = reading.sql();
        Map<String, Authority> authorities = BoroughStore.authorities(sql).stream()
                .collect(Collectors.toMap(Authority::gss, Function.identity()));
        List<Museum> museums = MuseumStore.museums(sql);
        Map<String, Integer> counts = new HashMap<>();
        museums.stream()
                .filter(m -> m.standsForItself() && !m.archived())
                .forEach(m -> counts.merge(m.service(), 1, Integer::sum));
        List<Pairing> pairings = MuseumStore.pairings(sql);
        Map<String, List<MuseumMove>> moves = MuseumStore.moves(sql);
        List<ServiceRow> rows = MuseumStore.services(sql).stream()
                .filter(s -> !s.archived() && authorities.containsKey(s.gss()))
                .map(s -> row(s, authority(authorities, s), authorities, moves.getOrDefault(s.gss(), List.of()), counts, pairings, reading.asAt()))
                .sorted(Comparator.comparing(r -> r.authority().name()))
                .toList();
        return new Network(
                rows,
                museums,
                pairings,
                MuseumStore.members(sql),
                MuseumStore.meetings(sql),
                authorities,
                reading.asAt());
    }

    private static Authority authority(Map<String, Authority> authorities, MuseumService service) {
        return java.util.Objects.requireNonNull(authorities.get(service.gss()));
    }

    private static ServiceRow row(
            MuseumService service,
            Authority authority,
            Map<String, Authority> authorities,
            List<MuseumMove> moves,
            Map<String, Integer> museums,
            List<Pairing> pairings,
            LocalDate asAt) {
        List<MuseumMove> upToNow = MuseumMove.until(asAt, moves);
        EnrolmentStage stage = upToNow.isEmpty()
                ? EnrolmentStage.ELIGIBLE
                : upToNow.getLast().stage().orElse(EnrolmentStage.ELIGIBLE);
        Optional<PartialDate> since = upToNow.isEmpty() ? Optional.empty() : upToNow.getLast().date();
        List<Pairing> now = pairings.stream().filter(p -> p.holdsOn(asAt)).toList();
        return new ServiceRow(
                authority,
                service,
                stage,
                reached(upToNow),
                since,
                moves,
                museums.getOrDefault(service.gss(), 0),
                now.stream()
                        .filter(p -> p.waiting().equals(service.gss()))
                        .findFirst()
                        .flatMap(p -> Optional.ofNullable(authorities.get(p.helper()))),
                now.stream()
                        .filter(p -> p.helper().equals(service.gss()))
                        .flatMap(p -> Optional.ofNullable(authorities.get(p.waiting())).stream())
                        .toList());
    }

    private static EnrolmentStage reached(List<MuseumMove> moves) {
        return moves.reversed().stream()
                .flatMap(m -> m.stage().stream())
                .filter(EnrolmentStage::onPath)
                .findFirst()
                .orElse(EnrolmentStage.ELIGIBLE);
    }

    long eligible() {
        return rows.stream().filter(ServiceRow::counts).count();
    }

    long enrolled() {
        return rows.stream().filter(ServiceRow::countsAsEnrolled).count();
    }

    /** Those in the base: one outside London may wait, too. */
    List<ServiceRow> waiting() {
        return rows.stream().filter(r -> r.counts() && r.isWaiting()).toList();
    }

    /** Of the eligible ones, with one decimal; empty where none is eligible. */
    Optional<BigDecimal> percent() {
        return eligible() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(enrolled() * 100)
                        .divide(BigDecimal.valueOf(eligible()), 1, RoundingMode.HALF_UP));
    }

    Optional<ServiceRow> row(String gss) {
        return rows.stream().filter(r -> r.gss().equals(gss)).findFirst();
    }

    /** Who could help a waiting service, best first. */
    List<HelpSuggestion> suggestions(ServiceRow waiting) {
        return HelpSuggestion.of(waiting, rows);
    }
}
