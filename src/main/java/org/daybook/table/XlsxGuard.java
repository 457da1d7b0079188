package org.daybook.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(source.open(), 1 << 16))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                openDocument |= name.equals("mimetype") || name.equals("content.xml");
                long part = count(zip, block, name.endsWith("sharedstrings.xml") ? limits.sharedText() : limits.unpacked());
                all += part;
                if (part < 0 || all > limits.unpacked() || ++parts > MANY_PARTS) {
                    throw new TableRefused(Sentences.say("refused.unpacked"));
                }
                if (all > SMALL && all / HARDLY_PACKED > source.size()) {
                    throw new TableRefused(Sentences.say("refused.bomb"));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TableRefused(Sentences.say("refused.damaged"), e);
        }
        if (!workbook) {
            throw new TableRefused(Sentences.say(openDocument ? "refused.open.document" : "refused.zip"));
        }
    }

    /** Bytes of the part unpacked, or -1 when there are more than allowed. */
    private static long count(InputStream part, byte[] block, long limit) throws IOException {
        long size = 0;
        for (int n = part.read(block); n > 0; n = part.read(block)) {
            size += n;
            if (size > limit) {
                return -1;
            }
        }
        return size;
    }
}
