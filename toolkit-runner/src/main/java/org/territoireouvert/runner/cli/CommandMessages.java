package org.territoireouvert.runner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The words of the command line, in the language of the terminal. */
public final class CommandMessages {

    private final Locale locale;
    private final ResourceBundle bundle;

    private CommandMessages(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    static CommandMessages in(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "fr";
        String path = "/META-INF/toolkit/messages/cli_" + language + ".properties";
        try (InputStream stream = CommandMessages.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The runner was built without \"" + path + "\"");
            }
            return new CommandMessages(
                    locale, new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a message in the language of the terminal. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Returns the language of the terminal. */
    public Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
