package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.borough.Authority;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Refused;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What can be done in the museum network, as drafts: each one edit and one undo. */
final class MuseumEdits {
    private static final Messages SAY = Messages.beside(MuseumEdits.class);

    private final UuidV7 ids;

    MuseumEdits(UuidV7 ids) {
        this.ids = ids;
    }

    /** Moves services. @throws Refused when stages are skipped without a note */
    Draft move(List<ServiceRow> services, EnrolmentStage stage, PartialDate date, String note) {
        if (services.isEmpty()) {
            throw new Refused(SAY.text("move.nobody"));
        }
        Draft draft = Draft.labelled(
                services.size() == 1
                        ? SAY.text("move.one", services.getFirst().authority().name(), stage.word())
                        : SAY.text("move.many", services.size(), stage.word()));
        for (ServiceRow service : services) {
            if (note.isBlank() && !service.reached().skippedTo(stage).isEmpty()) {
                throw new Refused(SAY.text(
                        "move.skips", service.authority().name(), service.reached().word(), stage.word()));
            }
            TreeMap<String, Value> fields = new TreeMap<>();
            fields.put("service", Value.of(service.gss()));
            fields.put("stage", Value.of(stage.code()));
            fields.put("date", Value.of(date));
            fields.put("note", Value.orNothing(note));
            draft.create(MuseumTypes.MOVE.key(next()), fields);
        }
        return draft;
    }

    Draft takeBack(String authorityName, MuseumMove move) {
        String stage = move.stage().map(EnrolmentStage::word).orElse(move.code());
        return Draft.labelled(SAY.text("move.taken-back", authorityName, stage)).delete(MuseumTypes.MOVE.key(move.id()));
    }

    /** A service as its form has it; the authority's first one is made by it. */
    Draft service(String authorityName, MuseumService service) {
        return Draft.labelled(SAY.text("service.saved", authorityName))
                .set(MuseumTypes.SERVICE.key(service.gss()), "name", Value.orNothing(service.name()))
                .set(MuseumTypes.SERVICE.key(service.gss()), "eligible", Value.of(service.eligible()))
                .set(MuseumTypes.SERVICE.key(service.gss()), "tranche", Value.orNothing(service.tranche()))
                .set(MuseumTypes.SERVICE.key(service.gss()), "capacity", Value.orNothing(service.capacity()))
                .set(MuseumTypes.SERVICE.key(service.gss()), "waitingReason", Value.orNothing(service.waitingReason()))
                .set(MuseumTypes.SERVICE.key(service.gss()), "notes", Value.orNothing(service.notes()));
    }

    Draft pair(ServiceRow waiting, ServiceRow helper, PartialDate since) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("waiting", Value.of(waiting.gss()));
        fields.put("helper", Value.of(helper.gss()));
        fields.put("since", Value.of(since));
        return Draft.labelled(SAY.text(
                        "paired", helper.authority().name(), waiting.authority().name()))
                .create(MuseumTypes.HELP.key(next()), fields);
    }

    /** Ends a pairing; it stays in the history. */
    Draft unpair(Pairing pairing, String helper, String waiting, PartialDate until) {
        return Draft.labelled(SAY.text("unpaired", helper, waiting))
                .set(MuseumTypes.HELP.key(pairing.id()), "until", Value.of(until));
    }

    /** A museum as its form has it. @param id empty for a new one */
    Draft museum(Optional<String> id, Museum museum) {
        RecordKey key = MuseumTypes.MUSEUM_RECORD.key(id.orElseGet(this::next));
        return Draft.labelled(SAY.text(id.isPresent() ? "museum.changed" : "museum.added", museum.name()))
                .set(key, "service", Value.orNothing(museum.service()))
                .set(key, "name", Value.of(museum.name()))
                .set(key, "place", Value.orNothing(museum.place()))
                .set(key, "accreditation", Value.orNothing(museum.accreditation()))
                .set(key, "governance", Value.orNothing(museum.governance()))
                .set(key, "notes", Value.orNothing(museum.notes()));
    }

    Draft archive(Museum museum) {
        return Draft.labelled(SAY.text(museum.archived() ? "museum.back" : "museum.archived", museum.name()))
                .set(MuseumTypes.MUSEUM_RECORD.key(museum.id()), "archived", Value.of(!museum.archived()));
    }

    /** "These two are the same": both ids stay known, and undo parts them again. */
    Draft same(Museum kept, Museum joined) {
        return Draft.labelled(SAY.text("museum.joined", joined.name(), kept.name()))
                .create(
                        MuseumTypes.SAME.key(next()),
                        java.util.Map.of("kept", Value.of(kept.id()), "joined", Value.of(joined.id())));
    }

    /** A meeting as its form has it. @param id empty for a new one */
    Draft meeting(Optional<String> id, PartialDate date, String place, String subject) {
        RecordKey key = MuseumTypes.MEETING.key(id.orElseGet(this::next));
        return Draft.labelled(SAY.text(id.isPresent() ? "meeting.changed" : "meeting.added", date.inText()))
                .set(key, "date", Value.of(date))
                .set(key, "place", Value.orNothing(place))
                .set(key, "subject", Value.orNothing(subject));
    }

    Draft archive(Meeting meeting) {
        return Draft.labelled(SAY.text("meeting.archived", meeting.subject()))
                .set(MuseumTypes.MEETING.key(meeting.id()), "archived", Value.of(true));
    }

    Draft absent(Meeting.Attendance one, String serviceName) {
        return Draft.labelled(SAY.text("meeting.absent", serviceName)).delete(MuseumTypes.ATTENDANCE.key(one.id()));
    }

    Draft attended(Meeting meeting, String service, String serviceName, String who) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("meeting", Value.of(meeting.id()));
        fields.put("service", Value.of(service));
        fields.put("who", Value.orNothing(who));
        return Draft.labelled(SAY.text("meeting.attended", serviceName))
                .create(MuseumTypes.ATTENDANCE.key(next()), fields);
    }

    /** A member of the network as the form has it. @param id empty for a new one */
    Draft member(Optional<String> id, Authority service, String role, String name) {
        RecordKey key = MuseumTypes.MEMBER.key(id.orElseGet(this::next));
        return Draft.labelled(SAY.text(id.isPresent() ? "member.changed" : "member.added", role, service.name()))
                .set(key, "service", Value.of(service.gss()))
                .set(key, "role", Value.of(role))
                .set(key, "name", Value.orNothing(name));
    }

    Draft offRoll(Member member, String serviceName) {
        return Draft.labelled(SAY.text("member.archived", member.role(), serviceName))
                .set(MuseumTypes.MEMBER.key(member.id()), "archived", Value.of(true));
    }

    private String next() {
        return ids.next().toString();
    }
}
