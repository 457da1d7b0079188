package org.daybook.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;

/**
 * The frameworks that every programme begins with. Recollected, not confirmed: they are there to be edited, and nothing in
 * the program depends on what they say. What was released stays as it is; append only.
 */
final class BuiltInFrameworks {
    /** Whose ids these are within the built-in sets. */
    static final int PLACE = 1;

    static final String CSIT = "CSIT";
    static final String TAES = "TAES";
    static final String PEER_CHALLENGE = "Peer challenge";

    private static final List<Section> CSIT_THEMES = List.of(
            new Section("Leadership and governance", "Vision and ambition", "Members' leadership", "Culture in the local strategic partnership"),
            new Section("Policy and strategy", "Cultural strategy", "Equality and access"),
            new Section("Community engagement", "Knowing the community", "Engaging those who do not take part", "Volunteering"),
            new Section("Partnership working", "Working with partners", "Working across boroughs"),
            new Section("Resource management", "Value for money", "Assets and facilities", "External funding"),
            new Section("People management", "Workforce development", "Internal communication"),
            new Section("Service delivery", "Quality of service", "Customer care"),
            new Section("Performance and learning", "Performance management", "Evidence of impact", "Evaluation and learning"));

    private static final List<Section> TAES_THEMES = List.of(
            new Section("Leadership", "Vision and ambition"),
            new Section("Policy and strategy", "Cultural strategy"),
            new Section("Community engagement", "Knowing the community", "Engaging those who do not take part"),
            new Section("Partnership working", "Working with partners"),
            new Section("Use of resources", "Value for money", "Assets and facilities"),
            new Section("People management", "Workforce development"),
            new Section("Standards of service", "Quality of service"),
            new Section("Performance measurement and learning", "Performance management", "Evidence of impact"));

    private static final List<Section> CHALLENGE_THEMES = List.of(
            new Section("Ambition", "Clarity of ambition", "Ambition shared with partners"),
            new Section("Delivery", "Outcomes for local people", "Learning from others"),
            new Section("Capacity", "Leadership and people", "Capacity to improve"));

    private record Section(String theme, List<String> criteria) {
        Section(String theme, String... criteria) {
            this(theme, List.of(criteria));
        }
    }

    private final BuiltIn set;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<String>> order = new HashMap<>();

    private BuiltInFrameworks(BuiltIn set) {
        this.set = set;
    }

    /** Writes them into the genesis set. */
    static BuiltInFrameworks into(BuiltIn set) {
        BuiltInFrameworks made = new BuiltInFrameworks(set);
        made.framework(1, CSIT, "Culture and Sport Improvement Toolkit", true, CSIT_THEMES);
        made.framework(2, TAES, "Towards an Excellent Service", true, TAES_THEMES);
        made.framework(3, PEER_CHALLENGE, "Peer challenge", false, CHALLENGE_THEMES);
        return made;
    }

    /** To look up the ids that they have in every programme. */
    static BuiltInFrameworks again() {
        return into(new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.EPOCH));
    }

    String framework(String name) {
        return ids.getOrDefault(name, "");
    }

    String criterion(String framework, String name) {
        String id = ids.get(framework + "/" + name);
        if (id == null) {
            throw new IllegalArgumentException("no criterion " + name + " in " + framework);
        }
        return id;
    }

    /** The criteria of a framework in their order. */
    List<String> criteria(String framework) {
        return order.getOrDefault(framework, List.of());
    }

    private void framework(int place, String name, String title, boolean selfAssessed, List<Section> themes) {
        RecordKey key = AssessmentTypes.FRAMEWORK_TYPE.key(set.nextId(PLACE));
        ids.put(name, key.id());
        set.create(
                key,
                Map.of(
                        "name", Value.of(name),
                        "title", Value.of(title),
                        "place", Value.of(place),
                        "selfAssessed", Value.of(selfAssessed),
                        "notes", Value.of("Themes and criteria as recollected. Edit them to match the toolkit in use.")));
        int themePlace = 0;
        for (Section section : themes) {
            RecordKey themeKey = AssessmentTypes.THEME_TYPE.key(set.nextId(PLACE));
            set.create(
                    themeKey,
                    Map.of(
                            "framework", Value.of(key.id()),
                            "name", Value.of(section.theme()),
                            "place", Value.of(++themePlace)));
            int criterionPlace = 0;
            for (String criterion : section.criteria()) {
                RecordKey criterionKey = AssessmentTypes.CRITERION_TYPE.key(set.nextId(PLACE));
                ids.put(name + "/" + criterion, criterionKey.id());
                order.computeIfAbsent(name, _ -> new ArrayList<>()).add(criterionKey.id());
                set.create(
                        criterionKey,
                        Map.of(
                                "theme", Value.of(themeKey.id()),
                                "name", Value.of(criterion),
                                "place", Value.of(++criterionPlace)));
            }
        }
    }
}
