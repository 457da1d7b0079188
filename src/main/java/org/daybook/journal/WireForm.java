package org.daybook.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

/** Writes a line of the journal file: canonical JSON, chained to the line before. {@link WireReader} reads it back. */
final class WireForm {
    /** The format of the journal file that this program writes. */
    static final int FORMAT = 1;

    private WireForm() {}

    /** @param bytes the line with its line feed */
    record Written(byte[] bytes, String hash) {}

    /**
     * @param n the line's number, from 1
     * @param before the hash of the line before, 64 zeros for the first
     */
    static Written write(JournalLine line, long n, String before) {
        StringBuilder out = new StringBuilder(512);
        StringBuilder hashed = new StringBuilder(512);
        out.append("{\"n\":").append(n).append(",\"before\":\"").append(before).append("\",\"kind\":\"");
        out.append(line.kind()).append('"');
        switch (line) {
            case JournalLine.Copy copy -> {
                out.append(",\"format\":").append(copy.format()).append(",\"copy\":\"").append(copy.copy());
                out.append("\",\"machine\":");
                CanonicalText.quote(out, copy.machine());
                out.append(",\"at\":\"").append(copy.at()).append('"');
                hashed.append(out);
            }
            case JournalLine.Whole whole -> {
                sets(out, whole.set(), whole.brought());
                hashed.append(out);
                changes(out, hashed, whole.changes());
            }
            case JournalLine.Begin begin -> {
                sets(out, begin.set(), begin.brought());
                hashed.append(out);
            }
            case JournalLine.Part part -> {
                return part(body(part.changes()), n, before);
            }
            case JournalLine.End end -> {
                out.append(",\"set\":\"").append(end.set()).append("\",\"changes\":").append(end.changes());
                hashed.append(out);
            }
            case JournalLine.Voided voided -> {
                out.append(",\"set\":\"").append(voided.set()).append('"');
                hashed.append(out);
            }
            case JournalLine.Aside aside -> {
                sets(out, aside.set(), List.of());
                out.append(",\"aside\":").append(aside.aside()).append(",\"changes\":");
                ids(out, aside.changes());
                hashed.append(out);
            }
        }
        String hash = Sha256.hex(Sha256.digest().digest(hashed.toString().getBytes(StandardCharsets.UTF_8)));
        out.append(",\"hash\":\"").append(hash).append("\"}\n");
        return new Written(out.toString().getBytes(StandardCharsets.UTF_8), hash);
    }

    /** The changes of a line, made before its place in the chain is known. @param hashed what the chain covers of them */
    record Body(byte[] text, byte[] hashed) {}

    static Body body(List<SealedChange> changes) {
        StringBuilder out = new StringBuilder(changes.size() * 640);
        StringBuilder hashed = new StringBuilder(changes.size() * 300);
        changes(out, hashed, changes);
        return new Body(
                out.toString().getBytes(StandardCharsets.UTF_8),
                hashed.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A line of kind part, byte for byte as {@link #write} has it. */
    static Written part(Body body, long n, String before) {
        byte[] head =
                ("{\"n\":" + n + ",\"before\":\"" + before + "\",\"kind\":\"part\"").getBytes(StandardCharsets.UTF_8);
        MessageDigest sha = Sha256.digest();
        sha.update(head);
        String hash = Sha256.hex(sha.digest(body.hashed()));
        byte[] tail = (",\"hash\":\"" + hash + "\"}\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer line = ByteBuffer.allocate(head.length + body.text().length + tail.length);
        return new Written(line.put(head).put(body.text()).put(tail).array(), hash);
    }

    private static void sets(StringBuilder out, ChangeSet set, List<ChangeSet> brought) {
        out.append(",\"set\":");
        header(out, set);
        if (!brought.isEmpty()) {
            out.append(",\"brought\":[");
            for (int i = 0; i < brought.size(); i++) {
                header(i == 0 ? out : out.append(','), brought.get(i));
            }
            out.append(']');
        }
    }

    /** A set's own members, in the order that snapshots too have them. */
    static void header(StringBuilder out, ChangeSet set) {
        out.append("{\"id\":\"").append(set.id()).append("\",\"label\":");
        CanonicalText.quote(out, set.label());
        out.append(",\"origin\":");
        CanonicalText.quote(out, set.origin().word());
        set.undoes().ifPresent(undone -> out.append(",\"undoes\":\"").append(undone).append('"'));
        out.append(",\"at\":\"").append(set.at()).append("\",\"author\":");
        CanonicalText.quote(out, set.author());
        out.append(",\"copy\":\"").append(set.copy()).append("\"}");
    }

    private static void changes(StringBuilder out, StringBuilder hashed, List<SealedChange> changes) {
        out.append(",\"changes\":[");
        for (int i = 0; i < changes.size(); i++) {
            SealedChange sealed = changes.get(i);
            if (i > 0) {
                out.append(',');
            }
            out.append('{');
            int from = out.length();
            metadata(out, sealed.change());
            hashed.append(out, from, out.length()).append(sealed.digest());
            if (sealed.salt().isPresent()) {
                out.append(",\"salt\":\"").append(sealed.salt().get());
            } else {
                out.append(",\"digest\":\"").append(sealed.digest());
            }
            out.append("\",\"value\":");
            out.append(sealed.content()).append('}');
        }
        out.append(']');
    }

    private static void metadata(StringBuilder out, Change change) {
        out.append("\"id\":\"").append(change.id()).append("\",\"set\":\"").append(change.set());
        out.append("\",\"type\":");
        CanonicalText.quote(out, change.record().type());
        out.append(",\"record\":");
        CanonicalText.quote(out, change.record().id());
        out.append(",\"field\":");
        CanonicalText.quote(out, change.field());
        out.append(",\"supersedes\":");
        ids(out, change.supersedes());
    }

    private static void ids(StringBuilder out, List<UUID> ids) {
        out.append('[');
        for (int i = 0; i < ids.size(); i++) {
            out.append(i == 0 ? "\"" : ",\"").append(ids.get(i)).append('"');
        }
        out.append(']');
    }
}
