package org.territoireouvert.runner.storage;

import java.util.List;
import java.util.Locale;

/**
 * What a check saw.
 *
 * @param well whether nothing has to be done
 * @param messageKey in {@code storage_fr.properties} and {@code storage_en.properties}
 * @param arguments of the message
 */
public record Finding(boolean well, String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(boolean well, String name, Object... arguments) {
        return new Finding(well, "storage.check." + name + (well ? ".ok" : ".problem"), List.of(arguments));
    }

    /** Returns the sentence in a language. */
    public String message(Locale locale) {
        return StorageMessages.format(locale, messageKey, arguments.toArray());
    }
}
