package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFilesTest {
    private static final String HEAD = "{\"format\":\"daybook-snapshot\",\"formatVersion\":\"1.0\",";

    @TempDir
    Path home;

    private Path file;
    private byte[] sound;

    @BeforeEach
    void aSoundSnapshot() {
        file = home.resolve("file.json");
        sound = new ThreeCopies(5, 0).copies.getFirst().sendAll();
    }

    private CheckReport check(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        return new SnapshotCheck(PaperCopy.TYPES).check(file);
    }

    private String sentence(String text) throws Exception {
        return sentence(text.getBytes(StandardCharsets.UTF_8));
    }

    private String sentence(byte[] bytes) throws Exception {
        CheckReport report = check(bytes);
        assertThat(report.isSound()).isFalse();
        return report.faults().getFirst();
    }

    private String text() {
        return new String(sound, StandardCharsets.UTF_8);
    }

    /** The text with checksums that fit it. */
    private static String signed(String text) {
        int state = text.indexOf(Format.STATE);
        int integrity = text.lastIndexOf("\"integrity\"");
        String content = org.daybook.journal.Sha256.hex(org.daybook.journal.Sha256.of(text.substring(state, integrity)));
        byte[] head = text.substring(0, state).getBytes(StandardCharsets.UTF_8);
        return text.substring(0, integrity) + Integrity.of(head, content).text();
    }

    @Test
    void each_kind_of_bad_file_has_a_sentence_of_its_own() throws Exception {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("empty", sentence(new byte[0]));
        sentences.put("blank", sentence(" \n "));
        sentences.put("not JSON", sentence("name,town\n1,2\n"));
        sentences.put("binary", sentence(new byte[] {0, 1, 2, 3}));
        sentences.put("byte order mark", sentence("\ufeff" + text()));
        sentences.put("JSON, not an object", sentence("[1,2]"));
        sentences.put("JSON, not a snapshot", sentence("{\"a\":1}"));
        sentences.put("other format", sentence("{\"format\":\"ledger\"}"));
        sentences.put("newer major", sentence(text().replace("\"formatVersion\":\"1.0\"", "\"formatVersion\":\"2.0\"")));
        sentences.put("version never released", sentence(signed(text().replace("\"formatVersion\":\"1.0\"", "\"formatVersion\":\"0.9\""))));
        sentences.put("wrong checksum", sentence(text().replace("\"illustrative\":false", "\"illustrative\":true")));
        sentences.put("wrong shape", sentence(signed(text().replace("\"illustrative\":false", "\"illustrative\":1"))));
        sentences.put("wrong meaning", sentence(signed(text().replace("\"value\":\"name ", "\"value\":\"named "))));
        sentences.put("wrong count", sentence(signed(text().replaceFirst("\"changes\":\\d+}", "\"changes\":7777}"))));
        sentences.put("duplicate keys", sentence(text().replace("\"withheld\":0", "\"withheld\":0,\"withheld\":0")));
        sentences.put("trailing bytes", sentence(text() + "{}"));
        sentences.put("100,000 levels", sentence(HEAD + "\"x\":" + "[".repeat(100_000)));
        sentences.put("a million digits", sentence(HEAD + "\"withheld\":" + "1".repeat(1_000_000) + "}"));
        sentences.put("cut short", sentence(Arrays.copyOf(sound, sound.length / 2)));
        sentences.put("truncated UTF-8", sentence(cutInACharacter()));
        sentences.put("a text without end", sentence(HEAD + "\"createdAt\":\"" + "x".repeat(3_000_000) + "\"}"));
        sentences.put("a record without end", sentence(HEAD + "\"state\":{\"x\":[{\"id\":\"1\",\"a\":[" + "[],".repeat(100_000) + "1]}]}}"));
        sentences.put("gzip that is none", sentence(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3}));
        assertThat(sentences).doesNotContainValue("");
        assertThat(sentences.values().stream().map(s -> s.replaceAll("\\d+", "n")).distinct())
                .as("%s", sentences)
                .hasSize(sentences.size());
    }

    @Test
    void a_fault_in_the_first_line_is_said_to_be_in_line_1() throws Exception {
        for (String text : new String[] {
            "x",
            "{",
            "{\"a\":tru}",
            HEAD + "\"x\":" + "[".repeat(100_000),
            HEAD + "\"withheld\":" + "1".repeat(1_000_000) + "}",
            "1".repeat(1_000_000),
            HEAD + "\"createdAt\":\"" + "x".repeat(3_000_000) + "\"}",
            "[".repeat(100_000)
        }) {
            assertThat(sentence(text)).containsIgnoringCase("line 1 ".strip()).doesNotContain("ine 0");
        }
    }

    @Test
    void the_same_fault_is_said_once() throws Exception {
        List<String> faults = check((HEAD + "\"state\":{\"x\":[" + "1,".repeat(50) + "1]}}").getBytes(StandardCharsets.UTF_8))
                .faults();
        assertThat(faults).doesNotHaveDuplicates();
        assertThat(faults.getLast()).contains("more of the kind");
    }

    private byte[] cutInACharacter() {
        String text = HEAD + "\"scope\":\"caf\u00e9";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length + 2);
        cut[bytes.length - 1] = '"';
        cut[bytes.length] = '}';
        cut[bytes.length + 1] = '\n';
        return cut;
    }

    @Test
    void two_hundred_megabytes_of_brackets_are_refused() throws Exception {
        for (String start : new String[] {"", HEAD + "\"x\":[", HEAD + "\"state\":{\"x\":[", HEAD + "\"changes\":[{\"value\":["}) {
            byte[] piece = (start.isEmpty() ? "[" : "[],").repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(start.getBytes(StandardCharsets.US_ASCII));
                for (long written = 0; written < 200L << 20; written += piece.length) {
                    out.write(piece);
                }
            }
            assertThat(new SnapshotCheck(PaperCopy.TYPES).check(file).faults())
                    .singleElement()
                    .asString()
                    .startsWith("This file is 200 MB of brackets");
        }
    }

    @Test
    void a_gzip_that_bursts_is_not_unpacked() throws Exception {
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) ' ');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 600; i++) {
                out.write(zeros);
            }
        }
        assertThat(new SnapshotCheck(PaperCopy.TYPES).check(file).faults())
                .singleElement()
                .asString()
                .startsWith("Unpacked, this file would be larger");
    }

    @Test
    void any_changed_byte_is_refused_or_leaves_the_content_equal() throws Exception {
        Random random = new Random(3);
        String content = content(sound);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = sound.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] ^ 1 << random.nextInt(8));
            if (changed[at] != sound[at] && check(changed).isSound()) {
                assertThat(content(changed)).as("byte %s", at).isEqualTo(content);
            }
        }
    }

    private static String content(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(Format.STATE), text.lastIndexOf("\"integrity\""));
    }

    @Test
    void any_bytes_at_all_give_a_report() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = sound.clone();
            int cuts = 1 + random.nextInt(4);
            for (int c = 0; c < cuts; c++) {
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(200), bytes.length - from);
                byte[] piece = new byte[length];
                if (random.nextBoolean()) {
                    random.nextBytes(piece);
                } else {
                    System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), piece, 0, length);
                }
                System.arraycopy(piece, 0, bytes, from, length);
            }
            assertThat(check(random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes).faults())
                    .isNotNull();
        }
    }

    @Test
    void a_locked_file_that_was_touched_does_not_open() throws Exception {
        Passphrase passphrase = new Passphrase("open sesame".toCharArray());
        java.io.ByteArrayOutputStream locked = new java.io.ByteArrayOutputStream();
        try (OutputStream out = Lock.closing(locked, passphrase)) {
            out.write(sound);
        }
        Files.write(file, locked.toByteArray());
        assertThat(new SnapshotCheck(PaperCopy.TYPES).check(file, Optional.of(passphrase)).isSound()).isTrue();
        for (int at : new int[] {9, 10, 20, 35, 40, locked.size() - 1}) {
            byte[] touched = locked.toByteArray();
            touched[at] ^= 1;
            Files.write(file, touched);
            assertThat(new SnapshotCheck(PaperCopy.TYPES).check(file, Optional.of(passphrase)).isSound()).as("byte %s", at).isFalse();
        }
        byte[] cut = Arrays.copyOf(locked.toByteArray(), locked.size() - 20);
        Files.write(file, cut);
        assertThat(new SnapshotCheck(PaperCopy.TYPES).check(file, Optional.of(passphrase)).isSound()).isFalse();
    }
}
