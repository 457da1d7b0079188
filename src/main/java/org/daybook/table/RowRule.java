package org.daybook.table;

import java.util.ArrayList;
import java.util.List;

/** Judges a row as a whole, once its cells have been read. Called once a row; keep it quick and without effects. */
@FunctionalInterface
public interface RowRule {
    RowRule NONE = Ruling::fine;

    Ruling rule(MappedRow row);

    /**
     * @param row the row, perhaps with a field set by the rule
     * @param remarks what was done or is worth knowing; the row is taken
     * @param doubts why it is not taken as it stands
     */
    record Ruling(MappedRow row, List<String> remarks, List<Doubt> doubts) {
        public static Ruling fine(MappedRow row) {
            return new Ruling(row, List.of(), List.of());
        }

        public static Ruling remark(MappedRow row, String remark) {
            return new Ruling(row, List.of(remark), List.of());
        }

        public static Ruling doubt(MappedRow row, Doubt doubt) {
            return new Ruling(row, List.of(), List.of(doubt));
        }

        Ruling after(Ruling first) {
            if (first.remarks.isEmpty() && first.doubts.isEmpty()) {
                return this;
            }
            List<String> allRemarks = new ArrayList<>(first.remarks);
            allRemarks.addAll(remarks);
            List<Doubt> allDoubts = new ArrayList<>(first.doubts);
            allDoubts.addAll(doubts);
            return new Ruling(row, allRemarks, allDoubts);
        }
    }
}
