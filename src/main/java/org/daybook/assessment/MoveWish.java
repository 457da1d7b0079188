package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.borough.Authority;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * One or many authorities to be moved.
 *
 * @param tranche the tranche they are in from then on; empty to leave each in the one it is in
 */
record MoveWish(
        List<Authority> authorities,
        String framework,
        Stage stage,
        PartialDate date,
        Optional<Tranche> tranche,
        String note) {
    private static final Messages SAY = Messages.beside(MoveWish.class);

    MoveWish {
        authorities = List.copyOf(authorities);
    }

    /** What is in the way, each a sentence; empty when the move can be made. */
    List<String> faults(Function<Authority, MoveHistory> histories, LocalDate asAt) {
        List<String> faults = new ArrayList<>();
        if (authorities.isEmpty()) {
            faults.add(SAY.text("move.nobody"));
        }
        dateFault(histories, asAt).ifPresent(faults::add);
        if (note.isBlank()) {
            List<String> skipping = authorities.stream()
                    .filter(a -> !histories.apply(a).onPath(asAt).skippedTo(stage).isEmpty())
                    .map(a -> a.name() + " (" + histories.apply(a).onPath(asAt).word() + ")")
                    .toList();
            if (!skipping.isEmpty()) {
                faults.add(SAY.text("move.skips", stage.word(), String.join(", ", skipping), skipping.size()));
            }
        }
        return faults;
    }

    /** Why it would not count yet, with this date. */
    Optional<String> dateFault(Function<Authority, MoveHistory> histories, LocalDate asAt) {
        if (date.earliest().isAfter(asAt)) {
            return Optional.of(SAY.text("move.later", PartialDate.of(asAt).inText()));
        }
        for (Authority authority : authorities) {
            LocalDate from = histories.apply(authority).startOf(stage, date);
            if (from.isAfter(asAt)) {
                return Optional.of(SAY.text("move.waits", authority.name(), PartialDate.of(from).inText()));
            }
        }
        return Optional.empty();
    }

    /** What is to be said of those that the move leaves where they are; empty where it leaves none. */
    Optional<String> staying(Function<Authority, MoveHistory> histories, LocalDate asAt) {
        Map<Authority, Standing> staying = new LinkedHashMap<>();
        for (Authority authority : authorities) {
            histories.apply(authority).staysAt(stage, date, asAt).ifPresent(at -> staying.put(authority, at));
        }
        if (staying.size() > 1) {
            return Optional.of(SAY.text("move.stay.many", staying.size()));
        }
        return staying.entrySet().stream().findFirst().map(only -> SAY.text(
                "move.stay.one",
                only.getKey().name(),
                only.getValue().stage().word(),
                only.getValue().since().map(d -> SAY.text("move.stay.since", d.inText())).orElse("")));
    }

    /** What the status line and undo call it: "Moved 4 authorities to signed up". */
    String label() {
        return authorities.size() == 1
                ? SAY.text("move.label.one", authorities.getFirst().name(), stage.word())
                : SAY.text("move.label.many", authorities.size(), stage.word());
    }
}
