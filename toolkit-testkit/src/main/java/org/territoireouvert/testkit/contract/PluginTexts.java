package org.territoireouvert.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.territoireouvert.runner.plugin.PluginResources;

/**
 * The words and the descriptor that a packaged plugin brings.
 *
 * @param resources of the plugin
 */
record PluginTexts(PluginResources resources) {

    private static final Pattern NAMED = Pattern.compile("\\$msg\\.get\\(\\s*\"([^\"$]+)\"");

    /** Returns the keys of all messages in a language, in their order. */
    Set<String> keys(String language) throws IOException {
        return new TreeSet<>(messages(language).stringPropertyNames());
    }

    /** Returns all messages in a language. */
    Properties messages(String language) throws IOException {
        try (Reader reader = reader(language)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        }
    }

    /** Returns the keys that stand more than once in a language: only the last message of such a key is ever said. */
    Set<String> repeatedKeys(String language) throws IOException {
        Set<String> repeated = new TreeSet<>();
        try (Reader reader = reader(language)) {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object message) {
                    if (containsKey(key)) {
                        repeated.add(key.toString());
                    }
                    return super.put(key, message);
                }
            }.load(reader);
        }
        return repeated;
    }

    /** Returns the keys that its templates name in full. */
    Set<String> namedInTemplates() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String template : resources.list("templates/")) {
            NAMED.matcher(text(template)).results().forEach(found -> named.add(found.group(1)));
        }
        return named;
    }

    private Reader reader(String language) throws IOException {
        return new InputStreamReader(open("messages/messages_" + language + ".properties"), StandardCharsets.UTF_8);
    }

    /** Returns the text of {@code plugin.json}. */
    String descriptor() throws IOException {
        return text("plugin.json");
    }

    private String text(String path) throws IOException {
        try (InputStream stream = open(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String path) throws IOException {
        return resources.open(path).orElseThrow(() -> new AssertionError("The plugin has no " + path));
    }
}
