package org.territoireouvert.runner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.configuration.ConfigurationException;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.storage.StorageException;

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

    /** Returns what a refusal says, in the language of the terminal. */
    public String sentence(ToolkitException e) {
        if (e instanceof RefusedException refused) {
            return refused.sentence(locale);
        }
        if (e instanceof StorageException storage) {
            return storage.message(locale);
        }
        if (!(e instanceof ConfigurationException wrong)) {
            return Optional.ofNullable(e.getMessage()).orElse(e.code().name());
        }
        Object[] arguments = wrong.arguments().stream()
                .map(argument -> argument instanceof String text && has(text) ? say(text) : argument)
                .toArray();
        return say(wrong.messageKey(), arguments);
    }

    /** Returns the language of the terminal. */
    public Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
