package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.feature.Feature;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.Names;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.feature.Screen;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Draft;
import org.daybook.journal.Projection;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetKind;
import org.daybook.table.TableImporter;
import org.daybook.table.TableOut;
import org.jooq.DSLContext;

/** Self-assessment: which authorities are in, how far they are, what they found. */
public final class AssessmentFeature implements Feature {
    static final String SCREEN = "assessment";
    static final String ISSUES_SCREEN = "common-issues";

    private static final Messages SAY = Messages.beside(AssessmentFeature.class);

    @Override
    public List<Projection> projections() {
        return AssessmentStore.projections();
    }

    @Override
    public void genesis(BuiltIn set) {
        BuiltInFrameworks.into(set);
    }

    @Override
    public void sample(BuiltIn set) {
        new AssessmentSample(set).write();
    }

    @Override
    public List<Screen> screens() {
        return List.of(
                new Screen(SCREEN, SAY.text("screen.assessment"), "fth-check-circle", desk ->
                        new AssessmentView(new AssessmentViewModel(desk), desk)),
                new Screen(ISSUES_SCREEN, SAY.text("screen.issues"), "fth-grid", desk ->
                        new CommonIssuesView(new CommonIssuesViewModel(desk), desk)));
    }

    @Override
    public Outlook outlook(Reading reading) {
        return new AssessmentOutlook(Assessments.read(reading)).outlook();
    }

    @Override
    public List<String> moved(Reading reading, LocalDate since) {
        List<String> moved = Assessments.read(reading).rowsOf(Base.AUTHORITIES).stream()
                .filter(r -> r.furthest().since().filter(d -> d.earliest().isAfter(since)).isPresent())
                .map(r -> SAY.text("moved.one", r.name(), r.stage().word()))
                .toList();
        return moved.isEmpty() ? List.of() : List.of(SAY.text("moved", moved.size(), Names.some(moved)));
    }

    @Override
    public List<Jump> jumps(DSLContext sql) {
        List<Jump> jumps = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Authority authority : BoroughStore.authorities(sql)) {
            names.put(authority.gss(), authority.name());
            jumps.add(new Jump(
                    authority.name(),
                    SAY.text("jump.authority"),
                    Link.to(SCREEN, BoroughStore.AUTHORITY_TYPE.key(authority.gss()))));
        }
        for (Contact contact : BoroughStore.contacts(sql)) {
            if (!contact.archived()) {
                jumps.add(new Jump(
                        contact.name().isBlank() ? contact.role() : contact.name(),
                        SAY.text("jump.contact", names.getOrDefault(contact.authority(), contact.role())),
                        Link.to(SCREEN, BoroughStore.CONTACT_TYPE.key(contact.id()))));
            }
        }
        AssessmentStore.tranches(sql).stream()
                .filter(t -> !t.archived())
                .forEach(t -> jumps.add(new Jump(
                        t.name(), SAY.text("jump.tranche"), Link.to(SCREEN, AssessmentTypes.TRANCHE_TYPE.key(t.id())))));
        AssessmentStore.frameworks(sql).stream()
                .filter(f -> !f.archived())
                .forEach(f -> jumps.add(new Jump(
                        f.name(), SAY.text("jump.framework"), Link.to(SCREEN, AssessmentTypes.FRAMEWORK_TYPE.key(f.id())))));
        return jumps;
    }

    @Override
    public Map<String, Function<Reading, TableImporter<Draft.Edit>>> importers() {
        return Map.of("stages", StageImporter::new);
    }

    @Override
    public Map<String, Function<Reading, TableOut>> tables() {
        return Map.of("assessment", AssessmentTables::assessment, "stages", AssessmentTables::stages);
    }

    @Override
    public Function<String, List<Block>> profiles(Reading reading, SharingClass sharing) {
        return new SelfAssessmentProfile(reading, sharing)::of;
    }

    @Override
    public List<SheetKind> sheets() {
        return List.of(new SelfAssessmentStatusSheet(), new PriorityPlacesSheet(), new CommonIssuesSheet());
    }

    @Override
    public List<String> problems(Reading reading) {
        return new AssessmentProblems(Assessments.read(reading), reading.sql()).list();
    }
}
