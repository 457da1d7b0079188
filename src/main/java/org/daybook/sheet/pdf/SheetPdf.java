package org.daybook.sheet.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.sheet.layout.Pages;

/**
 * Writes laid-out sheets as one PDF: real text, embedded fonts, tagged (PDF/UA-1), bookmarks, title. Equal pages give equal
 * bytes, but for the date of making.
 */
public final class SheetPdf {
    private static final String PRODUCER = "Daybook";

    private SheetPdf() {}

    /**
     * @param out is left open
     * @param made goes into the file's properties
     * @throws IOException when {@code out} cannot be written
     */
    public static void write(Pages pages, Instant made, OutputStream out) throws IOException {
        PdfFile file = new PdfFile(new BufferedOutputStream(out, 1 << 16));
        PdfTags tags = new PdfTags(file);
        PdfFonts fonts = new PdfFonts();
        int tree = file.reserve();
        int resources = file.reserve();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < pages.count(); i++) {
            int number = file.reserve();
            numbers.add(number);
            tags.beginPage(number);
            int content = file.stream("", new PdfContent(pages.page(i), fonts).draw(tags));
            tags.endPage();
            file.object(
                    number,
                    "<</Type/Page/Parent " + tree + " 0 R/MediaBox[0 0 "
                            + PdfText.numbers(pages.paper().width(), pages.paper().height()) + "]/Resources " + resources
                            + " 0 R/Contents " + content + " 0 R/StructParents " + i + "/Tabs/S>>");
        }
        file.object(resources, "<</Font" + fonts.write(file) + ">>");
        StringBuilder kids = new StringBuilder();
        numbers.forEach(n -> kids.append(n).append(" 0 R "));
        file.object(tree, "<</Type/Pages/Count " + numbers.size() + "/Kids[" + kids + "]>>");
        int structure = tags.finish();
        int outline = PdfOutline.write(pages.bookmarks(), numbers, pages.paper().height(), file);
        int metadata = file.plainStream("/Type/Metadata/Subtype/XML", metadata(pages, made));
        int catalogue = file.object("<</Type/Catalog/Pages " + tree + " 0 R/Lang"
                + PdfText.string(pages.language().toLanguageTag())
                + "/MarkInfo<</Marked true>>/StructTreeRoot " + structure + " 0 R/Outlines " + outline
                + " 0 R/PageMode/" + (pages.count() > 1 ? "UseOutlines" : "UseNone")
                + "/ViewerPreferences<</DisplayDocTitle true>>/Metadata " + metadata + " 0 R>>");
        String date = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(made);
        file.finish(
                catalogue,
                "<</Title" + PdfText.string(pages.title()) + "/Producer(" + PRODUCER + ")/CreationDate(D:" + date + "Z)>>");
    }

    private static byte[] metadata(Pages pages, Instant made) {
        String title = xml(pages.title());
        String xmp = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <pdf:Producer>%s</pdf:Producer>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """
                .formatted(title, pages.language().toLanguageTag(), made.truncatedTo(ChronoUnit.SECONDS), PRODUCER);
        return xmp.getBytes(StandardCharsets.UTF_8);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
