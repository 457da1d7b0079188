package org.daybook.museum;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Later;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** All services in a table; the entry at its foot moves what is selected; beside it, the one that is open. */
final class ServicesPane {
    private static final Messages SAY = Messages.beside(ServicesPane.class);

    private final ServicesViewModel model;
    private final DeskTable<ServiceRow> table = new DeskTable<>("museum.services", ServiceRow::gss);
    private final FilterBar filter;
    private final MasterDetail root;
    private final Node actions;
    private final Later<Form> move = new Later<>(this::moveForm);
    private final VBox helpers = new VBox();
    private final Later<Node> details;
    private String shown = "";

    ServicesPane(ServicesViewModel model, Desk desk) {
        this.model = model;
        details = new Later<>(() -> details(desk));
        filter = new FilterBar(model.filter);
        root = new MasterDetail("museum.services", table);
        actions = actions();
        Label summary = new Label();
        summary.getStyleClass().add("heading");
        summary.textProperty().bind(model.summaryProperty());
        root.top(summary, filter).foot(actions);
        columns();
        handlers(desk);
    }

    private void columns() {
        table.text("service", SAY.text("column.service"), 14, r -> r.authority().name());
        table.stage(
                "stage",
                SAY.text("column.stage"),
                11,
                r -> r.stage().ordinal(),
                r -> r.service().eligible() ? r.stage().circle().sign() : "◌",
                r -> r.service().eligible() ? r.stage().word() : SAY.text("word.not-eligible"));
        table.date("since", SAY.text("column.since"), 8, ServiceRow::since);
        table.text("tranche", SAY.text("column.tranche"), 8, r -> r.service().tranche());
        table.number("museums", SAY.text("column.museums"), 7, r -> (long) r.museums());
        table.text("waits", SAY.text("column.waits"), 14, r -> r.isWaiting() ? r.service().waitingReason() : "");
        table.text("helper", SAY.text("column.helper"), 10, r -> r.helper().map(Authority::name).orElse(""));
    }

    private Action moveAction() {
        return Action.of(SAY.text("action.move"), "M", this::beginMove).icon("fth-corner-up-right");
    }

    private Node actions() {
        FlowPane bar = new FlowPane(moveAction().button());
        bar.getStyleClass().add("form-row");
        return bar;
    }

    private Form moveForm() {
        return Form.row()
                .choice(SAY.text("field.stage"), model.stage)
                .date(SAY.text("field.date"), model.date)
                .note(SAY.text("field.note"), model.moveNote)
                .saves(Action.of(SAY.text("action.move.do"), "", () -> model.move(table.selected()))
                        .icon("fth-check"))
                .leaves(this::leaveEntry);
    }

    private void beginMove() {
        model.prepareMove();
        root.foot(move.get().root());
        move.get().focus();
    }

    private void leaveEntry() {
        root.foot(actions);
        table.requestFocus();
    }

    private void handlers(Desk desk) {
        table.shows(model.filter)
                .offers(moveAction())
                .opens(row -> model.open(row.gss()))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("empty.services"), SAY.text("empty.services.text")));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(row -> model.open(row.gss())));
        model.openProperty().subscribe(open -> open.ifPresent(this::show));
        root.openProperty().subscribe(open -> {
            if (!open) {
                model.close();
            }
        });
    }

    /** The record's form is the same for all, so that the focus stays in it when something else is saved. */
    private void show(ServicesViewModel.Open open) {
        helpers.getChildren().setAll(helpers(open));
        if (!root.openProperty().get() || !shown.equals(open.row().gss())) {
            shown = open.row().gss();
            root.show(open.row().authority().name(), details.get());
        }
    }

    private Node details(Desk desk) {
        VBox all = new VBox(helpers, record(), Sentence.of(SAY.text("moves.heading"), "strong"), moves(desk));
        all.getStyleClass().add("wide");
        return all;
    }

    private Node record() {
        return Form.column()
                .choice(SAY.text("field.eligible"), model.eligible)
                .line(SAY.text("field.tranche"), model.tranche)
                .line(SAY.text("field.capacity"), model.capacity)
                .line(SAY.text("field.waits"), model.waitingReason)
                .note(SAY.text("field.notes"), model.notes)
                .saves(Action.of(SAY.text("action.save"), "", model::saveService))
                .leaves(() -> {
                    model.leave();
                    root.close();
                })
                .root();
    }

    /** Who helps, who is helped, and for one that waits alone who could help, best first. */
    private Node helpers(ServicesViewModel.Open open) {
        VBox box = new VBox();
        box.getStyleClass().add("column");
        for (Pairing pairing : open.pairings()) {
            boolean holds = pairing.holdsOn(open.network().asAt());
            String sentence = SAY.text(
                    holds ? "pairing.holds" : "pairing.ended",
                    model.name(pairing.helper()),
                    model.name(pairing.waiting()),
                    pairing.since().map(PartialDate::inText).orElse("–"),
                    pairing.until().map(PartialDate::inText).orElse("–"));
            box.getChildren().add(Sentence.of(sentence, holds ? "plain" : "muted"));
            if (holds) {
                box.getChildren().add(Action.of(SAY.text("action.unpair"), "", () -> model.unpair(pairing)).button());
            }
        }
        if (open.row().isWaiting() && open.row().helper().isEmpty()) {
            box.getChildren().add(Sentence.of(SAY.text("helpers.title"), "strong"));
            open.suggestions().stream().limit(5).forEach(suggestion -> {
                box.getChildren()
                        .add(Sentence.of(SAY.text("helpers.one", suggestion.helper().authority().name(), suggestion.reason()), "plain"));
                box.getChildren()
                        .add(Action.of(
                                        SAY.text("action.pair", suggestion.helper().authority().name()),
                                        "",
                                        () -> model.pair(suggestion))
                                .icon("fth-link")
                                .button());
            });
            if (open.suggestions().isEmpty()) {
                box.getChildren().add(Sentence.of(SAY.text("helpers.none"), "muted"));
            }
        }
        return box;
    }

    private Node moves(Desk desk) {
        DeskTable<MuseumMove> moves = new DeskTable<>("museum.moves", MuseumMove::id);
        moves.date("date", SAY.text("column.date"), 8, MuseumMove::date);
        moves.stage(
                "stage",
                SAY.text("column.stage"),
                10,
                m -> m.stage().map(EnrolmentStage::ordinal).orElse(-1),
                m -> m.stage().map(s -> s.circle().sign()).orElse("◌"),
                m -> m.stage().map(EnrolmentStage::word).orElse(m.code()));
        moves.text("note", SAY.text("field.note"), 12, MuseumMove::note);
        moves.shows(model.moves)
                .offers(Action.of(SAY.text("action.takeback"), "Delete", () -> moves.selected().forEach(model::takeBack))
                        .icon("fth-trash-2"))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("empty.moves"), SAY.text("empty.moves.text")));
        moves.setPrefHeight(Region.USE_COMPUTED_SIZE);
        moves.getStyleClass().add("short-table");
        return moves;
    }

    void reveal(String gss) {
        table.reveal(gss);
    }

    Node root() {
        return root;
    }

    Node filter() {
        return filter.field();
    }
}
