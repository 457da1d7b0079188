package org.daybook.sheet.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.sheet.ModelSheets;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.layout.Paper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@DisplayName("The preview of a sheet")
class SheetPreviewTest {
    private static final FontShelf SHELF = new FontShelf();
    private final Layout layout = new Layout(SHELF);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(60, TimeUnit.SECONDS);
    }

    private static SheetPreview shown(Pages pages) {
        SheetPreview preview = new SheetPreview();
        new Scene(preview, 800, 600);
        preview.applyCss();
        preview.layout();
        preview.show(pages);
        preview.applyCss();
        preview.layout();
        return preview;
    }

    private static String text(SheetPreview preview) {
        return preview.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .reduce("", (all, text) -> all + "|" + text);
    }

    @Test
    void shows_a_long_statement_at_once_and_keeps_the_place_when_the_data_changes() throws Exception {
        Sheet statement =
                Sheet.titled("Statement", ModelSheets.TODAY).add(ModelSheets.ledger(3000)).build();
        Pages pages = layout.of(statement, Paper.a4());
        String text = onFx(() -> {
            SheetPreview preview = shown(pages);
            preview.goTo(40);
            preview.show(layout.of(statement, Paper.a4()));
            return text(preview);
        });
        assertThat(text).contains("Page 41 of " + pages.count());
    }

    @Test
    void draws_only_the_pages_in_sight() throws Exception {
        Pages pages = layout.of(ModelSheets.pack(33), Paper.a4());
        int cells = onFx(() -> shown(pages).lookupAll(".sheet-page").size());
        assertThat(cells).isBetween(1, 5);
    }

    @Test
    void zooms_by_keyboard_and_returns_to_the_width_of_the_window() throws Exception {
        Pages pages = layout.of(ModelSheets.profile(1), Paper.a4());
        List<Double> zooms = onFx(() -> {
            SheetPreview preview = shown(pages);
            double fit = preview.zoomProperty().get();
            preview.fireEvent(press(KeyCode.PLUS));
            double larger = preview.zoomProperty().get();
            preview.fireEvent(press(KeyCode.DIGIT0));
            return List.of(fit, larger, preview.zoomProperty().get());
        });
        assertThat(zooms.get(1)).isGreaterThan(zooms.get(0));
        assertThat(zooms.get(2)).isEqualTo(zooms.get(0));
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }

    @Test
    void reads_a_page_out_to_a_screen_reader() throws Exception {
        Pages pages = layout.of(ModelSheets.profile(7), Paper.a4());
        String read = onFx(() -> {
            SheetPreview preview = shown(pages);
            ListView<?> list = (ListView<?>) preview.lookup(".list-view");
            return list.lookupAll(".list-cell").stream()
                    .map(cell -> cell.getAccessibleText() == null ? "" : cell.getAccessibleText())
                    .reduce("", String::concat);
        });
        assertThat(read).startsWith("Page 1 of 1.").contains("Authority 7");
    }

    @Test
    void says_below_the_pages_what_does_not_fit_or_cannot_be_shown() throws Exception {
        Sheet sheet = Sheet.titled("Names", ModelSheets.TODAY).paragraph("\uE000").build();
        Pages pages = layout.of(sheet, Paper.a4());
        assertThat(onFx(() -> text(shown(pages)))).contains("No font on this computer has one character");
    }

    @Test
    void goes_to_the_clipboard_as_rich_text_with_tabs_between_the_cells_for_those_who_take_no_other() throws Exception {
        ClipboardContent content = onFx(() -> new SheetClipboard(SHELF).richText(ModelSheets.everything()));
        assertThat(content.getHtml()).contains("<table").contains("lang=\"en-GB\"");
        assertThat(content.getString()).contains("Authority\tStage\tSince\tMuseums\tNext step\n");
    }

    @Test
    void plain_text_says_when_it_was_made_and_that_it_is_illustrative_where_it_is() throws Exception {
        Sheet.Builder sheet = Sheet.titled("A sheet", LocalDate.of(2008, 11, 3)).asAt(LocalDate.of(2008, 10, 31)).basis("a rule");
        String sample = onFx(() -> new SheetClipboard(SHELF).richText(sheet.illustrative(true).build()).getString());
        assertThat(sample).contains("Made 3 November 2008 · Data as at 31 October 2008", "Illustrative: made from the sample programme\n");
        String own = onFx(() -> new SheetClipboard(SHELF).richText(sheet.illustrative(false).build()).getString());
        assertThat(own).contains("Made 3 November 2008").doesNotContain("Illustrative");
    }

    @Test
    void goes_to_a_slide_as_a_picture_of_200_dots_an_inch() throws Exception {
        Image image = onFx(() -> new SheetClipboard(SHELF).picture(ModelSheets.profile(1), Paper.a4()).getImage());
        assertThat(image.getWidth()).isBetween(1650.0, 1660.0);
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                inked += image.getPixelReader().getColor(x, y).getBrightness() < 0.5 ? 1 : 0;
            }
        }
        assertThat(inked).isGreaterThan(1000);
    }
}
