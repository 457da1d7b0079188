package org.daybook.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A snapshot locked with a passphrase: AES-256-GCM under a key from PBKDF2-HMAC-SHA256. The text is sealed in pieces, each
 * with the header, its number and whether it is the last in what its tag covers, so no piece can be changed, left out, put
 * elsewhere or cut off, and none is given out before it is proven.
 *
 * <p>Header: {@code DAYBOOKL}, version (1), the number of iterations (4 bytes), salt (16), nonce prefix (7).
 */
final class Lock {
    static final int ITERATIONS = 600_000;

    /** More than this would keep a laptop busy for half a minute: a header that asks for it was made to. */
    static final int MOST_ITERATIONS = 10_000_000;

    private static final byte[] MAGIC = "DAYBOOKL".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 8 + 1 + 4 + 16 + 7;
    private static final int PIECE = 1 << 16;
    private static final int TAG = 16;

    private Lock() {}

    /** The passphrase or the bytes are wrong; nobody can tell which. @see #key */
    static final class Wrong extends IOException {
        private final String key;

        Wrong(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static boolean isLocked(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static OutputStream closing(OutputStream out, Passphrase passphrase) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[16];
        byte[] prefix = new byte[7];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        byte[] header = ByteBuffer.allocate(HEADER).put(MAGIC).put((byte) 1).putInt(ITERATIONS).put(salt).put(prefix).array();
        out.write(header);
        return new Closing(out, new Sealing(header, key(passphrase, salt, ITERATIONS), prefix, Cipher.ENCRYPT_MODE));
    }

    /** @throws Wrong when the header asks for what no snapshot asks for, or the first piece does not open */
    static InputStream opening(InputStream in, Passphrase passphrase) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new Wrong("check.passphrase");
        }
        ByteBuffer parts = ByteBuffer.wrap(header, MAGIC.length, HEADER - MAGIC.length);
        int version = parts.get();
        int iterations = parts.getInt();
        if (version != 1 || iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new Wrong("check.lock-header");
        }
        byte[] salt = new byte[16];
        byte[] prefix = new byte[7];
        parts.get(salt).get(prefix);
        return new Opening(in, new Sealing(header, key(passphrase, salt, iterations), prefix, Cipher.DECRYPT_MODE));
    }

    private static SecretKeySpec key(Passphrase passphrase, byte[] salt, int iterations) {
        char[] characters = passphrase.characters();
        PBEKeySpec spec = new PBEKeySpec(characters.length == 0 ? new char[] {'\0'} : characters, salt, iterations, 256);
        try {
            return new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded(), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a Java platform without PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }

    private static final class Sealing {
        private final byte[] header;
        private final SecretKeySpec key;
        private final byte[] prefix;
        private final int mode;
        private int number;

        Sealing(byte[] header, SecretKeySpec key, byte[] prefix, int mode) {
            this.header = header;
            this.key = key;
            this.prefix = prefix;
            this.mode = mode;
        }

        byte[] piece(byte[] bytes, int count, boolean last) throws IOException {
            byte[] nonce = ByteBuffer.allocate(12).put(prefix).putInt(number).put((byte) (last ? 1 : 0)).array();
            number = Math.addExact(number, 1);
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
                cipher.updateAAD(header);
                return cipher.doFinal(bytes, 0, count);
            } catch (AEADBadTagException e) {
                throw new Wrong("check.passphrase");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a Java platform without AES-GCM", e);
            }
        }
    }

    private static final class Closing extends OutputStream {
        private final OutputStream out;
        private final Sealing sealing;
        private final byte[] open = new byte[PIECE];
        private int filled;
        private boolean closed;

        Closing(OutputStream out, Sealing sealing) {
            this.out = out;
            this.sealing = sealing;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int at = from;
            while (at < from + count) {
                if (filled == PIECE) {
                    out.write(sealing.piece(open, PIECE, false));
                    filled = 0;
                }
                int some = Math.min(PIECE - filled, from + count - at);
                System.arraycopy(bytes, at, open, filled, some);
                filled += some;
                at += some;
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                out.write(sealing.piece(open, filled, true));
                Arrays.fill(open, (byte) 0);
                out.close();
            }
        }
    }

    private static final class Opening extends InputStream {
        private final InputStream in;
        private final Sealing sealing;
        private byte[] waiting;
        private byte[] open = {};
        private int at;
        private boolean ended;

        Opening(InputStream in, Sealing sealing) throws IOException {
            this.in = in;
            this.sealing = sealing;
            this.waiting = in.readNBytes(PIECE + TAG);
        }

        private boolean fill() throws IOException {
            while (at == open.length) {
                if (ended) {
                    return false;
                }
                byte[] next = waiting.length == PIECE + TAG ? in.readNBytes(PIECE + TAG) : new byte[0];
                ended = next.length == 0;
                open = sealing.piece(waiting, waiting.length, ended);
                at = 0;
                waiting = next;
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            return fill() ? open[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int some = Math.min(count, open.length - at);
            System.arraycopy(open, at, bytes, from, some);
            at += some;
            return some;
        }
    }
}
