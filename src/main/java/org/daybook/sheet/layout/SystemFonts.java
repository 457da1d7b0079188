package org.daybook.sheet.layout;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts installed on a computer, opened one after another only until a letter is found, and kept open from then on.
 * Upright sans faces of ordinary weight come first. A file that cannot be read is passed over.
 */
final class SystemFonts {
    private final Supplier<List<Path>> finder;
    private final List<Face> open = new ArrayList<>();
    private List<Path> unopened = List.of();
    private boolean looked;

    private SystemFonts(Supplier<List<Path>> finder) {
        this.finder = finder;
    }

    static SystemFonts ofThisComputer() {
        return new SystemFonts(() ->
                new FontFileFinder().find().stream().filter(u -> "file".equals(u.getScheme())).map(SystemFonts::path).toList());
    }

    static SystemFonts of(List<Path> files) {
        return new SystemFonts(() -> files);
    }

    /** The first face that has a glyph for it. */
    synchronized Optional<Face> faceWith(int codePoint) {
        // Private use means something else in each font.
        if (Character.getType(codePoint) == Character.PRIVATE_USE || !Character.isDefined(codePoint)) {
            return Optional.empty();
        }
        if (!looked) {
            looked = true;
            unopened = new ArrayList<>(finder.get().stream()
                    .filter(SystemFonts::isFont)
                    .sorted(Comparator.comparingInt(SystemFonts::rank).thenComparing(Path::toString))
                    .toList());
        }
        for (Face face : open) {
            if (has(face, codePoint)) {
                return Optional.of(face);
            }
        }
        while (!unopened.isEmpty()) {
            int before = open.size();
            openAll(unopened.removeFirst());
            for (Face face : open.subList(before, open.size())) {
                if (has(face, codePoint)) {
                    return Optional.of(face);
                }
            }
        }
        return Optional.empty();
    }

    private void openAll(Path file) {
        try {
            String name = lower(file);
            if (name.endsWith(".ttc") || name.endsWith(".otc")) {
                // Not closed: its faces read from it.
                new TrueTypeCollection(file.toFile()).processAllFonts(this::keep);
            } else {
                var data = new RandomAccessReadBufferedFile(file.toFile());
                keep(name.endsWith(".otf") ? new OTFParser().parse(data) : new TTFParser().parse(data));
            }
        } catch (IOException | RuntimeException unreadable) {
            // A broken font among a computer's hundreds is no reason to fail: the next may have the letter.
        }
    }

    private void keep(TrueTypeFont font) throws IOException {
        String name = font.getName();
        open.add(new Face(name == null ? "font" + open.size() : name, font, false));
    }

    /** Fonts of coloured pictures have glyphs without an outline, which would print as nothing. */
    private static boolean has(Face face, int codePoint) {
        int glyph = face.glyph(codePoint);
        return glyph != 0
                && (Character.isWhitespace(codePoint) || !face.outline(glyph).steps().isEmpty());
    }

    private static Path path(URI uri) {
        return new File(uri).toPath();
    }

    private static boolean isFont(Path file) {
        return lower(file).matches(".*\\.(ttf|otf|ttc|otc)");
    }

    private static int rank(Path file) {
        String name = lower(file);
        int rank = name.contains("sans") || name.contains("arial") || name.contains("segoe") ? 0 : 4;
        if (name.contains("mono") || name.contains("serif")) {
            rank += 4;
        }
        if (name.matches(".*(bold|black|light|thin|italic|oblique|condensed|medium|-bd|bd\\.).*")) {
            rank += 2;
        }
        return rank + (name.contains("emoji") || name.contains("symbol") ? 8 : 0);
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
