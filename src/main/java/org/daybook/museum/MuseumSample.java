package org.daybook.museum;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Value;

/**
 * The sample's museum services: 16 of 24 eligible enrolled, three waiting, one of them with a helper. Stages are
 * illustrative; names of museums are facts; roles stand for people.
 */
final class MuseumSample {
    private static final int PLACE = 3;

    private record Service(String number, String path, String lastDate, String capacity, String waits) {}

    /** Codes without the common beginning; the last stage reached, and when. */
    private static final List<Service> SERVICES = List.of(
            new Service("08", "reported", "2008-09-30", "a team of six", ""),
            new Service("28", "delivering", "2008-08-18", "a team of five", ""),
            new Service("23", "funded", "2008-07-14", "three posts", ""),
            new Service("12", "plan-agreed", "2008-06-23", "two curators", ""),
            new Service("22", "challenged", "2008-09-11", "two posts", ""),
            new Service("14", "self-assessed", "2008-05-19", "two posts", ""),
            new Service("30", "self-assessed", "2008-08", "two posts", ""),
            new Service("33", "self-assessed", "2008-09-22", "three posts", ""),
            new Service("03", "self-assessing", "2008-07-07", "two posts", ""),
            new Service("05", "self-assessing", "2008-08-11", "a team of four", ""),
            new Service("25", "self-assessing", "2008-09-08", "two posts", ""),
            new Service("11", "self-assessing", "2008-09-29", "three posts", ""),
            new Service("31", "enrolled", "2008-10-06", "two posts", ""),
            new Service("17", "enrolled", "2008-10-06", "one post", ""),
            new Service("18", "enrolled", "2008-10-13", "two posts", ""),
            new Service("01", "enrolled", "early October 2008", "a team of eight", ""),
            new Service("04", "waiting", "2008-07-21", "one curator, two days a week", "one part-time curator, no cover"),
            new Service("16", "waiting", "2008-08-04", "volunteers and one officer", "run by volunteers until spring"),
            new Service("29", "waiting", "2008-09-15", "one officer", "the only post is vacant"),
            new Service("06", "invited", "2008-10-20", "two posts", ""),
            new Service("10", "invited", "2008-10-20", "three posts", ""),
            new Service("21", "declined", "2008-06-30", "two posts", ""),
            new Service("27", "eligible", "", "one post", ""),
            new Service("32", "eligible", "", "two posts", ""));

    /** They have no museum service of their own in the sample. */
    private static final List<String> NOT_ELIGIBLE = List.of("02", "07", "09", "13", "15", "19", "20", "24", "26");

    private static final List<List<String>> MUSEUMS = List.of(
            List.of("08", "Museum of Croydon", "Katharine Street", "accredited"),
            List.of("28", "Cuming Museum", "Walworth Road", "accredited"),
            List.of("12", "Hackney Museum", "Reading Lane", "accredited"),
            List.of("14", "Bruce Castle Museum", "Lordship Lane", "accredited"),
            List.of("05", "Brent Museum", "Willesden Green", "accredited"),
            List.of("03", "Church Farmhouse Museum", "Hendon", "accredited"),
            List.of("11", "Greenwich Heritage Centre", "Woolwich", "accredited"),
            List.of("31", "Vestry House Museum", "Walthamstow", "accredited"),
            List.of("31", "William Morris Gallery", "Lloyd Park", "accredited"),
            List.of("18", "Gunnersbury Park Museum", "Gunnersbury", "accredited"),
            List.of("01", "Guildhall Art Gallery", "Guildhall Yard", "accredited"),
            List.of("04", "Hall Place", "Bexley", "accredited"),
            List.of("29", "Honeywood Museum", "Carshalton", "accredited"),
            List.of("29", "Whitehall", "Cheam", "accredited"),
            List.of("06", "Bromley Museum", "Orpington", "accredited"),
            List.of("10", "Forty Hall Museum", "Enfield", "accredited"),
            List.of("21", "Kingston Museum", "Wheatfield Way", "accredited"),
            List.of("27", "Orleans House Gallery", "Twickenham", "accredited"),
            List.of("27", "Museum of Richmond", "Whittaker Avenue", "accredited"),
            List.of("32", "Wandsworth Museum", "Garratt Lane", "working towards it"),
            List.of("25", "Newham Heritage Service", "Plaistow", "working towards it"),
            List.of("16", "Havering Local History Collection", "Romford", "not yet"));

