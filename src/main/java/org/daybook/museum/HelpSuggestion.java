package org.daybook.museum;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * A service that could help a waiting one: it has finished its own self-assessment, is near, and helps nobody yet. Each
 * with its reason in words.
 *
 * @param steps how many tiles of the map lie between the two, 1 for neighbours
 */
record HelpSuggestion(ServiceRow helper, int steps, String reason) {
    private static final Messages SAY = Messages.beside(HelpSuggestion.class);

    /** Best first: who helps nobody, then who is nearest, then who finished longest ago. */
    static List<HelpSuggestion> of(ServiceRow waiting, List<ServiceRow> all) {
        return all.stream()
                .filter(r -> !r.gss().equals(waiting.gss()) && r.stage().hasAssessedItself())
                .map(r -> new HelpSuggestion(r, steps(waiting.authority(), r.authority()), reason(waiting, r)))
                .sorted(Comparator.comparingInt((HelpSuggestion s) -> s.helper().helps().size())
                        .thenComparingInt(HelpSuggestion::steps)
                        .thenComparing(s -> assessed(s.helper()).orElse(PartialDate.of("9999")))
                        .thenComparing(s -> s.helper().authority().name()))
                .toList();
    }

    /** Tiles between two authorities, sideways, up and down or aslant; one outside London is far from all. */
    static int steps(Authority one, Authority other) {
        if (!one.inLondon() || !other.inLondon()) {
            return 9;
        }
        return Math.max(Math.abs(one.column() - other.column()), Math.abs(one.row() - other.row()));
    }

    /** When it finished its own self-assessment, as far as its moves tell; not what was taken back by a move to before it. */
    private static Optional<PartialDate> assessed(ServiceRow row) {
        Optional<MuseumMove> first = Optional.empty();
        for (MuseumMove move : row.moves()) {
            if (move.stage().filter(EnrolmentStage::hasAssessedItself).isPresent()) {
                first = first.or(() -> Optional.of(move));
            } else if (move.stage().filter(EnrolmentStage::onPath).isPresent()) {
                first = Optional.empty();
            }
        }
        return first.flatMap(MuseumMove::date);
    }

    private static String reason(ServiceRow waiting, ServiceRow helper) {
        int steps = steps(waiting.authority(), helper.authority());
        String done = assessed(helper)
                .map(date -> SAY.text("helper.done-in", date.inText()))
                .orElseGet(() -> SAY.text("helper.done"));
        String near = steps <= 1 ? SAY.text("helper.next-door") : SAY.text("helper.away", steps);
        String free = helper.helps().isEmpty()
                ? SAY.text("helper.free")
                : SAY.text("helper.helps", helper.helps().getFirst().name());
        return SAY.text("helper.reason", done, near, free);
    }
}
