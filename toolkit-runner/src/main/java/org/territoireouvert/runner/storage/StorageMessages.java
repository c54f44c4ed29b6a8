package org.territoireouvert.runner.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Says the sentences of the storage, which must work before anything else of the runtime does. */
public final class StorageMessages {

    private static final ResourceBundle FRENCH = load("fr");
    private static final ResourceBundle ENGLISH = load("en");

    private StorageMessages() {}

    /** Returns a sentence, in French unless English is asked for. */
    public static String format(Locale locale, String key, Object... arguments) {
        boolean english = locale.getLanguage().equals("en");
        return new MessageFormat((english ? ENGLISH : FRENCH).getString(key), english ? Locale.ENGLISH : Locale.FRENCH)
                .format(arguments);
    }

    private static ResourceBundle load(String language) {
        String path = "/META-INF/toolkit/messages/storage_" + language + ".properties";
        try (InputStream stream = Objects.requireNonNull(StorageMessages.class.getResourceAsStream(path), path)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
