package org.territoireouvert.runner.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.bundle.Bundle.BundledPlugin;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.StrictKeys;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.text.ShownText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code bundle.json}: an unknown key, a missing one, one that is there twice or a wrong value refuses the whole file. */
public final class BundleReader {

    /** Largest bundle that is read. */
    public static final int LARGEST = 1_024 * 1_024;

    private static final int SCHEMA = 1;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_VALUE = 10_000;
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.-]{0,79}");
    private static final LocalText NO_TEXT = new LocalText("?", "?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> problems = new ArrayList<>();

    private BundleReader() {}

    /**
     * Reads a bundle.
     *
     * @param name of the file, for the sentence
     * @throws RefusedException when something is wrong with it, with the first problems
     */
    public static Bundle read(String name, byte[] bytes) {
        try {
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("it is longer than " + LARGEST + " bytes");
            }
            return new BundleReader().bundle(JSON.readTree(bytes));
        } catch (JacksonException e) {
            throw refusal(e, name, "it is not JSON, " + ShownText.start(e.getOriginalMessage(), 240));
        } catch (IllegalArgumentException e) {
            throw refusal(e, name, String.valueOf(e.getMessage()));
        }
    }

    private static RefusedException refusal(Exception cause, String name, String problems) {
        return new RefusedException(cause, Ground.REQUEST, "installation.bundle-wrong", name, problems);
    }

    private Bundle bundle(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        StrictKeys keys = new StrictKeys(root, "", problems);
        keys.number("schema", SCHEMA, SCHEMA);
        String name = keys.value("name", RegistryIndex::checkedName, "unknown");
        StrictKeys title = keys.object("title");
        LocalText text = new LocalText(
                title.value("fr", value -> LocalText.checked(value, LONGEST_TITLE), NO_TEXT.fr()),
                title.value("en", value -> LocalText.checked(value, LONGEST_TITLE), NO_TEXT.en()));
        List<BundledPlugin> plugins =
                keys.objects("plugins").stream().map(this::plugin).toList();
        keys.require("plugins", root.path("plugins").isArray(), "is missing or no list");
        Map<PluginId, Map<String, Object>> settings =
                root.has("settings") ? settings(keys, keys.node("settings")) : Map.of();
        keys.noteLeftOver();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new Bundle(name, text, plugins, settings);
    }

    private BundledPlugin plugin(StrictKeys keys) {
        PluginId id = keys.value("id", PluginId::new, new PluginId("unknown"));
        Optional<VersionRange> exact =
                keys.optionalValue("version", text -> VersionRange.parse("=" + SemanticVersion.parse(text)));
        Optional<VersionRange> range = keys.optionalValue("versions", VersionRange::parse);
        keys.require("version", exact.isEmpty() || range.isEmpty(), "stands beside \"versions\": write one of them");
        return new BundledPlugin(id, exact.or(() -> range), keys.optionalValue("registry", RegistryIndex::checkedName));
    }

    private static Map<PluginId, Map<String, Object>> settings(StrictKeys keys, JsonNode node) {
        keys.require("settings", node.isObject(), "is no object");
        Map<PluginId, Map<String, Object>> settings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> plugin : node.properties()) {
            keys.require("settings", plugin.getValue().isObject(), "holds what is no object");
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> setting : plugin.getValue().properties()) {
                keys.require("settings", KEY.matcher(setting.getKey()).matches(), "holds a wrong key");
                value(setting.getValue())
                        .ifPresentOrElse(
                                value -> values.put(setting.getKey(), value),
                                () -> keys.note(
                                        "settings",
                                        "holds for " + plugin.getKey() + " " + setting.getKey()
                                                + " what is neither text, number, true, false nor a list of texts"));
            }
            try {
                settings.put(new PluginId(plugin.getKey()), values);
            } catch (IllegalArgumentException e) {
                keys.note("settings", "holds a wrong id, " + e.getMessage());
            }
        }
        return settings;
    }

    private static Optional<Object> value(JsonNode node) {
        if (node.isString()) {
            return Optional.<Object>of(node.stringValue())
                    .filter(text -> node.stringValue().length() <= LONGEST_VALUE);
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(node.longValue());
        }
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            for (JsonNode item : node) {
                if (!item.isString() || item.stringValue().length() > LONGEST_VALUE) {
                    return Optional.empty();
                }
                texts.add(item.stringValue());
            }
            return Optional.of(List.copyOf(texts));
        }
        return Optional.empty();
    }
}
