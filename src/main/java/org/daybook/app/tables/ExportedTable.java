package org.daybook.app.tables;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.daybook.feature.Desk;
import org.daybook.journal.Refused;
import org.daybook.kit.form.ShownTable;
import org.daybook.kit.form.TableExport;
import org.daybook.kit.text.Messages;
import org.daybook.table.OutCell;
import org.daybook.table.TableOut;
import org.daybook.table.TableRefused;
import org.daybook.table.TableWriter;

/** Writes a table as it is shown to a file that she chooses: XLSX with typed cells, or CSV. Used on the FX thread. */
public final class ExportedTable implements TableExport {
    private static final Messages SAY = Messages.beside(ExportedTable.class);

    private final Desk desk;
    private final Window window;
    private final Supplier<String> view;

    /** @param view the title of the view shown, which names file and sheet */
    public ExportedTable(Desk desk, Window window, Supplier<String> view) {
        this.desk = desk;
        this.window = window;
        this.view = view;
    }

    @Override
    public void export(ShownTable table) {
        String title = view.get();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(SAY.text("export.title", title));
        chooser.setInitialFileName(fileName(title));
        FileChooser.ExtensionFilter workbook = new FileChooser.ExtensionFilter(SAY.text("export.xlsx"), "*.xlsx");
        FileChooser.ExtensionFilter text = new FileChooser.ExtensionFilter(SAY.text("export.csv"), "*.csv");
        chooser.getExtensionFilters().addAll(workbook, text);
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            boolean csv = text.equals(chooser.getSelectedExtensionFilter());
            chosen(title, table, file.toPath(), csv ? ".csv" : ".xlsx");
        }
    }

    /** The dialog asked about a file of the name that was typed, and not of the one that an ending makes of it. */
    void chosen(String title, ShownTable table, Path typed, String ending) {
        Path file = withEnding(typed, ending);
        if (!file.equals(typed) && Files.exists(file)) {
            desk.status().failed(SAY.text("export.there", file));
        } else {
            write(title, table, file);
        }
    }

    private static String fileName(String title) {
        return title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + ".xlsx";
    }

    private static Path withEnding(Path file, String ending) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".xlsx") ? file : file.resolveSibling(file.getFileName() + ending);
    }

    /** The rows are written beside the lane; whether they say that they are illustrative, the programme tells. */
    void write(String title, ShownTable table, Path file) {
        desk.read(
                reading -> reading.programme().illustrative(),
                illustrative -> desk.writing(
                        () -> {
                            try {
                                return new TableWriter().write(out(title, table, illustrative), file);
                            } catch (TableRefused refused) {
                                throw new Refused(String.valueOf(refused.getMessage()));
                            }
                        },
                        written -> desk.status().note(said(written, file))));
    }

    private static String said(TableWriter.Written written, Path file) {
        return String.join(
                " ",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(SAY.text("exported", written.rows(), file)),
                                written.said().stream())
                        .toList());
    }

    private static TableOut out(String title, ShownTable table, boolean illustrative) {
        return new TableOut(title, table.headers(), () -> cells(table.rows().get()), illustrative);
    }

    private static Iterator<List<OutCell>> cells(Iterator<List<ShownTable.Cell>> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<OutCell> next() {
                return rows.next().stream().map(ExportedTable::cell).toList();
            }
        };
    }

    private static OutCell cell(ShownTable.Cell cell) {
        return switch (cell) {
            case ShownTable.Cell.Words words -> OutCell.text(words.words());
            case ShownTable.Cell.Amount amount -> OutCell.amount(amount.money());
            case ShownTable.Cell.When when -> new OutCell.Date(when.date());
            case ShownTable.Cell.Count count -> new OutCell.Whole(count.number());
            case ShownTable.Cell.Nothing _ -> OutCell.BLANK;
        };
    }
}
