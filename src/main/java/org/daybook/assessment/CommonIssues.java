package org.daybook.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;

/**
 * The areas for improvement that authorities share. An issue is a criterion by its name, whatever the framework, so that a
 * borough with TAES and one with CSIT share what both call "Evidence of impact". What peers found in confidence is not in.
 *
 * @param issues the most shared first
 * @param base the authorities that have noted anything, strength or area, or scored anything: the base of every count
 */
record CommonIssues(List<Issue> issues, List<Authority> base, List<ProposalNote> proposals) {
    /**
     * @param authorities GSS codes of those that noted an area for improvement under it
     * @param texts what they noted, by GSS code
     */
    record Issue(String name, Set<String> authorities, Map<String, String> texts) {
        int count() {
            return authorities.size();
        }
    }

    static CommonIssues read(Reading reading) {
        var sql = reading.sql();
        Map<String, Authority> known = new HashMap<>();
        BoroughStore.authorities(sql).stream().filter(a -> !a.archived()).forEach(a -> known.put(a.gss(), a));
        return of(
                AssessmentStore.findings(sql),
                AssessmentStore.scores(sql),
                AssessmentStore.criteria(sql),
                known,
                AssessmentStore.proposals(sql));
    }

    static CommonIssues of(
            List<Finding> findings,
            List<CriterionScore> scores,
            List<Criterion> criteria,
            Map<String, Authority> authorities,
            List<ProposalNote> proposals) {
        Map<String, String> names = criteria.stream().collect(Collectors.toMap(Criterion::id, Criterion::name));
        Set<String> assessed = new TreeSet<>();
        findings.forEach(f -> assessed.add(f.authority()));
        scores.stream().filter(s -> s.score().isPresent()).forEach(s -> assessed.add(s.authority()));
        Map<String, List<Finding>> byName = new LinkedHashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (Finding finding : findings) {
            String name = names.getOrDefault(finding.criterion(), "").strip();
            if (finding.kind() == Finding.Kind.IMPROVEMENT
                    && !finding.challenged()
                    && !name.isEmpty()
                    && authorities.containsKey(finding.authority())) {
                String folded = name.toLowerCase(Locale.UK);
                shown.putIfAbsent(folded, name);
                byName.computeIfAbsent(folded, _ -> new ArrayList<>()).add(finding);
            }
        }
        List<Issue> issues = new ArrayList<>();
        byName.forEach((folded, found) -> issues.add(issue(shown.getOrDefault(folded, folded), found)));
        issues.sort(Comparator.comparingInt(Issue::count).reversed().thenComparing(Issue::name));
        return new CommonIssues(
                List.copyOf(issues),
                assessed.stream()
                        .filter(authorities::containsKey)
                        .map(authorities::get)
                        .sorted(Comparator.comparing(Authority::name))
                        .toList(),
                List.copyOf(proposals));
    }

    private static Issue issue(String name, List<Finding> found) {
        Map<String, String> texts = new TreeMap<>();
        found.forEach(f -> texts.merge(f.authority(), f.text(), (a, b) -> a + "\n" + b));
        return new Issue(name, Set.copyOf(texts.keySet()), Map.copyOf(texts));
    }

    /** Shared by more than half of the base. */
    boolean isShared(Issue issue) {
        return issue.count() * 2 > base.size();
    }
}
