package org.daybook.journal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and proves the lines of a journal file, and tells what a crash left behind from what was damaged. */
final class JournalScan {
    private static final Pattern FORMAT = Pattern.compile("\"kind\":\"copy\",\"format\":(\\d{1,6})[,}]");
    private static final int HEAD = 4096;

    /** So many zeros in a row are no flipped bits; a disk's blocks are larger by far. */
    private static final int A_BLOCK_AT_LEAST = 8;

    private JournalScan() {}

    /** What a scan does with each sound line. */
    interface Visitor {
        void line(JournalLine line, JournalFile.Position start, JournalFile.Position after) throws IOException;
    }

    /** How a scan ended. */
    sealed interface Outcome {
        /** Where the sound part ends. */
        JournalFile.Position end();

        /** Every line is sound. */
        record Sound(JournalFile.Position end) implements Outcome {}

        /** What follows was being written when the power failed: nothing of it was ever called saved. */
        record TornTail(JournalFile.Position end) implements Outcome {}

        /** A line that had been finished is not what was written. */
        record Damaged(JournalFile.Position end, String why) implements Outcome {}

        /** A newer program wrote on from here, in a format that this one does not know. */
        record Newer(JournalFile.Position end, int format) implements Outcome {}
    }

    /** Reads and proves every line after a position. */
    static Outcome scan(Path path, JournalFile.Position from, Visitor visitor) throws IOException {
        JournalFile.Position at = from;
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(from.offset());
            LineReader lines = new LineReader(in);
            boolean bulk = false;
            for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
                WireReader.Read read;
                try {
                    read = WireReader.read(line, at.line() + 1, at.hash());
                } catch (WireReader.BadLine bad) {
                    return bad(line, lines, bulk, at, bad.why());
                }
                if (read.line() instanceof JournalLine.Copy copy && copy.format() > WireForm.FORMAT) {
                    return new Outcome.Newer(at, copy.format());
                }
                bulk = read.line() instanceof JournalLine.Begin || bulk && read.line() instanceof JournalLine.Part;
                JournalFile.Position after =
                        new JournalFile.Position(at.line() + 1, at.offset() + line.length, read.hash());
                visitor.line(read.line(), at, after);
                at = after;
            }
        } catch (EOFException e) {
            return new Outcome.Damaged(JournalFile.Position.START, "it is shorter than it was");
        }
        return new Outcome.Sound(at);
    }

    /** The first line's format, without proving the line: a newer program may write it in a way unknown here. */
    static OptionalInt firstFormat(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return format(in.readNBytes(HEAD));
        }
    }

    /** The same of any line; empty where it tells none. */
    static OptionalInt format(byte[] line) {
        Matcher format = FORMAT.matcher(head(line, HEAD));
        return format.find() ? OptionalInt.of(Integer.parseInt(format.group(1))) : OptionalInt.empty();
    }

    private static Outcome bad(byte[] line, LineReader lines, boolean bulk, JournalFile.Position at, String why)
            throws IOException {
        OptionalInt format = format(line);
        if (format.isPresent() && format.getAsInt() > WireForm.FORMAT) {
            return new Outcome.Newer(at, format.getAsInt());
        }
        boolean torn = (debris(line) && !finished(line, at) || bulk && isPart(line)) && onlyDebris(lines);
        return torn ? new Outcome.TornTail(at) : new Outcome.Damaged(at, why);
    }

    /**
     * A crash leaves lines without an end, or with blocks that never reached the disk and read as zeros: at the line's
     * beginning, or many in a row. A line that has its end and no such block was finished, and what is wrong in it is damage:
     * a space of which one bit flipped is a zero too.
     */
    private static boolean debris(byte[] line) {
        if (line[line.length - 1] != '\n') {
            return true;
        }
        int zeros = 0;
        for (int i = 0; i < line.length; i++) {
            zeros = line[i] == 0 ? zeros + 1 : 0;
            if (zeros == A_BLOCK_AT_LEAST || zeros > i) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line was whole, and only its line feed is something else now. */
    private static boolean finished(byte[] line, JournalFile.Position at) {
        byte[] mended = line.clone();
        mended[mended.length - 1] = '\n';
        try {
            WireReader.read(mended, at.line() + 1, at.hash());
            return true;
        } catch (WireReader.BadLine e) {
            return false;
        }
    }

    /** The lines of a large set reach the disk in any order; only its end line is forced after all the others. */
    private static boolean onlyDebris(LineReader lines) throws IOException {
        for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
            if (!debris(line) && !isPart(line)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(byte[] line) {
        return head(line, 130).contains("\"kind\":\"part\"");
    }

    private static String head(byte[] line, int most) {
        return new String(line, 0, Math.min(most, line.length), StandardCharsets.UTF_8);
    }

    /** Lines with their line feeds. */
    static final class LineReader {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int from;
        private int to;

        LineReader(InputStream in) {
            this.in = in;
        }

        /**
         * The next line; an empty array at the end. Of one that a crash filled with zeros only the beginning, as they may be
         * more than memory holds.
         */
        byte[] next() throws IOException {
            ByteArrayOutputStream pieces = null;
            boolean zeros = false;
            while (from < to || fill()) {
                int feed = from;
                while (feed < to && buffer[feed] != '\n') {
                    feed++;
                }
                boolean whole = feed < to;
                byte[] piece = Arrays.copyOfRange(buffer, from, whole ? feed + 1 : to);
                from += piece.length;
                if (whole && pieces == null) {
                    return piece;
                }
                pieces = pieces == null ? new ByteArrayOutputStream(4 * piece.length) : pieces;
                pieces.writeBytes(zeros && whole ? new byte[] {'\n'} : zeros ? new byte[0] : piece);
                zeros |= endsInZeros(piece);
                if (whole) {
                    break;
                }
            }
            return pieces == null ? new byte[0] : pieces.toByteArray();
        }

        private static boolean endsInZeros(byte[] piece) {
            int zeros = 0;
            while (zeros < Math.min(A_BLOCK_AT_LEAST, piece.length) && piece[piece.length - 1 - zeros] == 0) {
                zeros++;
            }
            return zeros == A_BLOCK_AT_LEAST;
        }

        private boolean fill() throws IOException {
            from = 0;
            to = Math.max(0, in.read(buffer));
            return to > 0;
        }
    }
}
