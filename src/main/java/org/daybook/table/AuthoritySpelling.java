package org.daybook.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A spelling taken apart: the marks of an authority in front (London Borough of, LB, Royal Borough), the middle that should
 * be a name, and, once a name is found in it, what is behind.
 */
final class AuthoritySpelling {
    private static final Set<String> BEFORE = Set.of(
            "the", "mayor", "and", "burgesses", "citizens", "aldermen", "commonalty", "of", "council", "lb", "l", "b", "lbo",
            "london", "borough", "boro", "royal", "rb", "r", "bor", "lon", "ldn");
    static final Set<String> MARKS = Set.of("lb", "lbo", "lbc", "rb", "borough", "boro", "council", "burgesses");
    private static final Set<String> AFTER =
            Set.of("council", "borough", "boro", "london", "lb", "lbc", "bc", "cc", "corporation", "the", "of", "royal", "rb", "mbc");
    private static final Set<String> OFFICES = Set.of(
            "general", "genera", "gener", "gene", "account", "accounts", "accoun", "ac", "a", "c", "acc", "finance", "financial", "services", "service", "fund",
            "grant", "grants", "freesport", "treasurer", "treasurers", "treasury", "exchequer", "department", "dept",
            "directorate", "payments", "income", "revenues", "cashiers", "creditors", "debtors", "bsp", "highways", "planning",
            "environment", "regeneration", "libraries", "library", "leisure", "culture", "cultural", "education", "sport",
            "and", "social", "adult", "childrens", "uk", "collection");
    /** What makes another body of an authority's name. */
    private static final Set<String> BODIES = Set.of(
            "festival", "market", "markets", "school", "schools", "academy", "academies", "college", "university", "theatre",
            "theatres", "museum", "museums", "gallery", "church", "churches", "trust", "nhs", "pct", "hospital", "hospitals",
            "association", "society", "club", "fc", "foundation", "homes", "home", "ltd", "limited", "plc", "llp", "cic",
            "company", "companies", "partnership", "forum", "centre", "center", "park", "police", "magistrates", "court",
            "chamber", "orchestra", "choir", "arts", "pension", "pensions", "superannuation", "cvs", "mencap", "mind", "age",
            "citizen", "advice", "bureau", "union", "unison", "federation", "network", "alliance", "consortium", "group", "football",
            "cricket", "rugby", "hotel", "abbey", "cathedral", "palace", "studios", "productions", "carnival", "nursery",
            "charity", "charities", "parish", "town", "county", "district", "village", "almo", "housing", "care", "media",
            "business", "businesses", "community", "project", "live", "living", "lions", "symphonia", "sinfonia", "solicitors",
            "sixth", "form", "girls", "boys", "primary", "secondary", "infant", "junior", "opera", "ballet", "dance");
    private static final int CUT_FROM = 20;

    enum Answer {
        YES,
        NEAR,
        NO
    }

    private final List<String> all;
    private final List<String> middle;
    private final boolean marked;
    private final boolean cityInFront;
    /** Words of the middle that stand before a dash; what is behind it is a purpose, and the cut may be before it. */
    private final int beforeDash;

    private final int length;

    private AuthoritySpelling(List<String> all, List<String> middle, int beforeDash, boolean marked, boolean city) {
        this.all = all;
        this.middle = middle;
        this.beforeDash = beforeDash;
        this.marked = marked;
        this.cityInFront = city;
        this.length = String.join(" ", all).length();
    }

    static AuthoritySpelling of(List<String> words, List<String> behindDash) {
        int i = 0;
        boolean marked = false;
        boolean city = false;
        while (i < words.size() && (BEFORE.contains(words.get(i)) || words.get(i).equals("city"))) {
            String word = words.get(i);
            boolean spelledOut = word.equals("b") && i > 0 && words.get(i - 1).matches("[lr]");
            marked |= MARKS.contains(word) || spelledOut;
            city |= word.equals("city");
            i++;
        }
        List<String> middle = new ArrayList<>();
        addTelling(words.subList(i, words.size()), middle);
        int beforeDash = middle.size();
        addTelling(behindDash, middle);
        List<String> all = new ArrayList<>(words);
        all.addAll(behindDash);
        return new AuthoritySpelling(all, middle, beforeDash, marked, city);
    }

    private static void addTelling(List<String> words, List<String> middle) {
        for (String word : words) {
            if (!AuthorityName.SMALL.contains(word)) {
                middle.add(word);
            }
        }
    }

    Answer against(AuthorityName name) {
        if (name.isTheCity()) {
            return city();
        }
        if (all.size() == 1 && name.abbreviations().contains(all.getFirst())) {
            return Answer.YES;
        }
        int matched = 0;
        boolean exact = true;
        while (matched < name.words().size() && matched < middle.size()) {
            String wanted = name.words().get(matched);
            String given = middle.get(matched);
            boolean last = matched == beforeDash - 1;
            if (given.equals(wanted)) {
                matched++;
            } else if (isCut(given, wanted, last, matched)) {
                return tail(middle.subList(matched + 1, middle.size())) && (marked || matched > 0) ? Answer.YES : Answer.NEAR;
            } else if (given.length() >= 7 && oneSlip(given, wanted)) {
                matched++;
                exact = false;
            } else {
                break;
            }
        }
        if (matched == name.words().size()) {
            return whole(matched, exact);
        }
        return matched > 0 ? part(matched) : shared(name);
    }

