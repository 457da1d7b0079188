package org.daybook.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables made here, and London's authorities. */
final class Fixture {
    private static final List<String> NAMES = List.of(
            "City of London", "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing",
            "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering", "Hillingdon",
            "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton",
            "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest",
            "Wandsworth", "Westminster");

    private Fixture() {}

    static List<AuthorityNames.Authority> authorities() {
        List<AuthorityNames.Authority> all = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            all.add(new AuthorityNames.Authority("E090000" + (i < 9 ? "0" : "") + (i + 1), NAMES.get(i)));
        }
        return all;
    }

    static AuthorityNames names() {
        return new AuthorityNames(authorities(), Map.of());
    }

    static String gss(String name) {
        return authorities().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow().gss();
    }

    static ReadTable table(String text) {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadTable table(byte[] bytes) {
        return new TableReader().open("table.csv", bytes, ReadOptions.NONE);
    }

    static List<List<String>> rows(ReadTable table) {
        List<List<String>> rows = new ArrayList<>();
        try (RowCursor cursor = table.rows()) {
            for (RawRow row = cursor.next(); row != null; row = cursor.next()) {
                if (!row.isBlank()) {
                    rows.add(row.cells());
                }
            }
        }
        return rows;
    }

    /** What is said of the mapping that is proposed. */
    static List<String> described(ReadTable table, TableTarget target) {
        return MappingProposer.describe(table, target, MappingProposer.propose(table, target, Map.of()).mapping());
    }

    /** A pass over a ledger table and all that came of it. */
    record Pass(Judgement judgement, List<RowVerdict> verdicts) {
        ControlTotals control() {
            return judgement.control();
        }

        <V extends RowVerdict> List<V> all(Class<V> kind) {
            return verdicts.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        List<RowVerdict.Taken> taken() {
            return all(RowVerdict.Taken.class);
        }

        List<RowVerdict.Doubtful> doubtful() {
            return all(RowVerdict.Doubtful.class);
        }

        List<RowVerdict.Refused> refused() {
            return all(RowVerdict.Refused.class);
        }
    }

    static Pass ledger(String text, Map<String, String> constants) {
        return ledger(text, constants, Repairs.NONE);
    }

    static Pass ledger(String text, Map<String, String> constants, Repairs repairs) {
        ReadTable table = table(text);
        return judge(table, TableTargets.ledger(), MappingProposer.propose(table, TableTargets.ledger(), constants).mapping(), repairs);
    }

    static Pass judge(ReadTable table, TableTarget target, Mapping mapping, Repairs repairs) {
        List<RowVerdict> verdicts = new ArrayList<>();
        Judgement judgement =
                new TableJudge(table, target, mapping, names(), _ -> false, repairs).run(verdicts::add, Progress.SILENT);
        return new Pass(judgement, verdicts);
    }
}
