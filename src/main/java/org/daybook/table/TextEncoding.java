package org.daybook.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file's bytes become letters. */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
    UTF_8_MARKED("UTF-8 with a byte order mark", StandardCharsets.UTF_8, 3),
    UTF_16LE("UTF-16, little end first", StandardCharsets.UTF_16LE, 0),
    UTF_16LE_MARKED("UTF-16, little end first, with a byte order mark", StandardCharsets.UTF_16LE, 2),
    UTF_16BE("UTF-16, big end first", StandardCharsets.UTF_16BE, 0),
    UTF_16BE_MARKED("UTF-16, big end first, with a byte order mark", StandardCharsets.UTF_16BE, 2),
    WINDOWS_1252("Windows-1252 (Western European)", Charset.forName("windows-1252"), 0);

    private final String inText;
    private final Charset charset;
    private final int mark;

    TextEncoding(String inText, Charset charset, int mark) {
        this.inText = inText;
        this.charset = charset;
        this.mark = mark;
    }

    public String inText() {
        return inText;
    }

    Charset charset() {
        return charset;
    }

    /** Bytes of the byte order mark, which are no part of the text. */
    int mark() {
        return mark;
    }
}
