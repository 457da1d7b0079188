package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** How the fund writes what several of its views show. */
final class FundText {
    private static final Messages SAY = Messages.beside(FundText.class);

    private FundText() {}

    /** 3 October 2008, 14:32, by the laptop's clock. */
    static String moment(Instant at) {
        ZonedDateTime local = at.atZone(ZoneId.systemDefault());
        return PartialDate.of(local.toLocalDate()).inText()
                + String.format(Locale.UK, ", %02d:%02d", local.getHour(), local.getMinute());
    }

    /** The end of a day by the laptop's clock: what was recorded until then was known on that day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant().minusMillis(1);
    }

    /** With two decimals; "not set" where nobody has said. */
    static String orUnset(Optional<Money> amount) {
        return amount.map(Money::inTable).orElse(SAY.text("unset"));
    }

    /** As an amount stands in a field that is filled: what is unset is blank. */
    static String inField(Optional<Money> amount) {
        return amount.map(a -> "£" + a.inTable()).orElse("");
    }

    /** Keeps long names from making a choice wider than so many em: a row of fields is to stay a row. */
    static void narrow(Node row, double em) {
        row.lookupAll(".combo-box").forEach(box -> box.setStyle("-fx-min-width: 0; -fx-max-width: " + em + "em;"));
    }

    /** The circle of an award's state. */
    static String sign(AwardState state) {
        return switch (state) {
            case DRAFT -> "○";
            case APPRAISED, APPROVED -> "◔";
            case OFFERED, ACCEPTED -> "◑";
            case IN_DELIVERY, FINAL_REPORT -> "◕";
            case CLOSED -> "●";
            case REJECTED, DECLINED, WITHDRAWN -> "◌";
        };
    }

    /** Shape and word, so that it is told without colour. */
    static String rag(Rag rag) {
        return switch (rag) {
            case GREEN -> SAY.text("rag.green");
            case AMBER -> SAY.text("rag.amber");
            case RED -> SAY.text("rag.red");
            case NOT_RATED -> SAY.text("rag.none");
        };
    }

    /** A move of an award or a claim: when, to what, and why; one of a later day is a plan. */
    static String move(StateMove<?> move, String to, LocalDate asAt) {
        String made = SAY.text(
                move.note().isBlank() ? "move.made" : "move.madeNote", move.date().inText(), to, move.note());
        return move.countsOn(asAt) ? made : SAY.text("move.planned", made);
    }

    /** The form of a move, of an award as of a claim. */
    static Form moving(Moving<?> moving, String name, Runnable move) {
        return Form.column()
                .choice(SAY.text("move.field.to"), moving.to)
                .date(SAY.text("move.field.on"), moving.on)
                .line(SAY.text("entry.note"), moving.note)
                .saves(Action.of(name, "", move));
    }

    /** The rules in force, to stand beside what they decide. */
    static String rules(FundSettings rules) {
        String limits = rules.approvalLimits().entrySet().stream()
                .map(limit -> SAY.text("rule.limit", limit.getKey(), limit.getValue().inText()))
                .collect(Collectors.joining(", "));
        return String.join(
                " ",
                SAY.text("rag.rule", rules.amber().toPlainString(), rules.red().toPlainString()),
                limits.isEmpty() ? SAY.text("rule.limits.none") : SAY.text("rule.limits", limits),
                said(rules, "rule.expected"));
    }

    /** What is said of uncommitted money: where expected income is counted in it, words that say so. */
    static String said(FundSettings rules, String key, Object... values) {
        return SAY.text(rules.countExpected() ? "withExpected." + key : key, values);
    }

    /** "uncommitted of £50,000 received". */
    static String uncommittedOf(FundSettings rules, Money received, Money expected) {
        return said(rules, "card.caption", received.inText(), expected.inText());
    }

    /** By how much more was paid and committed than there is. */
    static String over(Statement s) {
        return said(
                s.rules(),
                "risk.over",
                s.uncommitted().negate().inText(),
                s.received().inText(),
                s.expected().inText());
    }

    /** What is set aside on the statement's day, by the condition known at its cut-off; empty where nothing is. */
    static Optional<String> setAside(Statement s) {
        return s.fund().blockOn(s.asAt()).map(block -> blocked("fund.blocked", block, s.blocked()));
    }

    /** What a condition blocks: of a whole fund that holds nothing yet it is all of it, and no figure. */
    static String blocked(String key, Fund.Block block, Money blocked) {
        return block.amount().isEmpty() && blocked.isZero()
                ? SAY.text("all." + key, block.text())
                : SAY.text(key, blocked.inText(), block.text());
    }

    /** A figure of a fund of whose money nothing can be said yet is not set. */
    static String figure(boolean unset, Money amount) {
        return unset ? SAY.text("unset") : amount.inTable();
    }

    /** As it stands at the head of a column or a row. */
    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
