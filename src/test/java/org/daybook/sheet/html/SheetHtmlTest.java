package org.daybook.sheet.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daybook.sheet.Cell;
import org.daybook.sheet.ModelSheets;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.Table;
import org.daybook.sheet.layout.FontShelf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("A sheet as a web page")
class SheetHtmlTest {
    private final SheetHtml html = new SheetHtml(new FontShelf());

    /** Our markup is well-formed but for the doctype and the void meta elements. */
    private static Document parsed(String page) throws Exception {
        String xml = page.replace("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void is_in_british_english_with_one_title_and_every_number_below_its_head() throws Exception {
        Document page = parsed(html.page(List.of(ModelSheets.everything())));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).startsWith("Programme on a page");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        NodeList tables = page.getElementsByTagName("table");
        assertThat(tables.getLength()).isEqualTo(3);
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            NodeList heads = table.getElementsByTagName("th");
            for (int h = 0; h < heads.getLength(); h++) {
                assertThat(((Element) heads.item(h)).getAttribute("scope"))
                        .isIn("col", "row", "colgroup", "rowgroup");
            }
        }
    }

    @Test
    void says_of_each_picture_what_it_shows() throws Exception {
        NodeList pictures =
                parsed(html.page(List.of(ModelSheets.everything()))).getElementsByTagName("svg");
        assertThat(pictures.getLength()).isEqualTo(4);
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            assertThat(picture.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
            assertThat(picture.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
        }
    }

    @Test
    void fetches_nothing_and_runs_nothing() {
        assertThat(html.page(ModelSheets.pack(2))).doesNotContain("http:", "https:", "<script", "url(", "@import", " src=");
    }

    @Test
    void takes_no_text_for_markup() throws Exception {
        String hostile = "</title><script>alert('1')</script> & \"quoted\" \u202Eright\u0000";
        Sheet sheet = Sheet.titled(hostile, ModelSheets.TODAY)
                .subtitle(hostile)
                .basis(hostile)
                .heading(1, hostile)
                .paragraph(hostile)
                .add(Table.captioned(hostile).column(hostile, Table.Kind.WORDS).row(Cell.of(hostile)).build())
                .build();
        Document page = parsed(html.page(List.of(sheet)));
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("td").getLength()).isZero();
        assertThat(page.getElementsByTagName("p").item(0).getTextContent())
                .isEqualTo("</title><script>alert('1')</script> & \"quoted\" right");
    }

    @Test
    void names_date_as_at_rule_class_and_that_it_is_illustrative() {
        assertThat(html.page(List.of(ModelSheets.everything())))
                .contains("Made 31 October 2008. Data as at 31 October 2008. Sharing: Partners. Illustrative")
                .contains("Base and rule: Engaged counts");
    }

    @Test
    void for_the_clipboard_has_words_in_place_of_pictures() {
        assertThat(html.richText(ModelSheets.everything())).doesNotContain("<svg").contains("Map of 21 tiles");
    }
}
