package org.daybook.sheet.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.sheet.Block;
import org.daybook.sheet.Cell;
import org.daybook.sheet.ModelSheets;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.Table;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Paper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("A sheet as PDF")
class SheetPdfTest {
    private static final Instant NOON = Instant.parse("2008-10-31T12:00:00Z");
    private final Layout layout = new Layout(new FontShelf());

    private byte[] pdf(List<Sheet> sheets, Paper paper, Instant made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetPdf.write(layout.of(sheets, paper), made, out);
        return out.toByteArray();
    }

    private byte[] pdf(Sheet sheet) throws IOException {
        return pdf(List.of(sheet), Paper.a4(), NOON);
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage() + " at "
                            + a.getLocation().getContext())
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void with_every_kind_of_block_keeps_pdf_ua_1() throws Exception {
        assertThat(faults(pdf(ModelSheets.everything()))).isEmpty();
    }

    @Test
    void a_pack_of_profiles_keeps_pdf_ua_1() throws Exception {
        assertThat(faults(pdf(ModelSheets.pack(3), Paper.a4(), NOON))).isEmpty();
    }

    @Test
    void with_letters_that_no_font_has_and_text_from_right_to_left_keeps_pdf_ua_1() throws Exception {
        Sheet sheet = Sheet.titled("Names", ModelSheets.TODAY)
                .paragraph("שלום עולם (א) and مرحبا بالعالم and 東京都 and \uD808\uDC00 \uE000")
                .add(Table.captioned("")
                        .column("Name", Table.Kind.WORDS)
                        .row(Cell.of("بلدية"))
                        .row(Cell.blank())
                        .build())
                .build();
        assertThat(faults(pdf(sheet))).isEmpty();
    }

    @Test
    void without_any_block_and_with_an_empty_table_keeps_pdf_ua_1() throws Exception {
        Sheet empty = Sheet.titled("Nothing yet", ModelSheets.TODAY).build();
        Sheet table = Sheet.titled("Nothing yet", ModelSheets.TODAY)
                .add(Table.captioned("Entries").column("No", Table.Kind.NUMBER).column("In", Table.Kind.AMOUNT).build())
                .facts()
                .notes(List.of())
                .keyFigures()
                .build();
        assertThat(faults(pdf(List.of(empty, table), Paper.a4(), NOON))).isEmpty();
    }

    @Test
    void a_row_that_flows_over_pages_is_one_row_to_a_screen_reader() throws Exception {
        Sheet sheet = Sheet.titled("Notes", ModelSheets.TODAY)
                .add(Table.captioned("Notes")
                        .column("Authority", Table.Kind.WORDS)
                        .column("Note", Table.Kind.WORDS)
                        .row(Cell.of("Barnet"), Cell.of("A long note that goes on. ".repeat(800)))
                        .row(Cell.of("Camden"), Cell.of("Short."))
                        .build())
                .add(new Block.Facts(List.of(
                        new Block.Fact("First", "Another long note. ".repeat(700)), new Block.Fact("Second", "Short"))))
                .build();
        assertThat(faults(pdf(sheet))).isEmpty();
    }

    @Test
    void gives_the_same_bytes_for_the_same_data_whenever_it_is_made() throws Exception {
        byte[] first = pdf(List.of(ModelSheets.everything()), Paper.a4(), NOON);
        SheetPdfTest another = new SheetPdfTest();
        byte[] again = another.pdf(List.of(ModelSheets.everything()), Paper.a4(), NOON);
        byte[] later = another.pdf(List.of(ModelSheets.everything()), Paper.a4(), NOON.plusSeconds(86_400));
        assertThat(Arrays.equals(again, first)).as("made again").isTrue();
        String dated = new String(later, StandardCharsets.ISO_8859_1)
                .replace("20081101120000", "20081031120000")
                .replace("2008-11-01T12:00:00Z", "2008-10-31T12:00:00Z");
        assertThat(Arrays.equals(later, first)).as("made a day later").isFalse();
        assertThat(dated.equals(new String(first, StandardCharsets.ISO_8859_1))).as("but for its date").isTrue();
    }

    @Test
    void holds_its_words_as_text_with_the_letters_of_europe() throws Exception {
        assertThat(text(pdf(ModelSheets.everything())))
                .contains("Łódź, Ærøskøbing, Þingvellir, Ħamrun, Škofja Loka, Αθήνα, Київ, Қазан")
                .contains("peer challenge held")
                .contains("Page 1 of")
                .contains("Made 31 October 2008 · Data as at 31 October 2008 · Sharing: Partners · Illustrative");
    }

    @Test
    void a_pack_is_one_document_with_a_bookmark_for_each_authority() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(ModelSheets.pack(33), Paper.a4(), NOON))) {
            List<String> names = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
            }
            assertThat(document.getNumberOfPages()).isEqualTo(33);
            assertThat(names).hasSize(33).startsWith("Authority 1", "Authority 2").endsWith("Authority 33");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Profile of an authority");
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(33);
            assertThat(last.getText(document)).contains("Page 33 of 33");
        }
    }
}
