package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.snapshot.ThreeCopies.forAll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.daybook.journal.Sha256;
import org.junit.jupiter.api.Test;

/** What is made of a file of which bytes changed, on the random histories of {@link ThreeCopies}. */
class ChangedBytesPropertiesTest {
    @Test
    void any_changed_byte_is_refused_or_leaves_the_content_equal() {
        forAll(history -> {
            byte[] sound = history.any().send(history.sharing(), history.scope());
            String content = content(sound);
            for (int i = 0; i < 4; i++) {
                byte[] changed = sound.clone();
                int at = history.random.nextInt(changed.length);
                changed[at] = (byte) (changed[at] ^ 1 << history.random.nextInt(8));
                if (faults(changed).isEmpty()) {
                    assertThat(content(changed)).as("byte %s", at).isEqualTo(content);
                }
            }
        });
    }

    @Test
    void any_bytes_at_all_give_a_report_or_a_model_and_never_another_throwable() {
        forAll(history -> {
            byte[] sound = history.any().send(history.sharing(), history.scope());
            for (int i = 0; i < 3; i++) {
                byte[] bytes = mangled(sound, history.random);
                assertThat(faults(bytes)).isNotNull();
                assertThat(faults(signed(bytes))).as("with checksums that fit").isNotNull();
            }
        });
    }

    private static byte[] mangled(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
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
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** Checksums that fit, where there is still a place for them. */
    private static byte[] signed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int state = text.indexOf(Format.STATE);
        int integrity = text.lastIndexOf("\"integrity\"");
        if (state < 0 || integrity < state) {
            return bytes;
        }
        MessageDigest content = Sha256.digest();
        content.update(bytes, state, integrity - state);
        byte[] head = Arrays.copyOf(bytes, state);
        byte[] tail = Integrity.of(head, Sha256.hex(content.digest())).text().getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(bytes, integrity + tail.length);
        System.arraycopy(tail, 0, all, integrity, tail.length);
        return all;
    }

    /** What a check finds, both by the quick look and by the whole one. */
    private static List<String> faults(byte[] document) {
        try (Source source = Source.of(document)) {
            boolean quick = isQuicklySound(source);
            SnapshotIndex index = SnapshotIndex.read(source, PaperCopy.TYPES, false);
            index.proveFold();
            assertThat(!quick || index.faults().isEmpty())
                    .as("what the quick look takes, the whole look takes too: %s", index.faults().list())
                    .isTrue();
            return index.faults().list();
        } catch (BadSnapshot e) {
            return e.faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isQuicklySound(Source source) throws IOException {
        try {
            Optional<SnapshotIndex> quick = SnapshotIndex.quick(source, PaperCopy.TYPES);
            if (quick.isEmpty()) {
                return false;
            }
            for (int i = 0; i < quick.get().changes().size(); i++) {
                quick.get().provenAt(i);
            }
            return quick.get().folds();
        } catch (BadSnapshot e) {
            return false;
        }
    }

    private static String content(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(Format.STATE), text.lastIndexOf("\"integrity\""));
    }

    @Test
    void the_quick_look_takes_whatever_daybook_wrote_and_finds_the_same_in_it() {
        forAll(history -> {
            byte[] document = history.any().send(history.sharing(), history.scope());
            try (Source source = Source.of(document)) {
                SnapshotIndex whole = SnapshotIndex.read(source, PaperCopy.TYPES, false);
                Optional<SnapshotIndex> quick = SnapshotIndex.quick(source, PaperCopy.TYPES);
                if (whole.records().size() == 0) {
                    assertThat(quick).as("nothing is in it").isEmpty();
                    return;
                }
                assertThat(quick).isPresent();
                assertThat(quick.get().sets()).isEqualTo(whole.sets());
                assertThat(quick.get().envelope()).isEqualTo(whole.envelope());
                assertThat(quick.get().changes().size()).isEqualTo(whole.changes().size());
                for (int i = 0; i < whole.changes().size(); i++) {
                    assertThat(quick.get().provenAt(i)).isEqualTo(whole.changeAt(i));
                    assertThat(quick.get().changes().line(i)).isEqualTo(whole.changes().line(i));
                }
                for (int i = 0; i < whole.records().size(); i++) {
                    assertThat(quick.get().recordAt(i)).isEqualTo(whole.recordAt(i));
                }
                assertThat(quick.get().folds()).isTrue();
            } catch (BadSnapshot | IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
