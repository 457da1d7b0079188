package org.daybook.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What the first bytes say a file is, whatever its name says. */
enum FileKind {
    TEXT,
    ZIP,
    OLD_OFFICE,
    PDF,
    PICTURE,
    WEB_PAGE,
    XML,
    JSON,
    RICH_TEXT,
    DATABASE,
    PACKED,
    PROGRAM;

    static FileKind of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            return PICTURE;
        }
        if (start.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        if (start.startsWith("SQLite format") || start.startsWith("H:2,")) {
            return DATABASE;
        }
        if (start.startsWith("\u001f\u008b") || start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!")) {
            return PACKED;
        }
        if (start.startsWith("\u007fELF") || start.startsWith("MZ\u0090")) {
            return PROGRAM;
        }
        return text(start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start);
    }

    private static FileKind text(String start) {
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            return WEB_PAGE;
        }
        if (text.startsWith("<?xml")) {
            return text.contains("<html") ? WEB_PAGE : XML;
        }
        return text.matches("(?s)[{]\\s*\"[^\"]*\"\\s*:.*|\\[\\s*[{]\\s*\".*") ? JSON : TEXT;
    }

    /** Why it is no table that can be read; empty for text and for ZIP, which need a closer look. */
    Optional<String> refusal() {
        return switch (this) {
            case TEXT, ZIP -> Optional.empty();
            case OLD_OFFICE -> Optional.of(Sentences.say("refused.old.office"));
            case PDF -> Optional.of(Sentences.say("refused.pdf"));
            case PICTURE -> Optional.of(Sentences.say("refused.picture"));
            case WEB_PAGE -> Optional.of(Sentences.say("refused.web.page"));
            case XML -> Optional.of(Sentences.say("refused.xml"));
            case JSON -> Optional.of(Sentences.say("refused.json"));
            case RICH_TEXT, DATABASE, PROGRAM -> Optional.of(Sentences.say("refused.not.table"));
            case PACKED -> Optional.of(Sentences.say("refused.packed"));
        };
    }
}
