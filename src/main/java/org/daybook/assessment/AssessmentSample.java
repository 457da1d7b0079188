package org.daybook.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;

/** Writes the sample programme's part of self-assessment. Released samples stay as they are: append only. */
final class AssessmentSample {
    private static final List<Map<String, Value>> TRANCHES = List.of(
            tranche("Tranche 1", "2008-01", "The first volunteers, and those who came from TAES."),
            tranche("Tranche 2", "2008-06-19", "Began with the programme."),
            tranche("Tranche 3", "2008-10-early", "Kick-off meetings in November."),
            tranche("Tranche 4", "2009-spring", "For those who are not in yet."));

    private final BuiltIn set;
    private final BuiltInFrameworks frameworks = BuiltInFrameworks.again();
    private final Map<Integer, String> tranches = new HashMap<>();

    AssessmentSample(BuiltIn set) {
        this.set = set;
    }

    void write() {
        for (Map<String, Value> tranche : TRANCHES) {
            tranches.put(tranches.size() + 1, create(AssessmentTypes.TRANCHE_TYPE, tranche).id());
        }
        SampleMoves.ALL.forEach(this::moves);
        people();
        SamplePeople.PLACES.forEach(this::place);
        SampleFindings.SCORES.forEach(this::scores);
        SampleFindings.SHARED.forEach(this::findings);
        challenges();
        notes();
    }

    private void moves(SampleMoves.Path path) {
        Set<String> known = new HashSet<>();
        for (SampleMoves.Step step : path.steps()) {
            Map<String, Value> fields = new HashMap<>(Map.of(
                    "authority", Value.of(path.gss()),
                    "framework", Value.of(frameworks.framework(path.framework())),
                    "stage", Value.of(step.stage().code()),
                    "date", Value.of(step.date()),
                    "note", Value.orNothing(step.note()),
                    "tranche", Value.orNothing(tranches.getOrDefault(path.tranche(), ""))));
            if (!known.isEmpty()) {
                fields.put("knows", AssessmentEdits.items(known));
            }
            known.add(create(AssessmentTypes.MOVE_TYPE, fields).id());
        }
    }

    private void people() {
        Map<String, SamplePeople.Arranged> steps = new HashMap<>();
        SamplePeople.STEPS.forEach(step -> steps.put(step.gss(), step));
        int line = 100;
        for (SamplePeople.Officer officer : SamplePeople.OFFICERS) {
            String[] names = officer.name().toLowerCase(Locale.ROOT).split(" ");
            RecordKey contact = create(
                    BoroughStore.CONTACT_TYPE,
                    Map.of(
                            "authority", Value.of(officer.gss()),
                            "role", Value.of(officer.role()),
                            "name", Value.of(officer.name()),
                            "email", Value.of(names[0].charAt(0) + "." + names[1] + "@council.example.org"),
                            "telephone", Value.of("020 7946 0" + line++),
                            "source", Value.of("invented for the sample"),
                            "recorded", Value.of("2008-06"),
                            "reviewBy", Value.of(officer.reviewBy())));
            Map<String, Value> arranged = new HashMap<>(Map.of("leadContact", Value.of(contact.id())));
            SamplePeople.Arranged step = steps.get(officer.gss());
            if (step != null) {
                arranged.put("nextStep", Value.of(step.nextStep()));
                arranged.put("nextStepDate", Value.of(step.date()));
            }
            set.create(AssessmentTypes.DETAILS_TYPE.key(officer.gss()), arranged);
        }
    }

    private void place(SamplePeople.Held held) {
        create(
                AssessmentTypes.PLACE_TYPE,
                Map.of(
                        "authority", Value.of(held.gss()),
                        "offered", Value.orNothing(held.offered()),
                        "whoContacts", Value.of(held.whoContacts()),
                        "nextStep", Value.of(held.nextStep()),
                        "nextStepDate", Value.of(held.date()),
                        "answer", Value.orNothing(held.answer()),
                        "answered", Value.orNothing(held.answered())));
    }

    private void scores(SampleFindings.Scores scores) {
        List<String> criteria = frameworks.criteria(scores.framework());
        for (int i = 0; i < criteria.size(); i++) {
            char digit = scores.scores().charAt(i);
            if (digit != '.') {
                set.create(
                        AssessmentTypes.scoreKey(scores.gss(), criteria.get(i)),
                        Map.of(
                                "authority", Value.of(scores.gss()),
                                "criterion", Value.of(criteria.get(i)),
                                "score", Value.of(Character.digit(digit, 10))));
            }
        }
    }

    private void findings(SampleFindings.Shared shared) {
        for (String number : shared.authorities()) {
            String framework = SampleFindings.FRAMEWORK_OF.getOrDefault(number, BuiltInFrameworks.CSIT);
            create(
                    AssessmentTypes.FINDING_TYPE,
                    Map.of(
                            "authority", Value.of("E090000" + number),
                            "criterion", Value.of(frameworks.criterion(framework, shared.criterion())),
                            "kind", Value.of(shared.kind().code()),
                            "text", Value.of(shared.text())));
        }
    }

    private void challenges() {
        challenge("E09000008", BuiltInFrameworks.TAES, "2007-11-28", "Lewisham, Merton and Sutton", "Ready for more than it asks of itself.");
        challenge("E09000028", BuiltInFrameworks.CSIT, "2008-07-09", "Croydon and Lewisham", "Strong partnerships; the evidence trails behind the work.");
        challenge("E09000023", BuiltInFrameworks.TAES, "2008-10-15", "Croydon and Southwark", "Report in draft.");
        create(
                AssessmentTypes.CHALLENGE_FINDING_TYPE,
                Map.of(
                        "authority", Value.of("E09000028"),
                        "criterion", Value.of(frameworks.criterion(BuiltInFrameworks.PEER_CHALLENGE, "Outcomes for local people")),
                        "kind", Value.of(Finding.Kind.IMPROVEMENT.code()),
                        "text", Value.of("Say what changed for whom, and start with two services.")));
    }

    private void challenge(String gss, String framework, String date, String team, String report) {
        create(
                AssessmentTypes.CHALLENGE_TYPE,
                Map.of(
                        "authority", Value.of(gss),
                        "framework", Value.of(frameworks.framework(framework)),
                        "date", Value.of(date),
                        "team", Value.of(team),
                        "report", Value.of(report)));
    }

    private void notes() {
        note("E09000007", "2008-10-13", "Two themes are still without a lead. Offered to run the consensus day.");
        note("E09000016", "2008-09-15", "No answer to two letters and a telephone call.");
        note("E09000020", "2008-09-12", "Paused by agreement; what was collected so far is kept.");
    }

    private void note(String gss, String date, String text) {
        create(
                AssessmentTypes.NOTE_TYPE,
                Map.of("authority", Value.of(gss), "date", Value.of(date), "text", Value.of(text)));
    }

    private RecordKey create(RecordType type, Map<String, Value> fields) {
        RecordKey key = type.key(set.nextId(BuiltInFrameworks.PLACE));
        set.create(key, fields);
        return key;
    }

    private static Map<String, Value> tranche(String name, String starts, String notes) {
        return Map.of("name", Value.of(name), "starts", Value.of(starts), "notes", Value.of(notes));
    }
}
