package org.daybook.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook that is written in one of the rarer ways that the format allows, put into the usual one, which is all that the
 * library reads: Excel's "Strict" names, dates as ISO texts, no styles at all. Nothing but marks is changed, no cell's text.
 */
final class XlsxPlain {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final long MOST = 256L << 20;
    private static final int LONGEST_MARK = 1 << 20;
    private static final String STYLES = "xl/styles.xml";
    private static final String CONTENTS = "[Content_Types].xml";
    private static final String STYLES_NAMED =
            "Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";
    private static final String NO_STYLES = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    private XlsxPlain() {}

    /** Held in memory, packed. @throws TableRefused when it would not fit there */
    static ByteSource of(ByteSource source) {
        if (source.size() > MOST) {
            throw new TableRefused(Sentences.say("refused.strict"));
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream((int) source.size());
        try (ZipFile zip = XlsxGuard.open(source);
                ZipOutputStream out = new ZipOutputStream(plain)) {
            boolean named = contents(zip).contains("spreadsheetml.styles+xml");
            boolean styles = zip.getEntry(STYLES) != null;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    copy(entry.getName(), named, in, out);
                }
                out.closeEntry();
            }
            if (!styles && (!named || contents(zip).contains('/' + STYLES))) {
                out.putNextEntry(new ZipEntry(STYLES));
                out.write(NO_STYLES.getBytes(StandardCharsets.US_ASCII));
                out.closeEntry();
            }
        } catch (IOException | RuntimeException e) {
            throw new TableRefused(Sentences.say("refused.damaged"), e);
        }
        return ByteSource.of(plain.toByteArray());
    }

    private static String contents(ZipFile zip) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(CONTENTS);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void copy(String name, boolean stylesNamed, InputStream in, OutputStream out) throws IOException {
        if (name.equalsIgnoreCase(CONTENTS) && !stylesNamed) {
            String contents = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(contents.replaceFirst("</((?:\\w+:)?)Types>", "<$1" + STYLES_NAMED + "</$1Types>").getBytes(StandardCharsets.UTF_8));
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels)")) {
            marks(in, out);
        } else {
            in.transferTo(out);
        }
    }

    /** Copies, mark by mark; what stands between marks is nobody's business here. */
    private static void marks(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        ByteArrayOutputStream mark = new ByteArrayOutputStream();
        boolean inMark = false;
        for (int n = in.read(block); n > 0; n = in.read(block)) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (!inMark && block[i] == '<') {
                    out.write(block, from, i - from);
                    from = i;
                    inMark = true;
                } else if (inMark && block[i] == '>') {
                    mark.write(block, from, i + 1 - from);
                    out.write(usual(mark));
                    mark.reset();
                    from = i + 1;
                    inMark = false;
                }
            }
            (inMark ? mark : out).write(block, from, n - from);
            if (mark.size() > LONGEST_MARK) {
                throw new IOException("a mark without an end");
            }
        }
        mark.writeTo(out);
    }

    private static byte[] usual(ByteArrayOutputStream mark) {
        String text = mark.toString(StandardCharsets.ISO_8859_1);
        if (text.contains(STRICT)) {
            text = text.replace(STRICT + "officeDocument/relationships", USUAL + "officeDocument/2006/relationships")
                    .replace(STRICT + "spreadsheetml/main", USUAL + "spreadsheetml/2006/main");
        } else if (isDateCell(text)) {
            text = text.replaceFirst("(\\st\\s*=\\s*)([\"'])d\\2", "$1$2str$2");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isDateCell(String mark) {
        int name = mark.startsWith("<c") ? 2 : mark.indexOf(":c ") + 2;
        boolean cell = name >= 2 && name < mark.length() && Character.isWhitespace(mark.charAt(name));
        return cell && (mark.contains("\"d\"") || mark.contains("'d'"));
    }
}
