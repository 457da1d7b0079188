package org.daybook.fund;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for long ids, in the order of their first appearance; 0 stands for none. */
final class Numbering {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>(List.of(""));

    Numbering copy() {
        Numbering copy = new Numbering();
        ids.forEach(copy::numberOf);
        return copy;
    }

    int numberOf(String id) {
        if (id.isEmpty()) {
            return 0;
        }
        Integer known = numbers.putIfAbsent(id, ids.size());
        if (known != null) {
            return known;
        }
        ids.add(id);
        return ids.size() - 1;
    }

    /** The number of an id that appeared before; 0 where it did not. */
    int knownNumber(String id) {
        return numbers.getOrDefault(id, 0);
    }

    String id(int number) {
        return ids.get(number);
    }

    /** In the order of their numbers; the first is blank and stands for none. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /** One more than the highest number given. */
    int size() {
        return ids.size();
    }
}
