package org.daybook.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fingerprint of this machine, by which a data folder that was copied to another one is noticed. Says nothing else. */
public final class Machine {
    private Machine() {}

    public static String fingerprint() {
        return Sha256.hex(Sha256.of("daybook|" + identity())).substring(0, 32);
    }

    private static String identity() {
        Path linux = Path.of("/etc/machine-id");
        try {
            if (Files.isReadable(linux)) {
                String id = Files.readString(linux).strip();
                if (!id.isEmpty()) {
                    return id;
                }
            }
            String windows = System.getenv("COMPUTERNAME");
            return windows != null ? windows : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return System.getProperty("user.home", "");
        }
    }
}