    /** The last word may be cut off where a column was too narrow: three letters of it, or any after a whole word. */
    private boolean isCut(String given, String wanted, boolean last, int matched) {
        return last
                && wanted.startsWith(given)
                && given.length() < wanted.length()
                && (matched > 0 ? marked || given.length() >= 3 : given.length() >= 4 && length >= CUT_FROM);
    }

    private Answer whole(int matched, boolean exact) {
        List<String> tail = middle.subList(matched, middle.size());
        if (!exact && !marked) {
            return Answer.NEAR;
        }
        return tail(tail) ? Answer.YES : Answer.NEAR;
    }

    /** Only the first word of a longer name: enough behind "London Borough of", too little alone. */
    private Answer part(int matched) {
        List<String> tail = middle.subList(matched, middle.size());
        boolean council = !tail.isEmpty() && AFTER.contains(tail.getFirst());
        if (matched != 1 || (!marked && !council)) {
            return Answer.NEAR;
        }
        // Tower, Waltham and Kingston by themselves are places elsewhere too; nothing unknown may follow.
        for (String word : tail) {
            boolean fine = AFTER.contains(word) || OFFICES.contains(word) || isCutSmallWord(word, tail);
            if (!fine) {
                return Answer.NEAR;
            }
        }
        return Answer.YES;
    }

    private static boolean isCutSmallWord(String word, List<String> tail) {
        return word.equals(tail.getLast()) && word.length() <= 3 && AuthorityName.SMALL.stream().anyMatch(s -> s.startsWith(word));
    }

    /** Whether what follows a whole name leaves it the authority. */
    private boolean tail(List<String> tail) {
        boolean authority = marked;
        for (int i = 0; i < tail.size(); i++) {
            String word = tail.get(i);
            boolean council = AFTER.contains(word) || (word.equals("city") && i + 1 < tail.size() && AFTER.contains(tail.get(i + 1)));
            if (council) {
                authority = true;
            } else if (BODIES.contains(word)) {
                return false;
            } else if (!authority && !(cityInFront && OFFICES.contains(word))) {
                return false;
            }
        }
        return true;
    }

    private Answer shared(AuthorityName name) {
        for (String word : all) {
            for (String wanted : name.words()) {
                boolean telling = wanted.length() > 4 && !wanted.equals("thames") && !wanted.equals("london") && !wanted.equals("tower");
                if (telling && (word.equals(wanted) || (word.length() >= 6 && oneSlip(word, wanted)))) {
                    return Answer.NEAR;
                }
                if (wanted.length() > 4 && word.length() > wanted.length() && word.startsWith(wanted) && telling) {
                    return Answer.NEAR;
                }
            }
        }
        return cutShort(name) ? Answer.NEAR : Answer.NO;
    }

    /** "London Borough of Ba": too short to tell, long enough to ask. */
    private boolean cutShort(AuthorityName name) {
        return marked && middle.size() == 1 && middle.getFirst().length() >= 2 && name.words().getFirst().startsWith(middle.getFirst());
    }

    private Answer city() {
        if (!all.contains("city") && !all.contains("corporation") && !all.contains("corp")) {
            return Answer.NO;
        }
        String text = String.join(" ", all);
        for (String form : List.of("city of london", "city london", "corporation of london", "corp of london", "london city of", "city corporation")) {
            int at = text.indexOf(form);
            if (at < 0) {
                continue;
            }
            boolean headless = at == 0 || List.of(text.substring(0, at).strip().split(" ")).stream()
                    .allMatch(word -> BEFORE.contains(word) || word.equals("corporation") || word.equals("city"));
            List<String> behind = new ArrayList<>(List.of(text.substring(at + form.length()).strip().split(" ")));
            behind.removeIf(word -> word.isEmpty() || AuthorityName.SMALL.contains(word));
            // Lists of areas count it among the boroughs.
            boolean borough = behind.equals(List.of("london", "borough"));
            boolean fine = borough || behind.stream().allMatch(word -> word.equals("corporation") || word.equals("council") || word.equals("london")
                    || OFFICES.contains(word) || "corporation".startsWith(word));
            return headless && fine ? Answer.YES : Answer.NEAR;
        }
        return Answer.NO;
    }

    /** Whether the spelling has another authority's whole first word behind: "Camden and Islington". */
    boolean namesAnother(String gss, Collection<AuthorityName> names) {
        AuthorityName own = names.stream().filter(n -> n.gss().equals(gss)).findFirst().orElseThrow();
        for (AuthorityName name : names) {
            if (!name.gss().equals(gss) && !name.isTheCity()) {
                String first = name.words().getFirst();
                if (all.contains(first) && !own.words().contains(first)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One letter wrong, missing, too many, or two neighbours swapped. */
    static boolean oneSlip(String a, String b) {
        if (a.equals(b)) {
            return false;
        }
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restA = a.substring(i);
        String restB = b.substring(i);
        if (a.length() == b.length()) {
            boolean swapped = restA.length() > 1
                    && restA.charAt(0) == restB.charAt(1)
                    && restA.charAt(1) == restB.charAt(0)
                    && restA.substring(2).equals(restB.substring(2));
            return swapped || restA.substring(1).equals(restB.substring(1));
        }
        return restA.length() > restB.length() ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
    }
}
