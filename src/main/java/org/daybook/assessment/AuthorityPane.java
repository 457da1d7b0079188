package org.daybook.assessment;

import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.feature.Desk;
import org.daybook.feature.RecordHistory;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.CircleSign;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.HistoryPane;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** One authority beside the table: where it stands, what comes next, criteria, contacts, notes, history. */
final class AuthorityPane {
    private static final Messages SAY = Messages.beside(AuthorityPane.class);

    private final AuthorityViewModel model;
    private final Facts facts = new Facts();
    private final VBox notes = new VBox();
    private final HistoryPane history = new HistoryPane();
    private final Form next;
    private final ContactsPane contacts;
    private final TabPane root = new TabPane();
    private final Tab contactsTab;

    /** @param leave what Escape does: back to the table */
    AuthorityPane(AuthorityViewModel model, Desk desk, Runnable leave) {
        this.model = model;
        this.contacts = new ContactsPane(model, desk);
        next = Form.column()
                .choice(SAY.text("field.lead"), model.lead)
                .line(SAY.text("field.next"), model.nextStep)
                .date(SAY.text("field.on"), model.nextStepDate)
                .saves(Action.of(SAY.text("action.save"), "", model::saveDetails).icon("fth-save"))
                .leaves(() -> {
                    model.leave();
                    leave.run();
                });
        contactsTab = tab("detail.contacts", contacts.root());
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.getTabs()
                .setAll(
                        tab("detail.now", scrolling(facts, next.root())),
                        tab("detail.criteria", new CriteriaPane(model.criteria, desk).root()),
                        contactsTab,
                        tab("detail.notes", notesPane(leave)),
                        tab("detail.history", historyPane(desk)));
        bind();
    }

    private Node notesPane(Runnable leave) {
        notes.getStyleClass().add("wide");
        Form form = Form.column()
                .note(SAY.text("field.note"), model.note)
                .saves(Action.of(SAY.text("action.note.add"), "", model::addNote).icon("fth-plus"))
                .leaves(leave);
        return scrolling(form.root(), notes);
    }

    private Node historyPane(Desk desk) {
        DeskTable<StageMove> moves = new DeskTable<>("assessment.moves", StageMove::id);
        moves.date("date", SAY.text("column.date"), 8, StageMove::date);
        moves.stage(
                "stage",
                SAY.text("column.stage"),
                14.5,
                m -> m.stage().map(Stage::rank).orElse(-1),
                m -> m.stage().map(s -> s.circle().sign()).orElse("◌"),
                m -> m.stage().map(Stage::word).orElse(m.code()));
        moves.text("framework", SAY.text("column.framework"), 6, m -> framework(m.framework()));
        moves.text("note", SAY.text("column.note"), 14, StageMove::note);
        moves.shows(model.moves)
                .offers(Action.of(SAY.text("action.takeback"), "Delete", () -> moves.selected()
                                .forEach(model::deleteMove))
                        .icon("fth-trash-2"))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("moves.empty.title"), SAY.text("moves.empty.text")));
        moves.setPrefHeight(Region.USE_COMPUTED_SIZE);
        moves.getStyleClass().add("short-table");
        return scrolling(heading("detail.moves"), moves, heading("detail.edits"), history);
    }

    private void bind() {
        model.fileProperty().subscribe(file -> file.ifPresent(this::show));
        model.history.addListener((ListChangeListener<RecordHistory.Line>) _ -> showHistory());
        model.notes.addListener((ListChangeListener<AssessmentNote>) _ -> showNotes());
        showHistory();
        showNotes();
    }

    private void showHistory() {
        history.show(model.history.stream()
                .map(l -> new HistoryPane.Line(l.when(), l.who(), l.what(), l.was()))
                .toList());
    }

    private void showNotes() {
        notes.getChildren().setAll(model.notes.stream().map(this::noteNode).toList());
    }

    private void show(AuthorityFile file) {
        facts.clear();
        if (file.row().standings().isEmpty()) {
            facts.add(SAY.text("column.stage"), standing(file, Standing.NONE));
        }
        file.row().standings().forEach(s -> facts.add(file.framework(s.framework()), standing(file, s)));
        file.row()
                .priorityPlace()
                .ifPresent(p -> facts.add(SAY.text("fact.place"), of(p, file.row().stage())));
        if (file.row().stuck()) {
            Label stuck = new Label(SAY.text("fact.stuck"));
            stuck.getStyleClass().add("soon");
            facts.add(SAY.text("fact.watch"), stuck);
        }
    }

    /** Of one that came in a public snapshot there is no more to say than its state. */
    private static String of(PriorityPlace place, Stage stage) {
        if (place.whoContacts().isBlank()) {
            return place.state(stage);
        }
        return place.answer().isBlank()
                ? SAY.text("fact.place.open", place.whoContacts(), place.nextStep())
                : SAY.text("fact.place.answer", place.whoContacts(), place.answer());
    }

    private static Node standing(AuthorityFile file, Standing standing) {
        String since = standing.since().map(d -> SAY.text("fact.since", d.inText())).orElse("");
        String tranche = file.trancheNames().getOrDefault(standing.tranche(), "");
        Label words = new Label(java.util.stream.Stream.of(standing.stage().word(), since, tranche, standing.note())
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(", ")));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(new CircleSign(standing.stage().circle().sign()), words);
        line.getStyleClass().add("row");
        return line;
    }

    private Node noteNode(AssessmentNote note) {
        Label when = new Label(note.date().map(PartialDate::inText).orElse("–"));
        when.getStyleClass().add("muted");
        Label text = new Label(note.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                when,
                gap,
                Action.of(SAY.text("action.delete"), "", () -> model.deleteNote(note))
                        .icon("fth-trash-2")
                        .quietButton());
        head.getStyleClass().add("row");
        return new VBox(head, text);
    }

    private String framework(String id) {
        return model.fileProperty().get().map(f -> f.framework(id)).orElse("");
    }

    private static Label heading(String key) {
        Label label = new Label(SAY.text(key));
        label.getStyleClass().add("strong");
        return label;
    }

    private static Tab tab(String key, Node content) {
        return new Tab(SAY.text(key), content);
    }

    static ScrollPane scrolling(Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().addAll("wide", "padded");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    void focus() {
        root.getSelectionModel().select(0);
        next.focus();
    }

    void showContacts() {
        root.getSelectionModel().select(contactsTab);
    }

    Node root() {
        return root;
    }
}
