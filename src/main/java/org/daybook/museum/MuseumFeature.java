package org.daybook.museum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
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

/** Museum services and museums: who is enrolled, who waits, who could help. */
public final class MuseumFeature implements Feature {
    static final String SCREEN = "museums";

    private static final Messages SAY = Messages.beside(MuseumFeature.class);

    @Override
    public List<Projection> projections() {
        return MuseumStore.projections();
    }

    @Override
    public void sample(BuiltIn set) {
        new MuseumSample(set).write();
    }

    @Override
    public List<Screen> screens() {
        return List.of(new Screen(
                SCREEN, SAY.text("screen"), "fth-archive", desk -> new MuseumView(new MuseumViewModel(desk), desk)));
    }

    @Override
    public Outlook outlook(Reading reading) {
        return new MuseumOutlook(Network.read(reading)).outlook();
    }

    @Override
    public List<String> moved(Reading reading, LocalDate since) {
        List<String> moved = Network.read(reading).rows().stream()
                .filter(r -> r.service().eligible()
                        && r.since().filter(d -> d.earliest().isAfter(since)).isPresent())
                .map(r -> SAY.text("moved.one", r.authority().name(), r.stage().word()))
                .toList();
        return moved.isEmpty() ? List.of() : List.of(SAY.text("moved", moved.size(), Names.some(moved)));
    }

    @Override
    public List<Jump> jumps(DSLContext sql) {
        Map<String, String> names =
                BoroughStore.authorities(sql).stream().collect(Collectors.toMap(Authority::gss, Authority::name));
        List<Jump> jumps = new ArrayList<>();
        for (MuseumService service : MuseumStore.services(sql)) {
            if (service.eligible() && !service.archived()) {
                jumps.add(new Jump(
                        names.getOrDefault(service.gss(), service.gss()),
                        SAY.text("jump.service"),
                        Link.to(SCREEN, MuseumTypes.SERVICE.key(service.gss()))));
            }
        }
        for (Museum museum : MuseumStore.museums(sql)) {
            if (museum.standsForItself() && !museum.archived()) {
                jumps.add(new Jump(
                        museum.name(),
                        SAY.text("jump.museum"),
                        Link.to(SCREEN, MuseumTypes.MUSEUM_RECORD.key(museum.id()))));
            }
        }
        return jumps;
    }

    @Override
    public Map<String, Function<Reading, TableImporter<Draft.Edit>>> importers() {
        return Map.of("museums", MuseumImporter::new, "museum-services", MuseumServiceImporter::new);
    }

    @Override
    public Map<String, Function<Reading, TableOut>> tables() {
        return Map.of("museums", MuseumTables::museums, "museum-services", MuseumTables::services);
    }

    @Override
    public Function<String, List<Block>> profiles(Reading reading, SharingClass sharing) {
        return new MuseumProfile(reading, sharing)::of;
    }

    @Override
    public List<SheetKind> sheets() {
        return List.of(new MuseumRegisterSheet(), new WaitingMuseumsSheet());
    }

    @Override
    public List<String> problems(Reading reading) {
        return MuseumProblems.of(Network.read(reading));
    }
}
