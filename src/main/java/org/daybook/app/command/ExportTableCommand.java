package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.daybook.app.Wiring;
import org.daybook.feature.Reading;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.table.TableOut;
import org.daybook.table.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "export-table", description = "Write a table as shown, as CSV or XLSX.", mixinStandardHelpOptions = true)
final class ExportTableCommand extends ProgrammeCommand {
    @Parameters(index = "0", paramLabel = "VIEW", description = "Which table.")
    private String view = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to: its ending, .csv or .xlsx, says as what.")
    private Path file = Path.of("");

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        Map<String, Function<Reading, TableOut>> tables = new TreeMap<>();
        wiring.features().forEach(feature -> tables.putAll(feature.tables()));
        Function<Reading, TableOut> table = tables.get(view);
        if (table == null) {
            throw new Refused(SAY.text("table.unknown", view, String.join(", ", tables.keySet())));
        }
        try (Journal journal = wiring.opening().openForReading()) {
            TableWriter.Written written =
                    new TableWriter().write(table.apply(wiring.asAt().reading(journal.sql())), file);
            out().println(SAY.text("table.written", file, written.rows()));
            written.said().forEach(out()::println);
        }
        return 0;
    }
}
