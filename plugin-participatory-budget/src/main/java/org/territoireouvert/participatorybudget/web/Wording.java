package org.territoireouvert.participatorybudget.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Messages;

/**
 * Messages in the language of one reader.
 *
 * @param messages of this plugin
 * @param locale of the reader
 */
public record Wording(Messages messages, Locale locale) {

    /** Returns a message. */
    public String say(String key, @Nullable Object... arguments) {
        return messages.format(locale, key, arguments);
    }
}
