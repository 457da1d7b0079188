package org.daybook.table;

import static org.daybook.table.TargetField.optional;
import static org.daybook.table.TargetField.required;

import java.util.List;
import java.util.Optional;

/**
 * The four targets that {@code import-table --as} knows, with the headers by which public bodies' files name their
 * columns. A feature adds its own rule with {@link TableTarget#and}, and knows which names exist.
 */
public final class TableTargets {
    /** What museums' status says where it is that of their accreditation, and not whether they are open. */
    private static final String ACCREDITATIONS = "accredit|registered|provisional|working towards|\\bfull\\b";
    /** What museums' type says where it is who governs them, and not what they show. */
    private static final String GOVERNANCES = "local authority|council|borough|corporation|national|independent|universit|military"
            + "|regiment|trust|charit|private|government|not.for.profit|\\b(la|ind|nt)\\b";

    private TableTargets() {}

    public static TableTarget ledger() {
        return new TableTarget(
                "ledger",
                "ledger entries",
                List.of(
                        required(LedgerRows.DATE, "date", FieldKind.DAY,
                                "date", "payment date", "date paid", "paid date", "effective date", "transaction date", "posting date",
                                "invoice date", "clearing date", "date of payment", "posted", "paid on", "date of transaction", "effective",
                                "award date", "date of award", "date awarded", "decision date"),
                        required(LedgerRows.AMOUNT, "amount", FieldKind.AMOUNT,
                                "amount", "net amount", "nett amount", "amount net", "amount nett", "invoice nett amount", "invoice net amount", "amount gbp",
                                "amount excl vat",
                                "amount excluding vat", "amount paid", "payment amount", "invoice amount", "transaction amount", "value", "net", "nett",
                                "payment", "total", "total amount", "sum", "net value", "gross amount", "amount gross", "gross", "debit", "spend",
                                "gbp", "pounds"),
                        optional(LedgerRows.KIND, "kind of entry", FieldKind.TEXT, "kind", "kind of entry", "entry kind", "entry type", "type of entry"),
                        optional(LedgerRows.PAYEE, "payee", FieldKind.PAYEE,
                                "payee", "supplier name", "supplier", "vendor name", "vendor", "recipient org name", "recipient organisation name",
                                "recipient organization 0 name", "beneficiary", "beneficiary name", "recipient", "recipient name", "paid to", "creditor", "creditor name", "organisation", "organisation name", "payee name",
                                "merchant", "merchant name", "authority", "borough", "council", "name"),
                        optional(LedgerRows.REFERENCE, "document number", FieldKind.TEXT,
                                "reference", "ref", "doc no", "document number", "document no", "doc number", "transaction number", "transaction no",
                                "transaction reference", "invoice number", "invoice no", "invoice reference", "payment reference", "voucher number",
                                "voucher", "reference number", "ref no", "transaction id", "document", "internal ref", "sap doc no",
                                "trans no", "trans number", "trans id", "trans ref", "transaction ref").bare("identifier", "id"),
                        optional(LedgerRows.HEAD, "budget head", FieldKind.TEXT, "head", "budget head", "budget line", "heading", "budget heading"),
                        optional(LedgerRows.AWARD, "award", FieldKind.TEXT,
                                "award reference", "award ref", "grant reference", "award number", "award no", "award title")
                                .bare("award"),
                        optional(LedgerRows.FUND, "fund", FieldKind.TEXT, "fund", "fund name"),
                        optional(LedgerRows.NOTE, "note", FieldKind.TEXT,
                                "note", "notes", "description", "narrative", "account description", "details", "purpose", "comment", "comments",
                                "expenditure description", "expense type", "expense area", "summary", "summary of purpose", "text")),
                Optional.of(new TableTarget.Likeness(LedgerRows.DATE, LedgerRows.AMOUNT, LedgerRows.PAYEE, LedgerRows.REFERENCE)),
                LedgerRows::rule);
    }

