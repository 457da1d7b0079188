package org.daybook.kit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The sentences of one package, from {@code messages.properties} beside the class that asks. One British English text for
 * all: no bundle look-up by locale, so that the same build says the same on every machine.
 */
public final class Messages {
    private final Properties sentences = new Properties();
    private final String place;

    private Messages(Class<?> beside) {
        this.place = beside.getPackageName();
        try (InputStream in = beside.getResourceAsStream("messages.properties")) {
            if (in == null) {
                throw new IllegalStateException("no messages.properties in " + place);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Messages beside(Class<?> type) {
        return new Messages(type);
    }

    /** The sentence with its {0}, {1} … filled in. @throws IllegalArgumentException when there is no such sentence */
    public String text(String key, Object... values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence '" + key + "' in " + place);
        }
        // An apostrophe is a quote to MessageFormat, but an apostrophe to everyone else.
        return values.length == 0
                ? sentence
                : new MessageFormat(sentence.replace("'", "''"), Locale.UK).format(values);
    }
}
