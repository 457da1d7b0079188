package org.daybook.snapshot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.daybook.journal.UuidV7;

/**
 * What is asked of an export.
 *
 * @param snapshotId names this one document
 * @param at shown as its moment; decides nothing
 * @param role who makes it: a role, never a person's name
 * @param program that makes it
 * @param passphrase locks the file when there is one
 */
public record ExportRequest(
        Sharing sharing,
        Scope scope,
        boolean gzip,
        Optional<Passphrase> passphrase,
        UUID snapshotId,
        Instant at,
        String role,
        String program) {
    public ExportRequest {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public static ExportRequest of(Sharing sharing) {
        String version = ExportRequest.class.getPackage().getImplementationVersion();
        return new ExportRequest(
                sharing,
                Scope.ALL,
                false,
                Optional.empty(),
                UuidV7.system().next(),
                Instant.now(),
                "improvement manager",
                version == null ? "Daybook" : "Daybook " + version);
    }

    public ExportRequest by(String maker) {
        return new ExportRequest(sharing, scope, gzip, passphrase, snapshotId, at, maker, program);
    }

    public ExportRequest within(Scope other) {
        return new ExportRequest(sharing, other, gzip, passphrase, snapshotId, at, role, program);
    }

    public ExportRequest zipped(boolean zip) {
        return new ExportRequest(sharing, scope, zip, passphrase, snapshotId, at, role, program);
    }

    public ExportRequest locked(Passphrase with) {
        return new ExportRequest(sharing, scope, gzip, Optional.of(with), snapshotId, at, role, program);
    }

    public ExportRequest named(UUID id, Instant moment) {
        return new ExportRequest(sharing, scope, gzip, passphrase, id, moment, role, program);
    }
}
