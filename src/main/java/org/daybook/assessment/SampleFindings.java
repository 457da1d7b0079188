package org.daybook.assessment;

import static org.daybook.assessment.BuiltInFrameworks.CSIT;
import static org.daybook.assessment.BuiltInFrameworks.TAES;

import java.util.List;
import java.util.Map;

/** What the sample's authorities found of themselves. Illustrative, like all of the sample. */
final class SampleFindings {
    /** @param scores one digit a criterion of the framework, in its order; a dot where there is none */
    record Scores(String gss, String framework, String scores) {}

    /** @param authorities the two last digits of their codes */
    record Shared(String criterion, Finding.Kind kind, List<String> authorities, String text) {}

    static final List<Scores> SCORES = List.of(
            new Scores("E09000008", TAES, "33234232323"),
            new Scores("E09000023", TAES, "32233232322"),
            new Scores("E09000029", TAES, "33232332322"),
            new Scores("E09000024", TAES, "2.2.322...."),
            new Scores("E09000028", CSIT, "33233223232332232232"),
            new Scores("E09000019", CSIT, "32333222322232332212"),
            new Scores("E09000009", CSIT, "33223223223223232212"),
            new Scores("E09000007", CSIT, "332.3332..2232332.1."),
            new Scores("E09000003", CSIT, "3.23......2........."),
            new Scores("E09000012", CSIT, "32.....2............"),
            new Scores("E09000020", CSIT, "33.3................"));

    /** The framework by which an authority of {@link #SHARED} assesses itself, where that is not CSIT. */
    static final Map<String, String> FRAMEWORK_OF = Map.of("08", TAES, "23", TAES, "29", TAES, "24", TAES);

    static final List<Shared> SHARED = List.of(
            improvement("Evidence of impact", "Much is done and little of it is shown: figures count visits, not what changed for people.",
                    "08", "23", "29", "28", "19", "09", "07", "03", "24"),
            improvement("Engaging those who do not take part", "Who doesn't come, and why, is known by hearsay only.",
                    "08", "23", "29", "28", "19", "09", "12"),
            improvement("Performance management", "Targets are set by service and seldom looked at together.",
                    "23", "29", "19", "09", "07"),
            improvement("Workforce development", "No plan for the skills that the next three years ask for.",
                    "08", "28", "09", "12"),
            improvement("External funding", "Bids are made as they come up, by whoever has the time.", "28", "19", "09", "03"),
            improvement("Working across boroughs", "Neighbours solve the same problem side by side.", "28", "07", "20"),
            improvement("Evaluation and learning", "Projects end without anybody writing down what was learnt.", "28", "09"),
            improvement("Assets and facilities", "Repairs take what was meant for renewal.", "29", "24"),
            improvement("Cultural strategy", "The strategy ran out in 2007.", "08", "23"),
            improvement("Volunteering", "Volunteers are many, and looked after by nobody in particular.", "19"),
            strength("Vision and ambition", "Clear, and known from the counter to the chief executive.", "08", "28", "29", "09", "07"),
            strength("Working with partners", "Health and schools come to the service, not only the other way round.", "08", "23", "07"),
            strength("Quality of service", "Users say so, two surveys running.", "08", "19", "28"),
            strength("Culture in the local strategic partnership", "Culture has a seat and uses it.", "28", "03"),
            strength("Value for money", "Costs are compared each year, and acted upon.", "29", "24"));

    private SampleFindings() {}

    private static Shared improvement(String criterion, String text, String... authorities) {
        return new Shared(criterion, Finding.Kind.IMPROVEMENT, List.of(authorities), text);
    }

    private static Shared strength(String criterion, String text, String... authorities) {
        return new Shared(criterion, Finding.Kind.STRENGTH, List.of(authorities), text);
    }
}
