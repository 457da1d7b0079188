package org.daybook.assessment;

import java.nio.file.Path;
import java.util.List;
import org.daybook.borough.Contact;
import org.daybook.feature.BusyLane;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The forms of self-assessment over a laptop with the sample, whose lane does what it is asked for when it is told to. */
abstract class AssessmentForms {
    static final String CAMDEN = "E09000007";
    static final String BROMLEY = "E09000006";

    @TempDir
    Path home;

    final BusyLane lane = new BusyLane();
    Laptop laptop;
    Desk desk;
    AssessmentViewModel model;

    @BeforeEach
    void open() throws Exception {
        laptop = Laptop.sample(home.resolve("sample"));
        desk = laptop.desk(lane);
        model = new AssessmentViewModel(desk);
        model.activate();
        lane.goOn();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    void save(Draft draft) {
        desk.save(draft, _ -> {});
        lane.goOn();
    }

    /** As a file that is taken in brings it. */
    void changed(RecordKey record, String field, Value to) {
        save(Draft.labelled("Changed elsewhere").set(record, field, to));
    }

    void undo() {
        desk.undo();
        lane.goOn();
    }

    void openAuthority(String gss) {
        model.authority.open(gss);
        lane.goOn();
    }

    static String beside(Asked field) {
        return field.meanwhileProperty().get();
    }

    static String fault(Asked field) {
        return field.faultProperty().get();
    }

    AssessmentRow row(String name) {
        return model.rows.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    /** Two contacts of the open authority. */
    List<Contact> twoContacts() {
        contact("Head of Arts");
        contact("Head of Parks");
        return List.of(contactOf("Head of Arts"), contactOf("Head of Parks"));
    }

    void contact(String role) {
        model.authority.contact.role.type(role);
        model.authority.saveContact();
        lane.goOn();
    }

    Contact contactOf(String role) {
        return model.authority.contacts.stream().filter(c -> c.role().equals(role)).findFirst().orElseThrow();
    }

    PeopleViewModel.Line person(String role) {
        return model.people.lines.stream().filter(l -> l.contact().role().equals(role)).findFirst().orElseThrow();
    }

    TranchesViewModel.Line tranche(String name) {
        model.tranches.name.type(name);
        model.tranches.save();
        lane.goOn();
        return model.tranches.lines.stream().filter(l -> l.tranche().name().equals(name)).findFirst().orElseThrow();
    }
}
