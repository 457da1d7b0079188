package org.daybook.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Refused;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;

/** What is done in self-assessment, as drafts for the journal. */
final class AssessmentEdits {
    private final UuidV7 ids;

    AssessmentEdits(UuidV7 ids) {
        this.ids = ids;
    }

    /**
     * Moves authorities, each knowing the moves that it has so far.
     *
     * @throws Refused when a rule is in the way
     */
    Draft move(MoveWish wish, Assessments now) {
        List<String> faults =
                wish.faults(authority -> now.history(authority.gss(), wish.framework()), now.asAt());
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Draft draft = Draft.labelled(wish.label());
        for (Authority authority : wish.authorities()) {
            MoveHistory history = now.history(authority.gss(), wish.framework());
            String tranche = wish.tranche()
                    .map(Tranche::id)
                    .or(() -> history.standing(now.asAt()).map(Standing::tranche))
                    .orElse("");
            Map<String, Value> fields = new HashMap<>(Map.of(
                    "authority", Value.of(authority.gss()),
                    "framework", Value.of(wish.framework()),
                    "stage", Value.of(wish.stage().code()),
                    "date", Value.of(wish.date()),
                    "tranche", Value.orNothing(tranche),
                    "note", Value.orNothing(wish.note())));
            if (!history.moves().isEmpty()) {
                fields.put("knows", items(history.ids()));
            }
            draft.create(AssessmentTypes.MOVE_TYPE.key(nextId()), fields);
        }
        return draft;
    }

    /** Adds a note of an authority to a draft. */
    void note(Draft draft, String gss, PartialDate date, String text) {
        draft.create(
                AssessmentTypes.NOTE_TYPE.key(nextId()),
                Map.of("authority", Value.of(gss), "date", Value.of(date), "text", Value.of(text)));
    }

    /** Sets fields of a record that is there. */
    Draft change(String label, RecordKey key, Map<String, Value> fields) {
        return Draft.labelled(label).setAll(key, fields);
    }

    String nextId() {
        return ids.next().toString();
    }

    /** Ids as a record holds them: sorted, so that equal sets are equal bytes. */
    static Value items(Collection<String> ids) {
        return new Value.Items(ids.stream().sorted().map(Value::of).toList());
    }

    static Value orNothing(Optional<PartialDate> date) {
        return date.map(Value::of).orElse(Value.NOTHING);
    }
}
