package org.daybook.journal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two copies know of one change's value, where one of them may have been given a stub: for one id, erased beats value
 * beats withheld. The order in which copies meet makes no difference.
 */
public final class Stubs {
    private Stubs() {}

    /** What is known once both are. Where they contradict each other, what was known stays. */
    public static Value grown(Value known, Value arrived) {
        if (known instanceof Value.Erased || arrived instanceof Value.Withheld) {
            return known;
        }
        if (arrived instanceof Value.Erased || known instanceof Value.Withheld) {
            return arrived;
        }
        if (!(known instanceof Value.Members(SortedMap<String, Value> mine))
                || !(arrived instanceof Value.Members(SortedMap<String, Value> theirs))) {
            return known;
        }
        SortedMap<String, Value> grown = new TreeMap<>(mine);
        for (Map.Entry<String, Value> member : grown.entrySet()) {
            Value other = theirs.get(member.getKey());
            if (other != null) {
                member.setValue(grown(member.getValue(), other));
            }
        }
        return new Value.Members(grown);
    }

    /** Whether both can be true of one change: nobody may say the same id again with another content. */
    public static boolean agree(Value known, Value arrived) {
        return grown(known, arrived).equals(grown(arrived, known));
    }
}
