package org.territoireouvert.runner.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was written in the file and the environment, read as what it should be; what cannot be right is refused by its name. */
final class WrittenValues {

    static final String ENVIRONMENT = "environment";

    private static final int HIGHEST_PORT = 65_535;

    private final Map<ConfigurationKey, Value> values = new EnumMap<>(ConfigurationKey.class);

    /** A value with where it was written, to be named when it is wrong. */
    record Value(String text, String where, String key) {
        ConfigurationException wrong(String expectedKey) {
            return new ConfigurationException("configuration.wrong-value", key, text, where, expectedKey);
        }

        /** Leaves the value out: it may be a secret. */
        @Override
        public String toString() {
            return "Value[" + key + ", " + where + "]";
        }
    }

    /** Takes a value, in place of one of the same key. */
    void put(ConfigurationKey key, Value value) {
        values.put(key, value);
    }

    /** Tells whether anything stands in a section. */
    boolean hasSection(String section) {
        return values.keySet().stream()
                .filter(key -> key.key().startsWith(section + "."))
                .anyMatch(key -> value(key).isPresent());
    }

    Optional<String> text(ConfigurationKey key) {
        return value(key).map(Value::text);
    }

    /** Returns a value that is not blank. */
    Optional<Value> value(ConfigurationKey key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> !value.text().isBlank());
    }

    /** Returns what must be written, which is refused as empty otherwise. */
    Value needed(ConfigurationKey key, String expectedKey) {
        return value(key).orElseThrow(() -> new Value("", ENVIRONMENT, key.key()).wrong(expectedKey));
    }

    /** Returns a list without blank items, as it is written: separated by commas or, for {@code separator}, by it. */
    Optional<List<String>> list(ConfigurationKey key, String separator) {
        return text(key)
                .map(text -> Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList());
    }

    boolean flag(ConfigurationKey key) {
        return read(key, "configuration.expected.flag", text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    int port(ConfigurationKey key, int otherwise) {
        return read(key, "configuration.expected.port", WrittenValues::port).orElse(otherwise);
    }

    private static Optional<Integer> port(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(port -> port >= 0 && port <= HIGHEST_PORT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<URI> url(ConfigurationKey key) {
        return read(key, "configuration.expected.url", WrittenValues::url);
    }

    static Optional<URI> url(String text) {
        try {
            URI url = new URI(text);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a value.
     *
     * @param reader empty when the text cannot be right
     */
    <T> Optional<T> read(ConfigurationKey key, String expectedKey, Function<String, Optional<T>> reader) {
        return value(key).map(value -> reader.apply(value.text()).orElseThrow(() -> value.wrong(expectedKey)));
    }
}
