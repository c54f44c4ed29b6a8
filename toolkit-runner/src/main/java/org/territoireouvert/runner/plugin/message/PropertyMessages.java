package org.territoireouvert.runner.plugin.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.PluginResources;

/**
 * Messages out of {@code messages/messages_fr.properties} and its English twin. A message that one language lacks is said in
 * the other. Safe for all threads: parsed formats are kept and copied for each use.
 */
public final class PropertyMessages implements Messages {

    private final Map<Locale, Map<String, String>> patterns;
    private final Map<Locale, Map<String, MessageFormat>> formats =
            Map.of(Locale.FRANCE, new ConcurrentHashMap<>(), Locale.UK, new ConcurrentHashMap<>());
    private final Map<Locale, WrittenValues> values;

    private PropertyMessages(Map<Locale, Map<String, String>> patterns, ZoneId zone) {
        this.patterns = patterns;
        this.values = Map.of(
                Locale.FRANCE, new WrittenValues(Locale.FRANCE, zone), Locale.UK, new WrittenValues(Locale.UK, zone));
    }

    /**
     * Makes messages of given patterns.
     *
     * @param french patterns by key
     * @param english patterns by key
     * @param zone in which instants are written
     */
    public static PropertyMessages of(Map<String, String> french, Map<String, String> english, ZoneId zone) {
        return new PropertyMessages(Map.of(Locale.FRANCE, Map.copyOf(french), Locale.UK, Map.copyOf(english)), zone);
    }

    /**
     * Reads the messages of a plugin; a file that is not there holds none.
     *
     * @throws IOException when a file cannot be read or is not UTF-8
     */
    public static PropertyMessages of(PluginResources resources, ZoneId zone) throws IOException {
        return of(
                read(resources.open("messages/messages_fr.properties")),
                read(resources.open("messages/messages_en.properties")),
                zone);
    }

    private static Map<String, String> read(Optional<InputStream> file) throws IOException {
        if (file.isEmpty()) {
            return Map.of();
        }
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(file.get(), strict)) {
            PropertyResourceBundle bundle = new PropertyResourceBundle(reader);
            Map<String, String> patterns = new HashMap<>();
            for (String key : bundle.keySet()) {
                patterns.put(key, bundle.getString(key));
            }
            return patterns;
        } catch (IllegalArgumentException e) {
            throw new IOException("The messages hold a broken \\u escape: " + e.getMessage(), e);
        }
    }

    /** Tells whether a message has this key, in any language. */
    public boolean has(String key) {
        return patterns.values().stream().anyMatch(language -> language.containsKey(key));
    }

    @Override
    public String format(Locale asked, String key, @Nullable Object... arguments) {
        Locale locale = WrittenValues.spoken(asked);
        MessageFormat known = formatsOf(locale).get(key);
        if (known == null) {
            known = new MessageFormat(pattern(locale, key), locale);
            formatsOf(locale).put(key, known);
        }
        WrittenValues written = of(values, locale);
        @Nullable Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = written.write(arguments[i]);
        }
        return ((MessageFormat) known.clone()).format(texts);
    }

    private String pattern(Locale locale, String key) {
        String pattern = of(patterns, locale).get(key);
        if (pattern == null) {
            pattern = of(patterns, locale.equals(Locale.UK) ? Locale.FRANCE : Locale.UK)
                    .get(key);
        }
        if (pattern == null) {
            throw new IllegalArgumentException("No message has the key \"" + key + "\"");
        }
        return pattern;
    }

    private Map<String, MessageFormat> formatsOf(Locale locale) {
        return of(formats, locale);
    }

    private static <T> T of(Map<Locale, T> byLanguage, Locale locale) {
        T value = byLanguage.get(locale);
        if (value == null) {
            throw new IllegalStateException("No language " + locale);
        }
        return value;
    }
}
