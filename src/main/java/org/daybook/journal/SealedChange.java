package org.daybook.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A change as a line of the file holds it. The chain hashes a digest of the value and not the value, so that a value can be
 * erased later without breaking the chain; the salt keeps a short value from being guessed from its digest.
 *
 * @param salt 32 hex digits, this copy's own; empty once the value was erased
 * @param digest SHA-256 of salt and canonical value, in hex; after an erasure the only trace
 * @param content the value's canonical text: line, tables and digest all need it
 */
record SealedChange(Change change, Optional<String> salt, String digest, String content) {
    static SealedChange of(Change change, String salt) {
        String content = CanonicalText.of(change.value());
        return new SealedChange(change, Optional.of(salt), digest(salt, content), content);
    }

    /** A change of which only the digest is left. */
    static SealedChange withoutSalt(Change change, String digest) {
        return new SealedChange(change, Optional.empty(), digest, CanonicalText.of(change.value()));
    }

    /** The same line's change once its value is gone for good. */
    SealedChange erased() {
        return withoutSalt(change.withValue(Value.ERASED), digest);
    }

    private static String digest(String salt, String content) {
        MessageDigest sha = Sha256.digest();
        sha.update(HexFormat.of().parseHex(salt));
        return Sha256.hex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
