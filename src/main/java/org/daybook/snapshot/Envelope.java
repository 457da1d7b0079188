package org.daybook.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.CanonicalText;

/**
 * What a snapshot says of itself.
 *
 * @param version such as {@code 1.0}
 * @param sharingClass {@code internal}, {@code partners} or {@code public}
 * @param scope as {@link Scope#text}
 * @param base the snapshots it was made from
 * @param records how many of each type
 * @param withheld how many values were left out; @param erased how many are gone for good
 */
public record Envelope(
        String version,
        UUID snapshotId,
        Instant createdAt,
        String role,
        UUID copy,
        String program,
        String sharingClass,
        String scope,
        List<UUID> base,
        SortedMap<String, Long> records,
        long changeSets,
        long changes,
        long withheld,
        long erased,
        boolean illustrative) {
    public Envelope {
        base = List.copyOf(base);
        records = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(records));
    }

    public long allRecords() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean hasChanges() {
        return !sharingClass.equals(Sharing.Class.PUBLIC.word());
    }

    /** These counts under what another envelope says of class, scope and origin. */
    Envelope as(Envelope was) {
        return new Envelope(
                was.version,
                snapshotId,
                createdAt,
                role,
                copy,
                program,
                was.sharingClass,
                was.scope,
                was.base,
                records,
                changeSets,
                changes,
                withheld,
                erased,
                was.illustrative);
    }

    /** The document from its first byte up to its state. */
    String head() {
        StringBuilder out = new StringBuilder(1024);
        out.append("{\n\"format\":\"").append(Format.NAME).append("\",\n\"formatVersion\":\"").append(version);
        out.append("\",\n\"snapshotId\":\"").append(snapshotId).append("\",\n\"createdAt\":\"").append(createdAt);
        out.append("\",\n\"createdBy\":{\"role\":");
        CanonicalText.quote(out, role);
        out.append(",\"copy\":\"").append(copy).append("\",\"program\":");
        CanonicalText.quote(out, program);
        out.append("},\n\"class\":\"").append(sharingClass).append("\",\n\"scope\":");
        CanonicalText.quote(out, scope);
        out.append(",\n\"base\":[");
        for (int i = 0; i < base.size(); i++) {
            out.append(i == 0 ? "\"" : ",\"").append(base.get(i)).append('"');
        }
        out.append("],\n\"counts\":{\"records\":{");
        String separator = "";
        for (var type : records.entrySet()) {
            CanonicalText.quote(out.append(separator), type.getKey());
            out.append(':').append(type.getValue());
            separator = ",";
        }
        out.append("},\"changeSets\":").append(changeSets).append(",\"changes\":").append(changes);
        out.append("},\n\"withheld\":").append(withheld).append(",\n\"erased\":").append(erased);
        return out.append(",\n\"illustrative\":").append(illustrative).append(",\n").toString();
    }
}
