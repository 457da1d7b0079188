package org.daybook.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook's package before anything interprets it: what it is, and how large its parts really are once
 * unpacked. The sizes that a ZIP states of itself may lie, so every part is unpacked and counted.
 */
final class XlsxGuard {
    private static final int MANY_PARTS = 10_000;
    private static final long SMALL = 16L << 20;
    private static final int HARDLY_PACKED = 250;

    private XlsxGuard() {}

    static void check(ByteSource source, TableLimits limits) {
        boolean workbook = false;
        boolean openDocument = false;
        long all = 0;
        int parts = 0;
        byte[] block = new byte[1 << 16];
        try (ZipFile zip = open(source)) {
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                openDocument |= name.equals("mimetype") || name.equals("content.xml");
                long allowed = name.endsWith("sharedstrings.xml") ? limits.sharedText() : limits.unpacked();
                long part;
                try (InputStream in = zip.getInputStream(entry)) {
                    part = count(in, block, allowed, source.size());
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
    }

    private static ZipFile open(ByteSource source) throws IOException {
        if (source.file().isPresent()) {
            return ZipFile.builder().setFile(source.file().get()).get();
        }
        try (InputStream in = source.open()) {
            return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(in.readAllBytes())).get();
        }
    }

    /** Bytes of the part unpacked, or -1 when there are more than allowed. */
    private static long count(InputStream part, byte[] block, long limit, long packed) throws IOException {
        long size = 0;
        for (int n = part.read(block); n > 0; n = part.read(block)) {
            size += n;
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
