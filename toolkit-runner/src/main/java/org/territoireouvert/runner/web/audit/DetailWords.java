package org.territoireouvert.runner.web.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * Says the details of entries in words: a value for which there is a message {@code audit.value.<name>.<value>} is said by it, and
 * codes in the runtime's own entries become the labels that they have elsewhere. What has no words, be it that its plugin is gone, is
 * shown as it is.
 */
final class DetailWords {

    private final Messages messages;
    private final Supplier<List<InstalledPlugin>> plugins;

    DetailWords(Messages messages, Supplier<List<InstalledPlugin>> plugins) {
        this.messages = messages;
        this.plugins = plugins;
    }

    /** Returns the values of an entry of a plugin in the order of names. */
    static Object[] ofPlugin(LoggedEntry entry, Messages words, Locale locale) {
        return entry.details().entrySet().stream()
                .map(detail -> value(detail, words, locale))
                .toArray();
    }

    /** Returns the values of an entry of the runtime in the order of names. */
    Object[] ofRuntime(LoggedEntry entry, Locale locale) {
        return entry.details().entrySet().stream()
                .map(detail -> word(entry, detail, locale))
                .toArray();
    }

    private String word(LoggedEntry entry, Map.Entry<String, String> detail, Locale locale) {
        String value = detail.getValue();
        return switch (detail.getKey()) {
            case "plugin" -> pluginName(value, locale);
            case "settings" -> each(value, key -> settingLabel(entry, key, locale));
            case "texts" ->
                each(value, key -> find(messages, locale, "admin.text." + key).orElse(key));
            case "role", "permission", "act" -> label(detail.getKey() + "." + value, value, locale);
            case "scope" -> scope(value, locale);
            default -> value(detail, messages, locale);
        };
    }

    private static String value(Map.Entry<String, String> detail, Messages words, Locale locale) {
        return find(words, locale, "audit.value." + detail.getKey() + "." + detail.getValue())
                .orElse(detail.getValue());
    }

    private static String each(String values, java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(values.split(", ")).map(word).collect(Collectors.joining(", "));
    }

    private String settingLabel(LoggedEntry entry, String key, Locale locale) {
        return plugin(entry.details().getOrDefault("plugin", ""))
                .flatMap(plugin -> find(plugin.messages(), locale, "setting." + key))
                .orElse(key);
    }

    private String scope(String value, Locale locale) {
        String[] parts = value.split("/", 2);
        String where = find(messages, locale, "audit.value.scope." + parts[0])
                .orElseGet(() -> messages.format(locale, "audit.scope.plugin", pluginName(parts[0], locale)));
        return parts.length == 1 ? where : messages.format(locale, "audit.scope.object", where, parts[1]);
    }

    /** Returns the label of a role, a permission or an act, of the runtime or of the plugin whose id its code starts with. */
    String label(String key, String code, Locale locale) {
        int dot = code.indexOf('.');
        return find(messages, locale, key)
                .or(() -> plugin(dot < 0 ? "" : code.substring(0, dot))
                        .flatMap(plugin -> find(plugin.messages(), locale, key)))
                .orElse(code);
    }

    /** Returns the name of a plugin, or its id when it is gone. */
    String pluginName(String id, Locale locale) {
        return plugin(id)
                .flatMap(plugin -> find(plugin.messages(), locale, "plugin.name"))
                .orElse(id);
    }

    Optional<InstalledPlugin> plugin(String id) {
        return plugins.get().stream()
                .filter(plugin -> plugin.id().value().equals(id))
                .findFirst();
    }

    static Optional<String> find(Messages messages, Locale locale, String key, Object... arguments) {
        try {
            return Optional.of(messages.format(locale, key, arguments));
        } catch (IllegalArgumentException noSuchMessage) {
            return Optional.empty();
        }
    }
}