    private final BuiltIn set;

    MuseumSample(BuiltIn set) {
        this.set = set;
    }

    void write() {
        SERVICES.forEach(this::service);
        for (String number : NOT_ELIGIBLE) {
            set.create(MuseumTypes.SERVICE.key(gss(number)), Map.of("eligible", Value.of(false)));
        }
        MUSEUMS.forEach(this::museum);
        set.create(
                MuseumTypes.HELP.key(set.nextId(PLACE)),
                Map.of("waiting", Value.of(gss("04")), "helper", Value.of(gss("23")), "since", Value.of("2008-09-01")));
        network();
    }

    private void service(Service sample) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("eligible", Value.of(true));
        fields.put("capacity", Value.of(sample.capacity()));
        if (!sample.waits().isEmpty()) {
            fields.put("waitingReason", Value.of(sample.waits()));
        }
        EnrolmentStage last = EnrolmentStage.of(sample.path()).orElseThrow();
        if (last.isEnrolled()) {
            fields.put("tranche", Value.of(last.hasAssessedItself() ? "first tranche" : "second tranche"));
        }
        set.create(MuseumTypes.SERVICE.key(gss(sample.number())), fields);
        if (last == EnrolmentStage.ELIGIBLE) {
            return;
        }
        if (last.ordinal() > EnrolmentStage.ENROLLED.ordinal() && last.onPath()) {
            move(sample.number(), EnrolmentStage.ENROLLED, "2008-04-07", "");
        }
        if (last.ordinal() > EnrolmentStage.SELF_ASSESSED.ordinal() && last.onPath()) {
            move(sample.number(), EnrolmentStage.SELF_ASSESSED, "2008-05-26", "");
        }
        move(
                sample.number(),
                last,
                sample.lastDate().equals("early October 2008") ? "2008-10-early" : sample.lastDate(),
                sample.waits());
    }

    private void move(String number, EnrolmentStage stage, String date, String note) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("service", Value.of(gss(number)));
        fields.put("stage", Value.of(stage.code()));
        fields.put("date", Value.of(date));
        fields.put("note", Value.orNothing(note));
        set.create(MuseumTypes.MOVE.key(set.nextId(PLACE)), fields);
    }

    private void museum(List<String> facts) {
        set.create(
                MuseumTypes.MUSEUM_RECORD.key(set.nextId(PLACE)),
                Map.of(
                        "service", Value.of(gss(facts.get(0))),
                        "name", Value.of(facts.get(1)),
                        "place", Value.of(facts.get(2)),
                        "accreditation", Value.of(facts.get(3)),
                        "governance", Value.of("local authority")));
    }

    private void network() {
        for (String number : List.of("08", "28", "12", "14", "31", "04")) {
            set.create(
                    MuseumTypes.MEMBER.key(set.nextId(PLACE)),
                    Map.of("service", Value.of(gss(number)), "role", Value.of("museum manager")));
        }
        String kickOff = set.nextId(PLACE);
        set.create(
                MuseumTypes.MEETING.key(kickOff),
                Map.of(
                        "date", Value.of("2008-07-02"),
                        "place", Value.of("Croydon Clocktower"),
                        "subject", Value.of("Kick-off of the museum network")));
        for (String number : List.of("08", "28", "12", "14")) {
            set.create(
                    MuseumTypes.ATTENDANCE.key(set.nextId(PLACE)),
                    Map.of(
                            "meeting", Value.of(kickOff),
                            "service", Value.of(gss(number)),
                            "who", Value.of("museum manager")));
        }
        set.create(
                MuseumTypes.MEETING.key(set.nextId(PLACE)),
                Map.of(
                        "date", Value.of("2008-11-19"),
                        "place", Value.of("Hackney Museum"),
                        "subject", Value.of("Sharing the first self-assessments")));
    }

    private static String gss(String number) {
        return "E090000" + number;
    }
}
