package org.territoireouvert.runner.installation.lock;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.StrictKeys;
import org.territoireouvert.runner.registry.Trust;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code plugins.lock}: an unknown key, a missing one or a wrong value is an error that names the key. */
final class LockReader {

    static final int SCHEMA = 1;
    static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,149}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final PluginId UNKNOWN = new PluginId("unknown");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LockReader() {}

    static Wanted read(byte[] bytes) throws UnreadableLockException {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!root.isObject()) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            List<String> problems = new ArrayList<>();
            StrictKeys keys = new StrictKeys(root, "", problems);
            keys.number("schema", SCHEMA, SCHEMA);
            List<WantedPlugin> plugins = mapped(keys, "plugins", LockReader::plugin);
            List<PluginId> removed = keys.values("removed", PluginId::new);
            List<KeptData> kept = mapped(keys, "kept", LockReader::kept);
            Optional<FollowedBundle> bundle = keys.optionalObject("bundle").map(LockReader::bundle);
            List<PluginAct> unrecorded = mapped(keys, "unrecorded", LockReader::act);
            keys.noteLeftOver();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", problems));
            }
            return new Wanted(plugins, removed, kept, bundle, unrecorded);
        } catch (JacksonException e) {
            throw new UnreadableLockException("it is not JSON, " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableLockException(String.valueOf(e.getMessage()), e);
        }
    }

    private static <T> List<T> mapped(StrictKeys keys, String key, Function<StrictKeys, T> reader) {
        return keys.objects(key).stream().map(reader).toList();
    }

    private static FollowedBundle bundle(StrictKeys keys) {
        Map<PluginId, Map<String, String>> settings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> plugin : keys.node("settings").properties()) {
            Map<String, String> values = new TreeMap<>();
            for (Map.Entry<String, JsonNode> value : plugin.getValue().properties()) {
                keys.require("settings", value.getValue().isString(), "holds what is no text");
                values.put(value.getKey(), value.getValue().asString(""));
            }
            settings.put(new PluginId(plugin.getKey()), values);
        }
        return new FollowedBundle(keys.value("name", LockReader::line, "unknown"), settings);
    }

    private static WantedPlugin plugin(StrictKeys keys) {
        PluginId id = keys.value("id", PluginId::new, UNKNOWN);
        InstalledVersion current = version(keys);
        keys.require("trust", !current.isDelivered(), "is CORE, which no installed plugin has");
        return new WantedPlugin(id, current, keys.optionalObject("previous").map(LockReader::version));
    }

    private static InstalledVersion version(StrictKeys keys) {
        String version = keys.value("version", LockReader::semantic, "0.0.0");
        Trust trust = keys.value("trust", Trust::valueOf, Trust.LOCAL);
        Instant at = keys.value("installedAt", LockReader::instant, Instant.EPOCH);
        if (trust == Trust.CORE) {
            return InstalledVersion.delivered(version, at);
        }
        TreeMap<String, String> files = new TreeMap<>();
        JsonNode node = keys.node("files");
        keys.require("files", node.isObject() && !node.isEmpty(), "is no object with files");
        for (Map.Entry<String, JsonNode> file : node.properties()) {
            String digest = file.getValue().isString() ? file.getValue().stringValue() : "";
            keys.require(
                    "files",
                    FILE.matcher(file.getKey()).matches()
                            && DIGEST.matcher(digest).matches(),
                    "holds a wrong name or a wrong SHA-256");
            files.put(file.getKey(), digest);
        }
        return new InstalledVersion(
                version,
                keys.value("sha256", LockReader::digest, ""),
                files,
                trust,
                keys.optionalValue("registry", LockReader::line),
                at);
    }

    private static KeptData kept(StrictKeys keys) {
        return new KeptData(
                keys.value("id", PluginId::new, UNKNOWN),
                keys.value("version", LockReader::semantic, "0.0.0"),
                keys.text("tablePrefix", "[a-z][a-z0-9]{0,14}_"),
                keys.optionalValue("rollbackSafeTo", LockReader::semantic));
    }

    private static PluginAct act(StrictKeys keys) {
        return new PluginAct(
                keys.value("kind", PluginAct.Kind::valueOf, PluginAct.Kind.INSTALLED),
                keys.value("plugin", PluginId::new, UNKNOWN),
                keys.value("version", LockReader::semantic, "0.0.0"),
                keys.optionalValue("from", LockReader::semantic),
                keys.value("trust", Trust::valueOf, Trust.LOCAL),
                keys.value("at", LockReader::instant, Instant.EPOCH));
    }

    private static String semantic(String text) {
        return SemanticVersion.parse(text).toString();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no instant", e);
        }
    }

    private static String digest(String text) {
        if (!DIGEST.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no SHA-256");
        }
        return text;
    }

    private static String line(String text) {
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._’'-]{0,79}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no name of up to 80 letters and digits");
        }
        return text;
    }
}
