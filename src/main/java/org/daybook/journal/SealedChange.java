package org.daybook.journal;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A change as a line of the file holds it. The chain hashes a digest of the value and not the value, so that a value can be
 * erased later without breaking the chain; the salt keeps a short value from being guessed from its digest.
 *
 * @param salt 32 hex digits, this copy's own; empty once the value was erased
 * @param digest SHA-256 of salt and canonical value, in hex; after an erasure the only trace
 */
record SealedChange(Change change, Optional<String> salt, String digest) {
    static SealedChange of(Change change, String salt) {
        return new SealedChange(change, Optional.of(salt), digest(salt, change.value()));
    }

    /** The same line's change once its value is gone for good. */
    SealedChange erased() {
        return new SealedChange(change.withValue(Value.ERASED), Optional.empty(), digest);
    }

    static String digest(String salt, Value value) {
        MessageDigest sha = Sha256.digest();
        sha.update(HexFormat.of().parseHex(salt));
        return Sha256.hex(sha.digest(CanonicalText.bytes(value)));
    }
}
