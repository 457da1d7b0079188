package org.daybook.sheet.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.daybook.kit.theme.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * The fonts: those that come with Daybook (all of Europe's Latin letters, Greek, Cyrillic), and for whatever else a name
 * needs, the computer's own. Safe for many threads; make one and keep it, for it remembers what it found.
 */
public final class FontShelf {

    /** A glyph ready to be set. @param advance in ems; @param missing no font has it, and a box is drawn */
    public record Glyph(Face face, int id, double advance, boolean missing) {}

    /** How wide the box is that stands for a letter without a glyph, in ems. */
    static final double BOX = 0.6;

    private static final String[] REGULAR = {"SourceSans3-Regular", "NotoSans-Regular"};
    private static final String[] BOLD = {"SourceSans3-SemiBold", "NotoSans-Bold"};

    private final List<Bundled> regular = Stream.of(REGULAR).map(Bundled::new).toList();
    private final List<Bundled> bold = Stream.of(BOLD).map(Bundled::new).toList();
    private final @Nullable Glyph[] regularKnown = new @Nullable Glyph[0x10000];
    private final @Nullable Glyph[] boldKnown = new @Nullable Glyph[0x10000];
    private final Map<Integer, Glyph> beyond = new ConcurrentHashMap<>();
    private final SystemFonts system;

    /** With the computer's fonts to fall back on. */
    public FontShelf() {
        this(SystemFonts.ofThisComputer());
    }

    /** Daybook's own alone: the same on every computer. */
    public static FontShelf withoutSystemFonts() {
        return new FontShelf(SystemFonts.of(List.of()));
    }

    /** With given fonts to fall back on. */
    FontShelf(SystemFonts system) {
        this.system = system;
    }

    /** The font file of a bundled face, for those who load it themselves. */
    public static InputStream file(String bundledName) {
        InputStream in = FontShelf.class.getResourceAsStream(
                (bundledName.startsWith("SourceSans3") ? Typeface.FOLDER : "fonts/") + bundledName + ".ttf");
        if (in == null) {
            throw new IllegalStateException("no font " + bundledName);
        }
        return in;
    }

    /** The glyph that stands for a code point, from the first face that has it. */
    public Glyph glyph(int codePoint, Weight weight) {
        if (codePoint >= 0x10000) {
            return beyond.computeIfAbsent(codePoint, c -> find(c, Weight.REGULAR));
        }
        // Two threads may find the same glyph at once; they find the same.
        @Nullable Glyph[] table = weight == Weight.BOLD ? boldKnown : regularKnown;
        Glyph glyph = table[codePoint];
        if (glyph == null) {
            glyph = find(codePoint, weight);
            table[codePoint] = glyph;
        }
        return glyph;
    }

    /** Reads what nearly every sheet needs, so that the first one need not. Takes a moment; may be called on any thread. */
    public void readAhead() {
        for (Weight weight : Weight.values()) {
            glyph('e', weight);
        }
    }

    public Face main(Weight weight) {
        return bundled(weight).getFirst().face();
    }

    private List<Bundled> bundled(Weight weight) {
        return weight == Weight.BOLD ? bold : regular;
    }

    private Glyph find(int codePoint, Weight weight) {
        for (Bundled bundled : bundled(weight)) {
            Face face = bundled.face();
            int id = face.glyph(codePoint);
            if (id != 0) {
                return new Glyph(face, id, face.advance(id), false);
            }
        }
        return system.faceWith(codePoint)
                .map(face -> {
                    int id = face.glyph(codePoint);
                    return new Glyph(face, id, face.advance(id), false);
                })
                .orElseGet(() -> new Glyph(main(weight), 0, BOX, true));
    }

    /** A font of Daybook's own, read when the first letter is looked for in it: most sheets need the first of each weight. */
    private static final class Bundled {
        private final String name;
        private Optional<Face> face = Optional.empty();

        Bundled(String name) {
            this.name = name;
        }

        synchronized Face face() {
            Face loaded = face.orElseGet(this::load);
            face = Optional.of(loaded);
            return loaded;
        }

        private Face load() {
            try (InputStream in = file(name)) {
                return new Face(name, new TTFParser().parse(new RandomAccessReadBuffer(in)), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
