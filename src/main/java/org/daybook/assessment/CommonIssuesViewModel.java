package org.daybook.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.feature.WhileSeen;
import org.daybook.journal.Draft;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** Which areas for improvement most share, and the proposals for all of London that come of it. */
final class CommonIssuesViewModel {
    private static final Messages SAY = Messages.beside(CommonIssuesViewModel.class);
    private static final Set<String> READ =
            Set.of("finding", "criterion-score", "criterion", "theme", "authority", "proposal-note");

    private record Read(CommonIssues issues, LocalDate today) {}

    final ObservableList<CommonIssues.Issue> issues = FXCollections.observableArrayList();
    /** The columns of the matrix. */
    final ObservableList<Authority> authorities = FXCollections.observableArrayList();

    final ObservableList<ProposalNote> proposals = FXCollections.observableArrayList();
    final Filter<CommonIssues.Issue> filter = new Filter<>(issues, CommonIssues.Issue::name)
            .chip("most", SAY.text("issues.chip.most"), this::isShared)
            .chip("several", SAY.text("issues.chip.several"), i -> i.count() > 1 && !isShared(i))
            .chip("one", SAY.text("issues.chip.one"), i -> i.count() == 1);
    final Input<String> proposal = new Input<>(Rule.note().required(SAY.text("form.proposal.missing")));

    private final Desk desk;
    private final AssessmentEdits edits;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final WhileSeen whileSeen;
    private Optional<Read> read = Optional.empty();

    CommonIssuesViewModel(Desk desk) {
        this.desk = desk;
        this.edits = new AssessmentEdits(UuidV7.by(desk.clock()));
        this.whileSeen = WhileSeen.of(desk, READ, this::load);
    }

    /** "3 of 10 issues are shared by more than half of the 11 authorities that have noted anything." */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The view is shown: it reads what has changed since, and follows each change from now on. */
    void activate() {
        whileSeen.seen();
    }

    void deactivate() {
        whileSeen.unseen();
    }

    private void load() {
        whileSeen.read(reading -> new Read(CommonIssues.read(reading), reading.asAt()), now -> {
            read = Optional.of(now);
            if (!authorities.equals(now.issues().base())) {
                authorities.setAll(now.issues().base());
            }
            issues.setAll(now.issues().issues());
            proposals.setAll(now.issues().proposals().stream().filter(p -> !p.archived()).toList());
            long most = issues.stream().filter(this::isShared).count();
            summary.set(SAY.text("issues.summary", most, issues.size(), authorities.size()));
        });
    }

    boolean isShared(CommonIssues.Issue issue) {
        return read.map(r -> r.issues().isShared(issue)).orElse(false);
    }

    /** "9 of 11". */
    String count(CommonIssues.Issue issue) {
        return SAY.text("outlook.figure", issue.count(), authorities.size());
    }

    /** Notes a proposal for all of London out of an issue, with the count that speaks for it today. */
    void propose(CommonIssues.Issue issue) {
        String text = proposal.get();
        Runnable clear = Asked.clearing(List.of(proposal));
        read.ifPresent(now -> desk.saveOnce(
                List.of(AssessmentTypes.PROPOSAL_TYPE, issue.name(), text),
                Draft.labelled(SAY.text("proposal.label", issue.name()))
                        .create(
                                AssessmentTypes.PROPOSAL_TYPE.key(edits.nextId()),
                                Map.of(
                                        "issue", Value.of(issue.name()),
                                        "text", Value.of(text),
                                        "authorities", Value.of(issue.count()),
                                        "base", Value.of(now.issues().base().size()),
                                        "date", Value.of(PartialDate.of(now.today())))),
                _ -> clear.run()));
    }

    void archive(ProposalNote done) {
        desk.save(
                Draft.labelled(SAY.text("proposal.archived", done.issue()))
                        .set(AssessmentTypes.PROPOSAL_TYPE.key(done.id()), "archived", Value.of(true)),
                _ -> {});
    }

    List<ProposalNote> proposalsOf(CommonIssues.Issue issue) {
        return proposals.stream().filter(p -> p.issue().equals(issue.name())).toList();
    }
}
