package org.daybook.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The peer challenges of the open authority, and what each said. */
final class ChallengeViewModel {
    private static final Messages SAY = Messages.beside(ChallengeViewModel.class);

    final ObservableList<PeerChallenge> held = FXCollections.observableArrayList();
    final Input<PartialDate> date;
    final Input<String> team = Input.line();
    final Input<String> report = new Input<>(Rule.note().required(SAY.text("form.report.missing")));

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Unsaved unsaved;
    private Optional<AssessmentRow> row = Optional.empty();

    ChallengeViewModel(Desk desk, AssessmentEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.date = Input.date(today);
        this.unsaved = new Unsaved(List.of(date, team, report));
    }

    void show(AuthorityFile read) {
        row = Optional.of(read.row());
        unsaved.turnTo(read.row().gss(), read.row().name());
        held.setAll(read.challenges());
    }

    void save() {
        row.ifPresent(of -> {
            Map<String, Value> fields = new HashMap<>(Map.of(
                    "authority", Value.of(of.gss()),
                    "framework", Value.orNothing(of.furthest().framework()),
                    "date", AssessmentEdits.orNothing(date.value()),
                    "team", Value.orNothing(team.value().orElse("")),
                    "report", Value.of(report.get())));
            List<Object> pressed = unsaved.typed();
            desk.saveOnce(
                    List.of(AssessmentTypes.CHALLENGE_TYPE, of.gss(), pressed),
                    Draft.labelled(SAY.text("challenge.label", of.name()))
                            .create(AssessmentTypes.CHALLENGE_TYPE.key(edits.nextId()), fields),
                    _ -> unsaved.saved(of.gss(), pressed));
        });
    }

    void delete(PeerChallenge gone) {
        row.ifPresent(of -> desk.save(
                Draft.labelled(SAY.text("challenge.deleted", of.name()))
                        .delete(AssessmentTypes.CHALLENGE_TYPE.key(gone.id())),
                _ -> {}));
    }

    void leave() {
        date.clear();
        team.clear();
        report.clear();
    }
}
