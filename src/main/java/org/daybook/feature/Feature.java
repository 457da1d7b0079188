package org.daybook.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Draft;
import org.daybook.journal.Projection;
import org.daybook.sheet.Block;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetKind;
import org.daybook.snapshot.Section;
import org.daybook.table.TableImporter;
import org.daybook.table.TableOut;
import org.jooq.DSLContext;

/**
 * All that the application asks of a feature. A feature is one folder and one line in Wiring. Nothing here starts JavaFX
 * until a {@link Screen} is built.
 */
public interface Feature {
    /** Its record types and how they stand in the tables. */
    List<Projection> projections();

    /** Records that every programme begins with, the same on every laptop: fixed ids, part of the genesis set. */
    default void genesis(BuiltIn set) {}

    /** What the sample programme adds; illustrative, and all people in it invented. */
    default void sample(BuiltIn set) {}

    default List<Screen> screens() {
        return List.of();
    }

    /**
     * Reads a piece of what its views will want, in a moment that nobody is waiting: so little that a save can wait for it.
     * On the lane.
     *
     * @return whether there is more
     */
    default boolean readAhead(Reading reading) {
        return false;
    }

    /**
     * Does a piece of what its views would take long over for the first time, once all is read ahead and in a moment that
     * nobody is waiting: so little that no key is late for it. On the FX thread.
     *
     * @return whether there is more
     */
    default boolean rehearse() {
        return false;
    }

    /** What it says on the overview. Runs on the database lane. */
    default Outlook outlook(Reading reading) {
        return Outlook.NONE;
    }

    /** What moved after a day and up to the reading's, in sentences of the board's interest; none where nothing did. On the lane. */
    default List<String> moved(Reading reading, LocalDate since) {
        return List.of();
    }

    /** Everything Ctrl+K can reach in it. Runs on the database lane. */
    default List<Jump> jumps(DSLContext sql) {
        return List.of();
    }

    /**
     * What it has to say of each authority, for the authority's profile: read once, then asked by GSS code. It leaves out
     * what that class may not see. On the lane.
     */
    default Function<String, List<Block>> profiles(Reading reading, SharingClass sharing) {
        return _ -> List.of();
    }

    /** The summary sheets it offers. */
    default List<SheetKind> sheets() {
        return List.of();
    }

    /**
     * What tables it takes in, by the name that {@code import-table --as} knows: {@code ledger}. Each importer is made anew
     * for an import, on the lane, where it may look up what is there. The date, head or fund that holds for all rows comes
     * through the mapping's constants.
     */
    default Map<String, Function<Reading, TableImporter<Draft.Edit>>> importers() {
        return Map.of();
    }

    /** Its tables as shown, by the name that {@code export-table} knows: {@code museums}. Called on the lane. */
    default Map<String, Function<Reading, TableOut>> tables() {
        return Map.of();
    }

    /** What it says of its entries when they arrive from another copy. */
    default List<Section> sections() {
        return List.of();
    }

    /** Rules across fields and records that do not hold, each a sentence: after a merge they are listed. On the lane. */
    default List<String> problems(Reading reading) {
        return List.of();
    }
}
