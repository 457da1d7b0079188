package org.daybook.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures what docs/benchmark.md promises, each figure beside its floor. Takes the folder to work in, the project's folder,
 * and the sections wanted; without any, all of them.
 */
final class Benchmark {
    private static final List<Section> SECTIONS = List.of(
            new StartSection(),
            new SaveSection(),
            new FilterSection(),
            new ViewsSection(),
            new ExportSection(),
            new ImportSection(),
            new LedgerSection(),
            new MergeSection(),
            new SheetsSection());

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = new TreeSet<>(List.of(arguments).subList(2, arguments.length));
        Set<String> unknown = new TreeSet<>(wanted);
        SECTIONS.forEach(section -> unknown.remove(section.name()));
        if (!unknown.isEmpty()) {
            System.err.println("There is no section " + String.join(", ", unknown) + "; these there are: "
                    + String.join(", ", SECTIONS.stream().map(Section::name).toList()));
            System.exit(2);
        }
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "run");
        Place place = new Place(work, Path.of(arguments[1]));
        Figures figures = new Figures(System.out);
        try {
            for (Section section : SECTIONS) {
                if (wanted.isEmpty() || wanted.contains(section.name())) {
                    section.measure(place, figures);
                }
            }
        } finally {
            Place.deleteTree(work);
        }
    }
}
