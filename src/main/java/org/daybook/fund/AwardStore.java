package org.daybook.fund;

import static org.daybook.database.tables.Tables.AWARD;
import static org.daybook.database.tables.Tables.AWARD_CONDITION;
import static org.daybook.database.tables.Tables.AWARD_MOVE;
import static org.daybook.database.tables.Tables.CLAIM;
import static org.daybook.database.tables.Tables.CLAIM_MOVE;
import static org.daybook.fund.FundStore.date;
import static org.daybook.fund.FundStore.moment;
import static org.daybook.fund.FundStore.money;
import static org.daybook.fund.FundStore.or;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.database.tables.tables.records.AwardRecord;
import org.jooq.DSLContext;

/** The awards of a fund with their moves and conditions, and the claims on them, in the tables. All methods on the lane. */
final class AwardStore {
    private AwardStore() {}

    /** The awards of a fund, by number as people count. */
    static List<Award> awards(DSLContext sql, String fund) {
        Map<String, List<AwardMove>> moves = new LinkedHashMap<>();
        sql.select(AWARD_MOVE.fields())
                .from(AWARD_MOVE)
                .join(AWARD)
                .on(AWARD.ID.eq(AWARD_MOVE.AWARD))
                .where(AWARD.FUND.eq(fund))
                .forEach(row -> AwardState.of(or(row.get(AWARD_MOVE.STATE)))
                        .ifPresent(state -> date(row.get(AWARD_MOVE.DATE))
                                .ifPresent(date -> moves.computeIfAbsent(
                                                or(row.get(AWARD_MOVE.AWARD)), _ -> new ArrayList<>())
                                        .add(new AwardMove(
                                                row.get(AWARD_MOVE.ID),
                                                state,
                                                date,
                                                moment(row.get(AWARD_MOVE.RECORDED)),
                                                or(row.get(AWARD_MOVE.NOTE)))))));
        Map<String, List<AwardCondition>> conditions = new LinkedHashMap<>();
        sql.select(AWARD_CONDITION.fields())
                .from(AWARD_CONDITION)
                .join(AWARD)
                .on(AWARD.ID.eq(AWARD_CONDITION.AWARD))
                .where(AWARD.FUND.eq(fund))
                .orderBy(AWARD_CONDITION.ID)
                .forEach(row -> conditions
                        .computeIfAbsent(or(row.get(AWARD_CONDITION.AWARD)), _ -> new ArrayList<>())
                        .add(new AwardCondition(
                                row.get(AWARD_CONDITION.ID),
                                or(row.get(AWARD_CONDITION.CONDITION)),
                                date(row.get(AWARD_CONDITION.MET)),
                                date(row.get(AWARD_CONDITION.WAIVED)),
                                or(row.get(AWARD_CONDITION.WAIVED_BY)))));
        return sql.selectFrom(AWARD).where(AWARD.FUND.eq(fund)).orderBy(AWARD.ID).fetch(row ->
                award(row, conditions.getOrDefault(row.getId(), List.of()), moves.getOrDefault(row.getId(), List.of())));
    }

    private static Award award(AwardRecord row, List<AwardCondition> conditions, List<AwardMove> moves) {
        Optional<Approval> approval = Optional.ofNullable(row.getApprovalRole())
                .flatMap(role -> date(row.getApprovalDate())
                        .map(d -> new Approval(role, or(row.getApprovalMinute()), d)));
        return new Award(
                row.getId(),
                or(row.getFund()),
                or(row.getNumber()),
                or(row.getRecipient()),
                Optional.ofNullable(row.getAuthority()),
                or(row.getPurpose()),
                Optional.ofNullable(row.getHead()),
                approval,
                date(row.getEnds()),
                conditions,
                moves);
    }

    /** The claims on a fund's awards. */
    static List<Claim> claims(DSLContext sql, String fund) {
        Map<String, List<ClaimMove>> moves = new LinkedHashMap<>();
        sql.select(CLAIM_MOVE.fields())
                .from(CLAIM_MOVE)
                .join(CLAIM)
                .on(CLAIM.ID.eq(CLAIM_MOVE.CLAIM))
                .join(AWARD)
                .on(AWARD.ID.eq(CLAIM.AWARD))
                .where(AWARD.FUND.eq(fund))
                .forEach(row -> ClaimState.of(or(row.get(CLAIM_MOVE.STATE)))
                        .ifPresent(state -> date(row.get(CLAIM_MOVE.DATE))
                                .ifPresent(date -> moves.computeIfAbsent(
                                                or(row.get(CLAIM_MOVE.CLAIM)), _ -> new ArrayList<>())
                                        .add(new ClaimMove(
                                                row.get(CLAIM_MOVE.ID),
                                                state,
                                                date,
                                                moment(row.get(CLAIM_MOVE.RECORDED)),
                                                or(row.get(CLAIM_MOVE.NOTE)))))));
        return sql.select(CLAIM.fields())
                .from(CLAIM)
                .join(AWARD)
                .on(AWARD.ID.eq(CLAIM.AWARD))
                .where(AWARD.FUND.eq(fund))
                .orderBy(CLAIM.ID)
                .fetch(row -> new Claim(
                        row.get(CLAIM.ID),
                        or(row.get(CLAIM.AWARD)),
                        money(row.get(CLAIM.AMOUNT)),
                        date(row.get(CLAIM.DUE)),
                        or(row.get(CLAIM.EVIDENCE)),
                        moves.getOrDefault(row.get(CLAIM.ID), List.of())));
    }
}
