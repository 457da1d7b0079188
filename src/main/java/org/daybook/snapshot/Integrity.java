package org.daybook.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.daybook.journal.Sha256;

/**
 * The two checksums. {@code content} is the SHA-256 of the bytes from the first of {@code "state"} up to the one before
 * {@code "integrity"}; {@code document} is that of all bytes before {@code "state"}, followed by {@code content}'s 64
 * digits, so it covers everything.
 */
record Integrity(String content, String document) {
    static Integrity of(byte[] head, String content) {
        MessageDigest sha = Sha256.digest();
        sha.update(head);
        sha.update(content.getBytes(StandardCharsets.US_ASCII));
        return new Integrity(content, Sha256.hex(sha.digest()));
    }

    /** The document from there to its last byte. */
    String text() {
        return "\"integrity\":{\"content\":\"" + content + "\",\"document\":\"" + document + "\"}\n}\n";
    }
}
