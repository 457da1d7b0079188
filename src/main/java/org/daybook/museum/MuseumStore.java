package org.daybook.museum;

import static org.daybook.database.tables.Tables.MUSEUM;
import static org.daybook.database.tables.Tables.MUSEUM_HELP;
import static org.daybook.database.tables.Tables.MUSEUM_MOVE;
import static org.daybook.database.tables.Tables.MUSEUM_SERVICE;
import static org.daybook.database.tables.Tables.NETWORK_ATTENDANCE;
import static org.daybook.database.tables.Tables.NETWORK_MEETING;
import static org.daybook.database.tables.Tables.NETWORK_MEMBER;
import static org.daybook.database.tables.Tables.SAME_MUSEUM;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.journal.Projection;
import org.daybook.journal.TableProjection;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The museum network in the tables. All methods on the lane; what a merge left half said reads as blank, never fails. */
final class MuseumStore {
    private MuseumStore() {}

    /** How each record type stands in the tables. */
    static List<Projection> projections() {
        return List.of(
                new TableProjection(MuseumTypes.SERVICE, MUSEUM_SERVICE),
                new TableProjection(MuseumTypes.MOVE, MUSEUM_MOVE),
                new TableProjection(MuseumTypes.MUSEUM_RECORD, MUSEUM),
                new TableProjection(MuseumTypes.SAME, SAME_MUSEUM),
                new TableProjection(MuseumTypes.HELP, MUSEUM_HELP),
                new TableProjection(MuseumTypes.MEMBER, NETWORK_MEMBER),
                new TableProjection(MuseumTypes.MEETING, NETWORK_MEETING),
                new TableProjection(MuseumTypes.ATTENDANCE, NETWORK_ATTENDANCE));
    }

    static List<MuseumService> services(DSLContext sql) {
        return sql.selectFrom(MUSEUM_SERVICE)
                .orderBy(MUSEUM_SERVICE.ID)
                .fetch(r -> new MuseumService(
                        r.getId(),
                        or(r.getName()),
                        yes(r.getEligible()),
                        or(r.getTranche()),
                        or(r.getCapacity()),
                        or(r.getWaitingReason()),
                        or(r.getNotes()),
                        yes(r.getArchived())));
    }

    /** The moves of each service, in their order. */
    static Map<String, List<MuseumMove>> moves(DSLContext sql) {
        Map<String, List<MuseumMove>> moves = new HashMap<>();
        sql.selectFrom(MUSEUM_MOVE).orderBy(MUSEUM_MOVE.ID).forEach(r -> moves.computeIfAbsent(
                        or(r.getService()), _ -> new ArrayList<>())
                .add(new MuseumMove(
                        r.getId(), or(r.getService()), or(r.getStage()), date(r.getDate()), or(r.getNote()))));
        moves.replaceAll((_, list) -> DatedMove.inOrder(list));
        return moves;
    }

    /** Museums by name; those found to be the same as another say so. */
    static List<Museum> museums(DSLContext sql) {
        Map<String, String> joined = new HashMap<>();
        sql.selectFrom(SAME_MUSEUM).forEach(r -> joined.put(or(r.getJoined()), or(r.getKept())));
        return sql.selectFrom(MUSEUM)
                .orderBy(MUSEUM.NAME, MUSEUM.ID)
                .fetch(r -> new Museum(
                        r.getId(),
                        or(r.getService()),
                        or(r.getName()),
                        or(r.getPlace()),
                        or(r.getAccreditation()),
                        or(r.getGovernance()),
                        or(r.getNotes()),
                        last(joined, r.getId()),
                        yes(r.getArchived())));
    }

    /** Follows joinings to the record that stands for itself; a ring, which only a merge could make, ends where it began. */
    private static String last(Map<String, String> joined, String id) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (joined.containsKey(at) && seen.add(at)) {
            at = joined.getOrDefault(at, "");
        }
        return at.equals(id) ? "" : at;
    }

    /** The id of the joining by which a museum was joined into another. */
    static Optional<String> joining(DSLContext sql, String museum) {
        return sql.selectFrom(SAME_MUSEUM)
                .where(SAME_MUSEUM.JOINED.eq(museum))
                .fetchOptional(SAME_MUSEUM.ID);
    }

    static List<Pairing> pairings(DSLContext sql) {
        return sql.selectFrom(MUSEUM_HELP)
                .orderBy(MUSEUM_HELP.ID)
                .fetch(r -> new Pairing(
                        r.getId(),
                        or(r.getWaiting()),
                        or(r.getHelper()),
                        date(r.getSince()),
                        date(r.getUntil()),
                        or(r.getNote())));
    }

    static List<Member> members(DSLContext sql) {
        return sql.selectFrom(NETWORK_MEMBER)
                .orderBy(NETWORK_MEMBER.SERVICE, NETWORK_MEMBER.ROLE, NETWORK_MEMBER.ID)
                .fetch(r -> new Member(
                        r.getId(), or(r.getService()), or(r.getRole()), or(r.getName()), yes(r.getArchived())));
    }

    /** Meetings, the newest first. */
    static List<Meeting> meetings(DSLContext sql) {
        Map<String, List<Meeting.Attendance>> present = new HashMap<>();
        sql.selectFrom(NETWORK_ATTENDANCE).orderBy(NETWORK_ATTENDANCE.SERVICE).forEach(r -> present.computeIfAbsent(
                        or(r.getMeeting()), _ -> new ArrayList<>())
                .add(new Meeting.Attendance(r.getId(), or(r.getService()), or(r.getWho()))));
        return sql.selectFrom(NETWORK_MEETING).orderBy(NETWORK_MEETING.ID).fetch().stream()
                .map(r -> new Meeting(
                        r.getId(),
                        date(r.getDate()),
                        or(r.getPlace()),
                        or(r.getSubject()),
                        or(r.getNotes()),
                        present.getOrDefault(r.getId(), List.of()),
                        yes(r.getArchived())))
                .sorted(Comparator.comparing((Meeting m) -> m.date().orElse(PartialDate.of("0001")))
                        .reversed())
                .toList();
    }

    /** The keys of rows that were taken in before. */
    static Set<String> importKeys(DSLContext sql) {
        Set<String> keys = new HashSet<>();
        sql.select(MUSEUM.IMPORT_KEY).from(MUSEUM).where(MUSEUM.IMPORT_KEY.isNotNull()).forEach(r -> keys.add(r.value1()));
        sql.select(MUSEUM_MOVE.IMPORT_KEY)
                .from(MUSEUM_MOVE)
                .where(MUSEUM_MOVE.IMPORT_KEY.isNotNull())
                .forEach(r -> keys.add(r.value1()));
        serviceKeys(sql).values().forEach(text -> keys.addAll(List.of(text.split(" "))));
        return keys;
    }

    /** The keys that a service's own record keeps, by its code, with a space between them: it may have been in many tables. */
    static Map<String, String> serviceKeys(DSLContext sql) {
        return sql.select(MUSEUM_SERVICE.ID, MUSEUM_SERVICE.IMPORT_KEY)
                .from(MUSEUM_SERVICE)
                .where(MUSEUM_SERVICE.IMPORT_KEY.isNotNull())
                .fetchMap(MUSEUM_SERVICE.ID, MUSEUM_SERVICE.IMPORT_KEY);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean yes(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static Optional<PartialDate> date(@Nullable String canonical) {
        try {
            return Optional.ofNullable(canonical).map(PartialDate::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
