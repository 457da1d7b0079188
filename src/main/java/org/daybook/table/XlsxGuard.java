package org.daybook.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook's package before anything interprets it: what it is, and how large its parts really are once
 * unpacked. The sizes that a ZIP states of itself may lie, so every part is unpacked and counted.
 */
final class XlsxGuard {
    private static final int MANY_PARTS = 10_000;
    private static final long SMALL = 16L << 20;
    private static final int HARDLY_PACKED = 250;

    private XlsxGuard() {}

    /** @return whether it is written the usual way; if not, {@link XlsxPlain} puts it into that */
    static boolean check(ByteSource source, TableLimits limits) {
        boolean workbook = false;
        boolean styles = false;
        Marks marks = new Marks();
        boolean openDocument = false;
        long all = 0;
        int parts = 0;
        byte[] block = new byte[1 << 16];
        try (ZipFile zip = open(source)) {
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                styles |= name.startsWith("xl/") && name.contains("style") && name.endsWith(".xml");
                openDocument |= name.equals("mimetype") || name.equals("content.xml");
                long allowed = name.endsWith("sharedstrings.xml") ? limits.sharedText() : limits.unpacked();
                long part;
                try (InputStream in = zip.getInputStream(entry)) {
                    part = count(in, block, allowed, source.size(), name.startsWith("xl/") && name.endsWith(".xml") ? marks : null);
                }
                all += Math.max(part, 0);
                if (part < 0 || all > limits.unpacked() || ++parts > MANY_PARTS) {
                    throw new TableRefused(Sentences.say("refused.unpacked"));
                }
                if (all > SMALL && all / HARDLY_PACKED > source.size()) {
                    throw new TableRefused(Sentences.say("refused.bomb"));
                }
            }
        } catch (TableRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new TableRefused(Sentences.say("refused.damaged"), e);
        }
        if (!workbook) {
            throw new TableRefused(Sentences.say(openDocument ? "refused.open.document" : "refused.zip"));
        }
        return styles && !marks.found;
    }

    /** Looks in what passes for the marks of a strict workbook and of a date in a text: t="d". */
    private static final class Marks {
        private static final byte[] STRICT = "purl.oclc.org/ooxml".getBytes(StandardCharsets.US_ASCII);
        private int strict;
        private int date;
        private boolean found;

        void look(byte[] block, int n) {
            for (int i = 0; i < n && !found; i++) {
                byte b = block[i];
                strict = b == STRICT[strict] ? strict + 1 : b == STRICT[0] ? 1 : 0;
                date = switch (date) {
                    case 1 -> b == '=' ? 2 : b == 't' ? 1 : 0;
                    case 2 -> b == '"' || b == '\'' ? 3 : 0;
                    case 3 -> b == 'd' ? 4 : b == 't' ? 1 : 0;
                    case 4 -> b == '"' || b == '\'' ? 5 : b == 't' ? 1 : 0;
                    default -> b == 't' ? 1 : 0;
                };
                found = strict == STRICT.length || date == 5;
            }
        }
    }

    static ZipFile open(ByteSource source) throws IOException {
        if (source.file().isPresent()) {
            return ZipFile.builder().setFile(source.file().get()).get();
        }
        try (InputStream in = source.open()) {
            return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(in.readAllBytes())).get();
        }
    }

    /** Bytes of the part unpacked, or -1 when there are more than allowed. */
    private static long count(InputStream part, byte[] block, long limit, long packed, @Nullable Marks marks) throws IOException {
        long size = 0;
        for (int n = part.read(block); n > 0; n = part.read(block)) {
            size += n;
            if (marks != null) {
                marks.look(block, n);
            }
            if (size > limit) {
                return -1;
            }
            if (size > SMALL && size / HARDLY_PACKED > packed) {
                return size;
            }
        }
        return size;
    }
}
