package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.form.Whereabouts;
import org.daybook.kit.text.Messages;

/** The proposals that wait, with what is written of each; the reason for posting or returning one is given in its place. */
final class ProposalsPane {
    private static final Messages SAY = Messages.beside(ProposalsPane.class);

    private final Proposing model;
    private final VBox root = new VBox();
    private Optional<FundPicture> picture = Optional.empty();

    /** Stays the same while a reason is asked, so that what is typed in it keeps its place. */
    private Optional<Form> reason = Optional.empty();

    ProposalsPane(Proposing model) {
        this.model = model;
        root.getStyleClass().add("wide");
        ask(model.askingProperty().get());
        model.askingProperty().subscribe((_, now) -> {
            ask(now);
            show();
            // Once, and not with every picture: she may be writing elsewhere by then.
            reason.ifPresent(Form::focus);
        });
    }

    private void ask(Optional<Proposing.Asking> now) {
        reason = now.map(asking -> reason(asking.proposal(), asking.returning()));
    }

    VBox root(FundPicture now) {
        picture = Optional.of(now);
        show();
        return root;
    }

    private void show() {
        Whereabouts before = Whereabouts.in(root);
        root.getChildren().clear();
        List<Proposal> waiting = picture.map(FundPicture::proposals).orElse(List.of());
        root.setManaged(!waiting.isEmpty());
        if (!waiting.isEmpty()) {
            root.getChildren().add(Sentence.of(SAY.text("proposal.heading"), "strong"));
        }
        picture.ifPresent(p -> waiting.forEach(proposal -> root.getChildren().add(block(p, proposal))));
        before.again();
    }

    private Node block(FundPicture p, Proposal proposal) {
        VBox words = new VBox(Sentence.of(Proposing.line(proposal)));
        about(p, proposal).forEach(sentence -> {
            Label said = Sentence.of(sentence);
            said.getStyleClass().add("muted");
            words.getChildren().add(said);
        });
        VBox block = new VBox(words);
        block.getStyleClass().add("column");
        if (!p.postsHere()) {
            return block;
        }
        Optional<Proposing.Asking> asking =
                model.askingProperty().get().filter(a -> a.proposal().id().equals(proposal.id()));
        if (asking.isPresent()) {
            reason.ifPresent(form -> block.getChildren().add(form.root()));
        } else {
            Button post = Action.of(SAY.text("proposal.post"), "", () -> model.post(proposal)).button();
            Button giveBack = Action.of(SAY.text("proposal.return"), "", () -> model.beginReturning(proposal)).button();
            post.setId("post." + proposal.id());
            giveBack.setId("return." + proposal.id());
            FlowPane buttons = new FlowPane(post, giveBack);
            buttons.getStyleClass().add("form-row");
            block.getChildren().add(buttons);
        }
        return block;
    }

    private Form reason(Proposal proposal, boolean returning) {
        Form form = Form.column().line(SAY.text(returning ? "proposal.why" : "proposal.post.why"), model.reason);
        Action does = returning
                ? Action.of(SAY.text("proposal.return.now"), "", () -> model.giveBack(proposal))
                : Action.of(SAY.text("proposal.post.now"), "", () -> model.post(proposal));
        return form.saves(does)
                .also(Action.of(SAY.text("proposal.leave"), "", model::leave))
                .leaves(model::leave);
    }

    /** What else it says: whom it is about, the note, the reason, what of it has not come, and when it was proposed. */
    private static List<String> about(FundPicture p, Proposal proposal) {
        Particulars wrote = proposal.wrote();
        String award = wrote.award()
                .flatMap(id -> p.awards().stream()
                        .map(AwardRow::award)
                        .filter(a -> a.id().equals(id))
                        .findFirst())
                .map(Award::label)
                .orElse("");
        String who = Stream.of(award, wrote.source(), wrote.payee(), wrote.reference(), wrote.note())
                .filter(text -> !text.isBlank())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return Stream.of(
                        who,
                        wrote.reason().isBlank() ? "" : SAY.text("proposal.because", wrote.reason()),
                        proposal.withheld().isEmpty()
                                ? ""
                                : SAY.text("proposal.left-out", String.join(", ", proposal.withheld())),
                        proposal.proposed().map(d -> SAY.text("proposal.on", d.inText())).orElse(""))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
