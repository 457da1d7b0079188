package org.daybook.sheet.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.html.SheetHtml;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.layout.Paper;
import org.daybook.sheet.pdf.SheetPdf;

/** A sheet for pasting: as rich text into a letter, as a picture into a slide. Any thread. */
public final class SheetClipboard {
    private static final int DOTS_AN_INCH = 200;

    private final SheetHtml html;
    private final Layout layout;

    public SheetClipboard(FontShelf shelf) {
        this.html = new SheetHtml(shelf);
        this.layout = new Layout(shelf);
    }

    /** Rich text, with plain text for those who take no other. Put it on the clipboard on the FX thread. */
    public ClipboardContent richText(Sheet sheet) {
        ClipboardContent content = new ClipboardContent();
        content.putHtml(html.richText(sheet));
        content.putString(PlainText.of(sheet, layout.told(sheet)));
        return content;
    }

    /** The first page, at 200 dots an inch. */
    public ClipboardContent picture(Sheet sheet, Paper paper) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image(layout.of(sheet, paper), 0));
        return content;
    }

    /** A page as a picture, from the PDF that would be saved. @param index from 0 */
    public static Image image(Pages pages, int index) {
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            SheetPdf.write(pages, Instant.EPOCH, pdf);
            try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(index, DOTS_AN_INCH, ImageType.RGB);
                int width = image.getWidth();
                int height = image.getHeight();
                int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
                WritableImage copy = new WritableImage(width, height);
                copy.getPixelWriter()
                        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                return copy;
            }
        } catch (IOException e) {
            throw new IllegalStateException("a PDF in memory cannot fail to be written or read", e);
        }
    }
}
