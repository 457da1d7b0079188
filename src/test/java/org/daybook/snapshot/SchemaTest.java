package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.daybook.app.Wiring;
import org.daybook.journal.RecordTypes;
import org.junit.jupiter.api.Test;

/** Holds the code and the published schema together. {@code -Ddaybook.schema.write=true} writes it after a type changed. */
class SchemaTest {
    private static final RecordTypes ALL = Wiring.of(Path.of("nowhere"), Optional.empty()).types();
    private static final Path RESOURCE = Path.of("src/main/resources/org/daybook/snapshot", SchemaDocument.NAME);
    private static final Path DOCS = Path.of("docs/format", SchemaDocument.NAME);

    @Test
    void the_schema_in_the_jar_and_in_the_docs_is_what_the_record_types_say() throws Exception {
        String expected = SchemaDocument.of(ALL);
        if (Boolean.getBoolean("daybook.schema.write")) {
            Files.writeString(RESOURCE, expected);
            Files.createDirectories(DOCS.getParent());
            Files.writeString(DOCS, expected);
        }
        String how = "write it anew with ./mvnw test -Dtest=SchemaTest -Ddaybook.schema.write=true";
        assertThat(Files.readString(RESOURCE)).as(how).isEqualTo(expected);
        assertThat(Files.readString(DOCS)).as(how).isEqualTo(expected);
        try (var jar = SchemaDocument.class.getResourceAsStream(SchemaDocument.NAME)) {
            assertThat(jar).isNotNull();
        }
    }

    @Test
    void the_reader_and_the_schema_judge_alike() {
        RecordTypes types = PaperCopy.TYPES;
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaDocument.of(types), InputFormat.JSON);
        Map<String, String> disagreed = new LinkedHashMap<>();
        int sound = 0;
        for (String document : corpus()) {
            boolean bySchema = schema.validate(document, InputFormat.JSON).isEmpty();
            boolean byReader = readerAccepts(document, types);
            sound += bySchema ? 1 : 0;
            if (bySchema != byReader) {
                disagreed.put((bySchema ? "only the schema accepts: " : "only the reader accepts: ") + lineThatDiffers(document), "");
            }
        }
        assertThat(disagreed.keySet()).isEmpty();
        assertThat(sound).isGreaterThan(3);
    }

    private static boolean readerAccepts(String document, RecordTypes types) {
        Faults faults = new Faults();
        try (Source source = Source.of(document.getBytes(StandardCharsets.UTF_8))) {
            SnapshotReader.read(source, types, new SnapshotReader.Parts() {}, faults);
            return faults.isEmpty();
        } catch (BadSnapshot e) {
            return false;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sound(Sharing sharing) {
        return new String(new ThreeCopies(3, 0).copies.getFirst().send(sharing, Scope.ALL), StandardCharsets.UTF_8);
    }

    private static String lineThatDiffers(String document) {
        List<String> before = sound(Sharing.INTERNAL.withContacts(true)).lines().toList();
        return document.lines().filter(line -> !before.contains(line)).findFirst().orElse(document);
    }

    /** Sound documents, and each with one thing changed: a value, a member taken out, a member put in. */
    private static List<String> corpus() {
        List<String> corpus = new ArrayList<>();
        for (Sharing sharing : List.of(Sharing.INTERNAL.withContacts(true), Sharing.PARTNERS, Sharing.PUBLIC)) {
            corpus.add(sound(sharing));
        }
        String whole = corpus.getFirst();
        String[] values = {"null", "\"\"", "\"x\"", "1", "1.5", "1.005", "-0", "1e2", "true", "[]", "{}", "[1]", "{\"$stub\":\"withheld\"}",
            "\"" + "y".repeat(501) + "\"", "99999999999999999999", "\"2008-10-early\"", "\"2008-13-45\"", "1.0"};
        Random random = new Random(11);
        java.util.regex.Matcher member = java.util.regex.Pattern.compile("\"([A-Za-z]+)\":(\"(?:[^\"\\\\]|\\\\.)*\"|[-0-9.]+|true|false|null)")
                .matcher(whole);
        Map<String, Integer> looked = new LinkedHashMap<>();
        while (member.find()) {
            if (looked.merge(member.group(1), 1, Integer::sum) > 4) {
                continue;
            }
            for (String value : values) {
                corpus.add(whole.substring(0, member.start(2)) + value + whole.substring(member.end(2)));
            }
            corpus.add(whole.substring(0, member.start(1)) + "other" + whole.substring(member.end(1)));
            corpus.add(whole.substring(0, member.start(1) - 1) + "\"more\":" + values[random.nextInt(values.length)] + ","
                    + whole.substring(member.start(1) - 1));
        }
        corpus.add(whole.replace("\"changes\":[", "\"changed\":["));
        corpus.add(whole.replace("\"state\":{", "\"state\":{\"Not a type\":[],"));
        corpus.add(whole.replace("\"state\":{", "\"state\":{\"newer-type\":[{\"id\":\"1\",\"any\":[{}]}],"));
        corpus.add(whole.replace("\"state\":{", "\"state\":{\"newer-type\":[{\"any\":1}],"));
        corpus.add(whole.replace("\"state\":{", "\"state\":{\"newer-type\":5,"));
        corpus.add(whole.replace("\"class\":\"internal\"", "\"class\":\"public\""));
        corpus.add(whole.replace("\"formatVersion\":\"1.0\"", "\"formatVersion\":\"1.7\""));
        corpus.add(whole.replace("\"formatVersion\":\"1.0\"", "\"formatVersion\":\"2.0\""));
        return corpus;
    }
}
