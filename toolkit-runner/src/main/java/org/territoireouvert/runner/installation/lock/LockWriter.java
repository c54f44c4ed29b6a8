package org.territoireouvert.runner.installation.lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.territoireouvert.api.PluginId;
import tools.jackson.databind.json.JsonMapper;

/** Writes what {@link LockReader} reads, for people too: one key a line, in a fixed order. */
final class LockWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LockWriter() {}

    static byte[] write(Wanted wanted) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", LockReader.SCHEMA);
        document.put("plugins", mapped(wanted.plugins(), LockWriter::plugin));
        document.put("removed", mapped(wanted.removed(), PluginId::value));
        document.put("kept", mapped(wanted.kept(), LockWriter::kept));
        wanted.bundle().ifPresent(bundle -> document.put("bundle", bundle(bundle)));
        document.put("unrecorded", mapped(wanted.unrecorded(), LockWriter::act));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private static <T> List<Object> mapped(List<T> values, Function<T, Object> writer) {
        return values.stream().map(writer).toList();
    }

    private static Map<String, Object> bundle(FollowedBundle bundle) {
        Map<String, Object> settings = new LinkedHashMap<>();
        bundle.settings().forEach((id, values) -> settings.put(id.value(), values));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", bundle.name());
        document.put("settings", settings);
        return document;
    }

    private static Map<String, Object> plugin(WantedPlugin plugin) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", plugin.id().value());
        document.putAll(version(plugin.current()));
        plugin.previous().ifPresent(previous -> document.put("previous", version(previous)));
        return document;
    }

    private static Map<String, Object> version(InstalledVersion version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", version.version());
        document.put("trust", version.trust().name());
        version.registry().ifPresent(registry -> document.put("registry", registry));
        document.put("installedAt", version.installedAt().toString());
        if (!version.isDelivered()) {
            document.put("sha256", version.sha256());
            document.put("files", version.files());
        }
        return document;
    }

    private static Map<String, Object> kept(KeptData data) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", data.id().value());
        document.put("version", data.version());
        document.put("tablePrefix", data.tablePrefix());
        data.rollbackSafeTo().ifPresent(version -> document.put("rollbackSafeTo", version));
        return document;
    }

    private static Map<String, Object> act(PluginAct act) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", act.kind().name());
        document.put("plugin", act.plugin().value());
        document.put("version", act.version());
        act.from().ifPresent(from -> document.put("from", from));
        document.put("trust", act.trust().name());
        document.put("at", act.at().toString());
        return document;
    }
}
