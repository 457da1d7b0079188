package org.daybook.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.app.Wiring;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.html.SheetHtml;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Paper;
import org.daybook.sheet.pdf.SheetPdf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sheet", description = "Write a summary sheet as PDF or HTML.", mixinStandardHelpOptions = true)
final class SheetCommand extends ProgrammeCommand {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which sheet; --list names them.")
    private @Nullable String name;

    @Option(names = "--list", description = "Name all sheets, one a line.")
    private boolean list;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to: its ending, .pdf or .html, says as what.")
    private @Nullable Path out;

    @Option(names = "--authority", paramLabel = "GSS", defaultValue = "all",
            description = "One authority by its code, or all.")
    private String authority = "all";

    @Option(names = "--class", paramLabel = "CLASS", defaultValue = "internal",
            description = "internal, partners or public. Without it: internal.")
    private SharingClass sharing = SharingClass.INTERNAL;

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
        boolean html = ending(file).equals("html");
        if (!html && !ending(file).equals("pdf")) {
            throw new Refused(SAY.text("sheet.ending", file));
        }
        if (Files.exists(file) && !force) {
            throw new Refused(SAY.text("sheet.exists", file));
        }
        SheetKind kind = wiring.sheets().stream()
                .filter(k -> k.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused(SAY.text("sheet.unknown", wanted)));
        try (Journal journal = wiring.opening().openForReading()) {
            Reading reading = wiring.asAt().reading(journal.sql());
            List<Sheet> sheets = kind.makeAll(request(wiring, reading));
            write(sheets, file, html, wiring);
            out().println(SAY.text("sheet.done", file, sheets.size()));
        }
        return 0;
    }

    private SheetRequest request(Wiring wiring, Reading reading) {
        List<String> all = BoroughStore.authorities(reading.sql()).stream()
                .filter(a -> !a.archived())
                .map(Authority::gss)
                .toList();
        if (!authority.equals("all") && !all.contains(authority)) {
            throw new Refused(SAY.text("sheet.no-authority", authority));
        }
        return new SheetRequest(
                reading.sql(),
                LocalDate.now(wiring.clock()),
                reading.asAt(),
                sharing,
                authority.equals("all") ? all : List.of(authority),
                reading.programme().illustrative());
    }

    /** Beside it first, then moved into place: a full disk leaves no half a sheet. */
    private void write(List<Sheet> sheets, Path file, boolean html, Wiring wiring) throws IOException {
        FontShelf shelf = new FontShelf();
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            if (html) {
                Files.writeString(beside, new SheetHtml(shelf).page(sheets), StandardCharsets.UTF_8);
            } else {
                try (OutputStream pdf = Files.newOutputStream(beside)) {
                    SheetPdf.write(
                            new Layout(shelf).of(sheets, Paper.a4().on(paper).turned(landscape)),
                            wiring.clock().instant(),
                            pdf);
                }
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String ending(Path file) {
        String whole = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return whole.substring(whole.lastIndexOf('.') + 1);
    }
}
