package org.daybook.museum;

import org.daybook.journal.Field;
import org.daybook.journal.RecordType;

/** The record types of the museum network. Frozen once released: a field's name and meaning never change. */
final class MuseumTypes {
    /** Keyed by GSS code: an authority has one service, and edits made apart meet in it. */
    static final RecordType SERVICE = RecordType.record(
            "museum-service",
            "museum service",
            Field.text("name"),
            Field.flag("eligible"),
            Field.text("tranche"),
            Field.text("capacity").forPartners(),
            Field.text("waitingReason").forPartners(),
            Field.note("notes"),
            Field.of("importKey", Field.Kind.NOTE),
            Field.flag("archived"));

    static final RecordType MOVE = RecordType.record(
            "museum-move",
            "museum move",
            Field.reference("service"),
            Field.text("stage"),
            Field.date("date"),
            Field.note("note"),
            Field.text("importKey"));

    static final RecordType MUSEUM_RECORD = RecordType.record(
            "museum",
            "museum",
            Field.reference("service"),
            Field.text("name"),
            Field.text("place"),
            Field.text("accreditation"),
            Field.text("governance"),
            Field.note("notes"),
            Field.text("importKey"),
            Field.flag("archived"));

    /** Two records of one museum: both ids stay known, and the joined one reads as the kept one. */
    static final RecordType SAME = RecordType.record(
            "same-museum", "joining of two museums", Field.reference("kept"), Field.reference("joined"));

    static final RecordType HELP = RecordType.record(
            "museum-help",
            "pairing",
            Field.reference("waiting"),
            Field.reference("helper"),
            Field.date("since"),
            Field.date("until"),
            Field.note("note"));

    static final RecordType MEMBER = RecordType.record(
            "network-member",
            "network member",
            Field.reference("service"),
            Field.text("role"),
            Field.text("name").contact(),
            Field.flag("archived"));

    static final RecordType MEETING = RecordType.record(
            "network-meeting",
            "network meeting",
            // Stays in all: who was there rests on it.
            Field.date("date"),
            Field.text("place").forPartners(),
            Field.text("subject").forPartners(),
            Field.note("notes"),
            Field.flag("archived"));

    static final RecordType ATTENDANCE = RecordType.record(
            "network-attendance",
            "attendance",
            Field.reference("meeting"),
            Field.reference("service"),
            Field.text("who"));

    private MuseumTypes() {}
}