    /** Museums, each with the authority that it lies in and whether it is that authority's own. */
    public static TableTarget museums() {
        return new TableTarget(
                "museums",
                "museums",
                List.of(
                        required("name", "name", FieldKind.TEXT, "museum name", "name", "museum", "name of museum", "title", "site name", "site"),
                        optional("authority", "authority", FieldKind.AUTHORITY,
                                "authority", "borough", "local authority", "admin area 3", "council", "london borough", "admin area", "district", "la name")
                                .bare("la"),
                        optional("reference", "museum's number", FieldKind.TEXT, "museum id", "id", "museum number", "reference", "accreditation number", "ref"),
                        optional("accreditation", "accreditation", FieldKind.TEXT, "accreditation", "accreditation status", "accredited")
                                .bareAbove(ACCREDITATIONS, "status"),
                        optional("governance", "governance", FieldKind.TEXT,
                                "governance subtype", "governance", "governing body type", "governance type", "governed by", "governing body")
                                .bareAbove(GOVERNANCES, "type"),
                        optional("size", "size", FieldKind.TEXT, "size"),
                        optional("subject", "subject", FieldKind.TEXT, "subject matter full", "subject matter", "subject", "collections"),
                        optional("address", "address", FieldKind.TEXT, "address", "address line 1", "street", "place"),
                        optional("postcode", "postcode", FieldKind.TEXT, "postcode", "post code"),
                        optional("opened", "year opened", FieldKind.TEXT,
                                "year opened low", "year opened", "opened", "opening year", "date opened"),
                        optional("closed", "year closed", FieldKind.TEXT,
                                "year closed high", "year closed", "closed", "closing year", "date closed"),
                        optional("note", "note", FieldKind.TEXT, "note", "notes", "comment", "comments"),
                        optional("service", "service that runs it", FieldKind.AUTHORITY, "run by the service of"),
                        optional("archived", "mark of the archived", FieldKind.FLAG, "archived")),
                Optional.empty(),
                RowRule.NONE);
    }

    public static TableTarget museumServices() {
        return new TableTarget(
                "museum-services",
                "museum services",
                List.of(
                        required("authority", "authority", FieldKind.AUTHORITY,
                                "authority", "borough", "local authority", "council", "london borough", "admin area 3", "la name"),
                        optional("name", "name of the service", FieldKind.TEXT, "museum service", "service", "service name", "name", "name of service"),
                        optional("eligible", "eligible", FieldKind.FLAG, "eligible", "is eligible", "has a museum service", "eligibility",
                                "has museum service", "museum service y n", "museum service yes no")
                                .bare("museum service", "service"),
                        optional("stage", "stage", FieldKind.TEXT, "stage", "status", "enrolment", "enrolment stage", "position"),
                        optional("date", "date", FieldKind.DATE, "date", "since", "date of stage", "stage date", "as at", "when", "month"),
                        optional("tranche", "tranche", FieldKind.TEXT, "tranche", "group", "cohort"),
                        optional("museums", "number of museums", FieldKind.WHOLE_NUMBER, "museums", "number of museums", "no of museums", "sites"),
                        optional("note", "note", FieldKind.TEXT, "note", "notes", "comment", "comments", "reason", "waits because")),
                Optional.empty(),
                RowRule.NONE);
    }

    public static TableTarget stages() {
        return new TableTarget(
                "stages",
                "stages",
                List.of(
                        required("authority", "authority", FieldKind.AUTHORITY,
                                "authority", "borough", "local authority", "council", "london borough", "name", "la name"),
                        required("stage", "stage", FieldKind.TEXT, "stage", "status", "position", "state", "progress"),
                        required("date", "date", FieldKind.DATE,
                                "date", "date of stage", "stage date", "since", "as at", "when", "month", "moved on", "effective date"),
                        optional("framework", "framework", FieldKind.TEXT, "framework", "toolkit", "scheme", "self assessment"),
                        optional("tranche", "tranche", FieldKind.TEXT, "tranche", "group", "cohort"),
                        optional("note", "note", FieldKind.TEXT, "note", "notes", "comment", "comments", "reason")),
                Optional.empty(),
                RowRule.NONE);
    }
}
