package org.territoireouvert.api.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.HostProvided;

/**
 * Says a plugin's messages. They stand in {@code META-INF/toolkit/messages/messages_fr.properties} and its English twin,
 * UTF-8, in the syntax of {@link java.text.MessageFormat}; the apostrophe is the typographic one (’).
 */
@HostProvided
@FunctionalInterface
public interface Messages {

    /**
     * Returns a message in a language.
     *
     * @param locale French when the language is neither French nor English
     * @param key in both files
     * @param arguments text, numbers, dates of {@code java.time}, {@link org.territoireouvert.api.data.Money}; the latter
     *     two are written as the language does
     * @throws IllegalArgumentException when no message has this key
     */
    String format(Locale locale, String key, @Nullable Object... arguments);
}
