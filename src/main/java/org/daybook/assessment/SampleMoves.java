package org.daybook.assessment;

import static org.daybook.assessment.BuiltInFrameworks.CSIT;
import static org.daybook.assessment.BuiltInFrameworks.TAES;
import static org.daybook.assessment.Stage.CHALLENGE_BOOKED;
import static org.daybook.assessment.Stage.CHALLENGE_HELD;
import static org.daybook.assessment.Stage.DECLINED;
import static org.daybook.assessment.Stage.DONE_ELSEWHERE;
import static org.daybook.assessment.Stage.PAUSED;
import static org.daybook.assessment.Stage.PLAN_AGREED;
import static org.daybook.assessment.Stage.PRIORITY_OFFERED;
import static org.daybook.assessment.Stage.REVIEWED;
import static org.daybook.assessment.Stage.SELF_ASSESSED;
import static org.daybook.assessment.Stage.SELF_ASSESSING;
import static org.daybook.assessment.Stage.SIGNED_UP;
import static org.daybook.assessment.Stage.WITHDREW;

import java.util.List;

/**
 * Who stands where in the sample. Illustrative: the source gives the sums (23 of 33) and says nothing of single
 * authorities. Dates up to 31 October 2008, which is the sample's today.
 */
final class SampleMoves {
    /** @param note why, where a move skips a stage or needs a word */
    record Step(Stage stage, String date, String note) {}

    /** @param tranche 1 to 4, or 0 for none */
    record Path(String gss, String framework, int tranche, List<Step> steps) {}

    private static final String ASKED = "Asked to join; no priority place was needed.";

    static final List<Path> ALL = List.of(
            path("08", TAES, 1, in("2007-02-12"), step(SELF_ASSESSING, "2007-04"), step(SELF_ASSESSED, "2007-09-21"),
                    step(CHALLENGE_BOOKED, "2007-10-08"), step(CHALLENGE_HELD, "2007-11-28"), step(PLAN_AGREED, "2008-01-30"),
                    step(REVIEWED, "2008-09-16")),
            path("28", CSIT, 1, in("2008-01-14"), step(SELF_ASSESSING, "2008-02-11"), step(SELF_ASSESSED, "2008-05-19"),
                    step(CHALLENGE_BOOKED, "2008-06-02"), step(CHALLENGE_HELD, "2008-07-09"), step(PLAN_AGREED, "2008-09-24")),
            path("23", TAES, 1, in("2007-09-17"), step(SELF_ASSESSING, "2007-10-mid"), step(SELF_ASSESSED, "2008-07-04"),
                    step(CHALLENGE_BOOKED, "2008-07-21"), step(CHALLENGE_HELD, "2008-10-15")),
            path("23", CSIT, 2, in("2008-09-08"), step(SELF_ASSESSING, "2008-10-20")),
            path("19", CSIT, 1, in("2008-02-04"), step(SELF_ASSESSING, "2008-03-10"), step(SELF_ASSESSED, "2008-08-29"),
                    step(CHALLENGE_BOOKED, "2008-10-06")),
            path("29", TAES, 1, in("2008-01-21"), step(SELF_ASSESSING, "2008-02"), step(SELF_ASSESSED, "2008-07-11")),
            path("09", CSIT, 1, in("2008-02-18"), step(SELF_ASSESSING, "2008-04-07"), step(SELF_ASSESSED, "2008-10-10")),
            path("27", CSIT, 0, new Step(DONE_ELSEWHERE, "2008-05", "Assessed by a consultancy that the council had engaged already.")),
            path("07", CSIT, 2, in("2008-05-12"), step(SELF_ASSESSING, "2008-07-14")),
            path("03", CSIT, 2, in("2008-04-03"), step(SELF_ASSESSING, "2008-09-01")),
            path("11", CSIT, 2, in("2008-06-23"), step(SELF_ASSESSING, "2008-09-15")),
            path("12", CSIT, 2, in("2008-06-26"), step(SELF_ASSESSING, "2008-09-22")),
            path("22", CSIT, 2, in("2008-06-30"), step(SELF_ASSESSING, "2008-10-06")),
            path("24", TAES, 1, in("2008-03-05"), step(SELF_ASSESSING, "2008-05-19")),
            path("25", CSIT, 2, in("2008-07-03"), step(SELF_ASSESSING, "2008-10-13")),
            path("30", CSIT, 2, in("2008-06-24"), step(SELF_ASSESSING, "2008-09-29")),
            path("20", CSIT, 2, in("2008-05-28"), step(SELF_ASSESSING, "2008-06-23"),
                    new Step(PAUSED, "2008-09-12", "Head of service left; starts again when the post is filled.")),
            path("01", CSIT, 3, in("2008-09-22")),
            path("05", CSIT, 3, in("2008-10-02")),
            path("10", CSIT, 3, in("2008-10-early")),
            path("14", CSIT, 3, in("2008-09-18")),
            path("18", TAES, 2, in("2008-07-16")),
            path("31", CSIT, 3, in("2008-10-14")),
            path("33", CSIT, 3, in("2008-10-21")),
            path("02", CSIT, 0, step(PRIORITY_OFFERED, "2008-09-30")),
            path("04", CSIT, 0, step(PRIORITY_OFFERED, "2008-10-07")),
            path("06", CSIT, 0, step(PRIORITY_OFFERED, "2008-10-07")),
            path("15", CSIT, 0, step(PRIORITY_OFFERED, "2008-10-14")),
            path("16", CSIT, 0, step(PRIORITY_OFFERED, "2008-07-late")),
            path("17", CSIT, 0, step(PRIORITY_OFFERED, "2008-10-14")),
            path("21", CSIT, 0, step(PRIORITY_OFFERED, "2008-10-21"),
                    new Step(DECLINED, "2008-10-27", "Not before the leisure contract is let again.")),
            path("26", TAES, 2, in("2008-06-27"),
                    new Step(WITHDREW, "2008-09-05", "Staff were needed for the restructuring; asked to be approached again.")));

    private SampleMoves() {}

    private static Path path(String number, String framework, int tranche, Step... steps) {
        return new Path("E090000" + number, framework, tranche, List.of(steps));
    }

    private static Step step(Stage stage, String date) {
        return new Step(stage, date, "");
    }

    private static Step in(String date) {
        return new Step(SIGNED_UP, date, ASKED);
    }
}
