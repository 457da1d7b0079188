import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes jOOQ's tables from the migration scripts: runs every {@code V<number>__name.sql}, in the order of its number, into an
 * in-memory database and generates from that. The build calls it; a new script needs no change here.
 *
 * <p>Usage: {@code java -cp … GenerateTables.java <folder of the scripts> <output folder>}
 */
final class GenerateTables {
    private static final String PACKAGE = "org.daybook.database.tables";
    private static final Pattern SCRIPT = Pattern.compile("V(\\d+)__.+\\.sql");

    private GenerateTables() {}

    static void main(String[] arguments) throws Exception {
        Path scripts = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        deleteTree(output);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:tables", "sa", "")) {
            for (Path script : inOrder(scripts)) {
                run(connection, script);
            }
            GenerationTool tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(configuration(output));
        }
        Files.createDirectories(output);
        Files.writeString(output.resolve(".generated"), "");
    }

    private static List<Path> inOrder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> SCRIPT.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(GenerateTables::number))
                    .toList();
        }
    }

    private static int number(Path script) {
        var name = SCRIPT.matcher(script.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    private static void run(Connection connection, Path script) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(Files.readString(script));
        } catch (SQLException e) {
            throw new SQLException(script.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static Configuration configuration(Path output) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("PUBLIC")
                                .withOutputSchemaToDefault(true))
                        .withGenerate(new Generate()
                                .withDaos(false)
                                .withPojos(false)
                                .withGeneratedAnnotation(false)
                                .withGlobalRoutineReferences(false)
                                .withComments(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(output.toString())));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
