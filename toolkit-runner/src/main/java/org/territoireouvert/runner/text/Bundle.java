package org.territoireouvert.runner.text;

import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The messages of one language, parsed once. Safe for all threads. */
public final class Bundle {

    private final Map<String, MessagePattern> messages;

    private Bundle(Map<String, MessagePattern> messages) {
        this.messages = Map.copyOf(messages);
    }

    /**
     * Reads properties files one after the other; a key of a later one wins.
     *
     * @param zone in which instants are written
     * @throws IOException when one cannot be read
     * @throws IllegalArgumentException when a message is no valid pattern; it names the key
     */
    public static Bundle read(Locale locale, ZoneId zone, Iterable<Reader> files) throws IOException {
        Map<String, MessagePattern> messages = new HashMap<>();
        for (Reader file : files) {
            PropertyResourceBundle properties = new PropertyResourceBundle(file);
            Enumeration<String> keys = properties.getKeys();
            while (keys.hasMoreElements()) {
                String key = keys.nextElement();
                messages.put(key, pattern(key, properties.getString(key), locale, zone));
            }
        }
        return new Bundle(messages);
    }

    /** Returns a message with its arguments, empty when there is none with this key. */
    public Optional<String> format(String key, @Nullable Object... arguments) {
        MessagePattern pattern = messages.get(key);
        return pattern == null ? Optional.empty() : Optional.of(pattern.with(arguments));
    }

    /** Returns every key. */
    public Set<String> keys() {
        return messages.keySet();
    }

    private static MessagePattern pattern(String key, String text, Locale locale, ZoneId zone) {
        try {
            return new MessagePattern(text, locale, zone);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The message \"" + key + "\" is no valid pattern: " + text, e);
        }
    }
}
