package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.app.Wiring;
import org.daybook.app.sheets.SheetFile;
import org.daybook.app.sheets.SheetOrder;
import org.daybook.borough.Authority;
import org.daybook.feature.Reading;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Paper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sheet", description = "Write a summary sheet as PDF or HTML.", mixinStandardHelpOptions = true)
final class SheetCommand extends ProgrammeCommand {
    /** Instead of a name: all of them, as one document. */
    private static final String EVERY = "all";

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which sheet; --list names them. Or all of them as one document: all.")
    private @Nullable String name;

    @Option(names = "--list", description = "Name all sheets, one a line.")
    private boolean list;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to: its ending, .pdf or .html, says as what.")
    private @Nullable Path out;

    @Option(names = "--authority", paramLabel = "GSS", defaultValue = "all",
            description = "One authority by its code, several with commas between, or all.")
    private String authority = "all";

    @Option(names = "--class", paramLabel = "CLASS", defaultValue = "internal",
            description = "internal, partners or public. Without it: internal.")
    private SharingClass sharing = SharingClass.INTERNAL;

    @Option(names = "--recorded-until", paramLabel = "DATE",
            description = "Without what was recorded after this day: the figures as they were printed then. Of the fund statement.")
    private @Nullable LocalDate recordedUntil;

    @Option(names = "--paper", paramLabel = "SIZE", defaultValue = "A4", description = "A4, A3 or Letter.")
    private Paper.Size paper = Paper.Size.A4;

    @Option(names = "--landscape", description = "Turned on its side.")
    private boolean landscape;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        if (list) {
            wiring.sheets().forEach(kind -> out().println(SAY.text("sheet.line", kind.name(), kind.description())));
            return 0;
        }
        if (name == null || out == null) {
            err().println(SAY.text("sheet.usage"));
            return 2;
        }
        Path file = out;
        String wanted = name;
        SheetFile.Form form = SheetFile.Form.of(file).orElseThrow(() -> new Refused(SAY.text("sheet.ending", file)));
        List<SheetKind> kinds = wiring.sheets().stream()
                .filter(k -> wanted.equals(EVERY) || k.name().equals(wanted))
                .toList();
        if (kinds.isEmpty()) {
            throw new Refused(SAY.text("sheet.unknown", wanted));
        }
        if (recordedUntil != null) {
            kinds.stream().filter(k -> !k.knowsWhatWasRecorded()).findFirst().ifPresent(k -> {
                throw new Refused(SAY.text("sheet.not-recorded", k.name()));
            });
        }
        SheetFile target = new SheetFile(file, force);
        if (!force && Files.exists(file)) {
            throw new Refused(SAY.text("sheet.exists", file));
        }
        try (Journal journal = wiring.opening().openForReading()) {
            Reading reading = wiring.asAt().reading(journal.sql());
            Optional<List<String>> whose = authorities(reading);
            LocalDate today = LocalDate.now(wiring.clock());
            List<Sheet> sheets = kinds.stream()
                    .flatMap(k -> new SheetOrder(k, whose, sharing, Optional.ofNullable(recordedUntil)).make(journal, reading, today).stream())
                    .toList();
            FontShelf shelf = new FontShelf();
            switch (form) {
                case HTML -> target.webPage(sheets, shelf);
                case PDF -> target.pdf(
                        new Layout(shelf).of(sheets, Paper.a4().on(paper).turned(landscape)), wiring.clock().instant());
            }
            out().println(SAY.text("sheet.done", file, sheets.size()));
        }
        return 0;
    }

    /** Empty for all. */
    private Optional<List<String>> authorities(Reading reading) {
        if (authority.equals("all")) {
            return Optional.empty();
        }
        List<String> known = SheetOrder.everyone(reading.sql()).stream().map(Authority::gss).toList();
        List<String> wanted = List.of(authority.split(",", -1));
        wanted.stream().filter(gss -> !known.contains(gss)).findFirst().ifPresent(gss -> {
            throw new Refused(SAY.text("sheet.no-authority", gss));
        });
        return Optional.of(wanted);
    }
}
