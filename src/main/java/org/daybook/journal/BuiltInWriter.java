package org.daybook.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes built-in sets into a new journal: the same changes on every laptop, whatever its clock. */
final class BuiltInWriter {
    private final JournalFile file;
    private final RecordTypes types;
    private final Salts salts = new Salts();
    private final Map<String, UUID> heads = new HashMap<>();

    BuiltInWriter(JournalFile file, RecordTypes types) {
        this.file = file;
        this.types = types;
    }

    void write(List<BuiltIn> builtIns) throws IOException {
        for (BuiltIn builtIn : builtIns) {
            List<String> faults = types.faults(builtIn.edits());
            if (!faults.isEmpty()) {
                throw new IllegalStateException(builtIn.set().label() + ": " + faults);
            }
            file.add(new JournalLine.Whole(builtIn.set(), List.of(), changes(builtIn)));
        }
    }

    private List<SealedChange> changes(BuiltIn builtIn) {
        List<SealedChange> changes = new ArrayList<>();
        for (Draft.Edit edit : builtIn.edits()) {
            UUID id = builtIn.changeId(edit);
            UUID head = heads.put(edit.record().type() + "|" + edit.record().id() + "|" + edit.field(), id);
            List<UUID> supersedes = head == null || head.equals(id) ? List.of() : List.of(head);
            Change change = new Change(id, builtIn.set().id(), edit.record(), edit.field(), edit.value(), supersedes);
            changes.add(SealedChange.of(change, salts.next()));
        }
        return changes;
    }
}
