package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises London's local authorities however finance systems spell them: with and without London Borough, LB, Council,
 * inverted with a comma, with &amp; or and, cut at 35 characters, with a department behind. What only looks like one (a
 * festival, a market, a school, another county's borough) is left doubtful with its candidates: a wrong authority in a
 * ledger costs more than a question. Not thread-safe.
 */
public final class AuthorityNames {
    private static final int CACHED = 20_000;
    /** What stands in front of an authority's name, and behind a comma or in brackets where its name goes first. */
    private static final Pattern MARK = Pattern.compile(
            "(the )?((london|royal) borough|city|corporation|borough|lb|rb|royal borough|council)( council)?( of)?( the)?");

    /** London itself where it stands in a path of areas. */
    private static final Set<List<String>> LONDON = Set.of(List.of("london"), List.of("london", "english", "region"));

    private static final Pattern GAPS = Pattern.compile("\\s+");
    private final Map<String, AuthorityName> byCode = new LinkedHashMap<>();
    private final Map<String, String> remembered = new HashMap<>();
    private final Map<String, AuthorityMatch> seen = new HashMap<>();
    /** Without one of these words, whole, a name is no authority that could be found for sure. */
    private final Set<String> telling = new HashSet<>(AuthoritySpelling.MARKS);

    /** An authority as the program calls it. */
    public record Authority(String gss, String name) {}

    /** What a name is remembered as that is no authority, however much it looks like one. */
    public static final String NONE = "none";

    /** @param remembered choices made before: a spelling → GSS code, or {@link #NONE} */
    public AuthorityNames(List<Authority> authorities, Map<String, String> remembered) {
        authorities.forEach(a -> byCode.put(a.gss(), AuthorityName.of(a.gss(), a.name())));
        remembered.forEach((spelled, gss) -> this.remembered.put(spelling(spelled), gss));
        telling.addAll(List.of("l", "b", "r", "city", "corporation", "corp"));
        byCode.values().forEach(name -> {
            telling.addAll(name.words());
            telling.addAll(name.abbreviations());
            telling.add(name.gss().toLowerCase(Locale.ROOT));
        });
    }

    /** A spelling without what differs by accident: case and spaces. What a choice is remembered under. */
    public static String spelling(String spelled) {
        return GAPS.matcher(spelled.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /** The authority that it is for sure. Says the same as {@link #match}, but quickly where no word is like one. */
    public Optional<String> found(String spelled) {
        boolean hopeless = !remembers(spelled) && !hasTellingWord(spelled);
        return !hopeless && match(spelled) instanceof AuthorityMatch.Found found ? Optional.of(found.gss()) : Optional.empty();
    }

    private boolean remembers(String spelled) {
        return !remembered.isEmpty() && remembered.containsKey(spelling(spelled));
    }

    private boolean hasTellingWord(String spelled) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= spelled.length(); i++) {
            char c = i < spelled.length() ? Character.toLowerCase(spelled.charAt(i)) : ' ';
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            } else if (c > 127 || c == '\'') {
                // Accents and the like: let the careful way decide.
                return true;
            } else if (!word.isEmpty()) {
                if (telling.contains(word.toString())) {
                    return true;
                }
                word.setLength(0);
            }
        }
        return false;
    }

    public AuthorityMatch match(String spelled) {
        AuthorityMatch known = seen.get(spelled);
        if (known == null) {
            known = find(spelled);
            if (seen.size() < CACHED) {
                seen.put(spelled, known);
            }
        }
        return known;
    }

    private AuthorityMatch find(String spelled) {
        String choice = remembered.get(spelling(spelled));
        if (choice != null) {
            return choice.equals(NONE) ? new AuthorityMatch.Unknown() : new AuthorityMatch.Found(choice);
        }
        String code = spelled.strip().toUpperCase(Locale.ROOT);
        if (byCode.containsKey(code)) {
            return new AuthorityMatch.Found(code);
        }
        String named = lastOfPath(spelled);
        String[] parts = named.split("\\s+[-–—]\\s+", 2);
        List<String> words = words(parts[0]);
        if (words.isEmpty()) {
            return new AuthorityMatch.Unknown();
        }
        AuthoritySpelling spelling = AuthoritySpelling.of(words, parts.length == 2 ? words(parts[1]) : List.of());
        List<String> found = new ArrayList<>();
        List<String> near = new ArrayList<>();
        for (AuthorityName name : byCode.values()) {
            switch (spelling.against(name)) {
                case YES -> found.add(name.gss());
                case NEAR -> near.add(name.gss());
                case NO -> {}
            }
        }
        if (found.size() == 1 && !spelling.namesAnother(found.getFirst(), byCode.values())) {
            return new AuthorityMatch.Found(found.getFirst());
        }
        List<String> candidates = new ArrayList<>(found);
        near.stream().filter(gss -> !candidates.contains(gss)).forEach(candidates::add);
        return candidates.isEmpty()
                ? new AuthorityMatch.Unknown()
                : new AuthorityMatch.Doubtful(candidates, why(spelled, candidates));
    }

    /**
     * What a path through ever smaller areas ends in, "/England/London (English Region)/Camden (London Borough)", where one of
     * them is London and none an authority itself; other text, which may be a list of several authorities, as it is.
     */
    private String lastOfPath(String spelled) {
        String path = spelled.strip();
        int last = path.lastIndexOf('/');
        if (last <= 0 || path.contains("//")) {
            return spelled;
        }
        List<String> above = List.of(path.substring(path.startsWith("/") ? 1 : 0, Math.max(1, last)).split("/"));
        boolean throughLondon = above.stream().anyMatch(AuthorityNames::isLondon)
                && (path.startsWith("/") || above.size() > 1)
                && above.stream().allMatch(area -> isLondon(area) || match(area) instanceof AuthorityMatch.Unknown);
        return throughLondon ? path.substring(last + 1) : spelled;
    }

    private static boolean isLondon(String area) {
        return LONDON.contains(words(area));
    }

    private String why(String spelled, List<String> candidates) {
        List<String> names = candidates.stream()
                .map(gss -> byCode.containsKey(gss) ? byCode.get(gss).called() : gss)
                .toList();
        return say("doubt.authority.near", Sentences.quote(spelled), String.join(", ", names.subList(0, Math.min(3, names.size()))));
    }

    /** Lower case words; &amp; is "and"; "London, City of" turned round. */
    static List<String> words(String spelled) {
        String plain = Normalizer.normalize(spelled, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "")
                .replaceAll("[&+]", " and ")
                .replaceAll("\\b([a-z])\\.(?=[a-z]\\b)", "$1")
                .replace(".", " ");
        return Arrays.stream(turned(plain).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** "london, city of" and "westminster (city of)" the other way round. */
    private static String turned(String plain) {
        int comma = plain.indexOf(',');
        if (comma > 0 && plain.indexOf(',', comma + 1) < 0 && isMark(plain.substring(comma + 1))) {
            return plain.substring(comma + 1) + " " + plain.substring(0, comma);
        }
        String text = plain.strip();
        int bracket = text.indexOf('(');
        if (bracket > 0 && text.indexOf(')') == text.length() - 1 && isMark(text.substring(bracket + 1, text.length() - 1))) {
            return text.substring(bracket + 1, text.length() - 1) + " " + text.substring(0, bracket);
        }
        return plain;
    }

    private static boolean isMark(String words) {
        return MARK.matcher(words.strip()).matches();
    }
}
