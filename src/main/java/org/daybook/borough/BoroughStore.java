package org.daybook.borough;

import static org.daybook.database.tables.Tables.AUTHORITY;
import static org.daybook.database.tables.Tables.CONTACT;
import static org.daybook.database.tables.Tables.SETTING;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.database.tables.tables.records.AuthorityRecord;
import org.daybook.database.tables.tables.records.ContactRecord;
import org.daybook.journal.Field;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordType;
import org.daybook.journal.TableProjection;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Authorities, contacts and settings in the tables. All methods on the lane. */
public final class BoroughStore {
    public static final RecordType AUTHORITY_TYPE = RecordType.record(
            "authority",
            "authority",
            Field.text("name"),
            Field.text("shortName"),
            Field.text("innerOuter"),
            Field.number("gridColumn"),
            Field.number("gridRow"),
            Field.flag("inLondon"),
            Field.note("notes"),
            Field.flag("archived"));

    public static final RecordType CONTACT_TYPE = RecordType.record(
            "contact",
            "contact",
            Field.reference("authority"),
            Field.text("role"),
            Field.text("name").contact(),
            Field.text("email").contact(),
            Field.text("telephone").contact(),
            Field.text("source").contact(),
            Field.date("recorded"),
            Field.date("reviewBy"),
            Field.note("notes").contact(),
            Field.flag("archived"));

    /** A setting of the programme, by its name: it travels, unlike what only this laptop's window remembers. */
    public static final RecordType SETTING_TYPE = RecordType.record("setting", "setting", Field.note("content"));

    private BoroughStore() {}

    static List<Projection> projections() {
        return List.of(
                ProgrammeStore.projection(),
                new TableProjection(AUTHORITY_TYPE, AUTHORITY),
                new TableProjection(CONTACT_TYPE, CONTACT),
                new TableProjection(SETTING_TYPE, SETTING));
    }

    /** All authorities by name, archived ones last. */
    public static List<Authority> authorities(DSLContext sql) {
        return sql.selectFrom(AUTHORITY).orderBy(org.jooq.impl.DSL.coalesce(AUTHORITY.ARCHIVED, false), AUTHORITY.NAME).fetch(BoroughStore::authority);
    }

    /** Contacts by authority and role. */
    public static List<Contact> contacts(DSLContext sql) {
        return sql.selectFrom(CONTACT).orderBy(CONTACT.AUTHORITY, CONTACT.ROLE, CONTACT.ID).fetch(BoroughStore::contact);
    }

    public static List<Contact> contactsOf(DSLContext sql, String gss) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.AUTHORITY.eq(gss))
                .orderBy(CONTACT.ROLE, CONTACT.ID)
                .fetch(BoroughStore::contact);
    }

    /** The contents of all settings whose name begins so, by name. */
    public static Map<String, String> settings(DSLContext sql, String start) {
        return sql.select(SETTING.ID, SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.ID.startsWith(start))
                .and(SETTING.CONTENT.isNotNull())
                .orderBy(SETTING.ID)
                .fetchMap(SETTING.ID, SETTING.CONTENT);
    }

    public static Optional<String> setting(DSLContext sql, String name) {
        return sql.selectFrom(SETTING).where(SETTING.ID.eq(name)).fetchOptional(SETTING.CONTENT);
    }

    /** Those of these settings that were made, by name. */
    public static Map<String, String> settings(DSLContext sql, Collection<String> names) {
        return sql.select(SETTING.ID, SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.ID.in(names), SETTING.CONTENT.isNotNull())
                .fetchMap(SETTING.ID, SETTING.CONTENT);
    }

    private static Authority authority(AuthorityRecord row) {
        return new Authority(
                row.getId(),
                or(row.getName(), row.getId()),
                or(row.getShortName(), or(row.getName(), row.getId())),
                row.getGridColumn() == null ? 0 : row.getGridColumn().intValue(),
                row.getGridRow() == null ? 0 : row.getGridRow().intValue(),
                Boolean.TRUE.equals(row.getInLondon()),
                Boolean.TRUE.equals(row.getArchived()));
    }

    private static Contact contact(ContactRecord row) {
        return new Contact(
                row.getId(),
                or(row.getAuthority(), ""),
                or(row.getRole(), ""),
                or(row.getName(), ""),
                or(row.getEmail(), ""),
                or(row.getTelephone(), ""),
                or(row.getSource(), ""),
                date(row.getRecorded()),
                date(row.getReviewBy()),
                or(row.getNotes(), ""),
                Boolean.TRUE.equals(row.getArchived()));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static Optional<PartialDate> date(@Nullable String canonical) {
        return Optional.ofNullable(canonical).map(PartialDate::of);
    }
}
