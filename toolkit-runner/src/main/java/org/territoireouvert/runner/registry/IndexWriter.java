package org.territoireouvert.runner.registry;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.territoireouvert.runner.plugin.descriptor.DescriptorWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code index.json}; the same index is the same bytes. */
public final class IndexWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private IndexWriter() {}

    /** Writes an index, indented so that changes can be read. */
    public static byte[] write(RegistryIndex index) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", 1);
        root.put("registry", index.registry());
        root.put("serial", index.serial());
        root.put("generated", index.generated().toString());
        root.put("expires", index.expires().toString());
        each(root, "keys", index.keys(), IndexWriter::key);
        each(root, "plugins", index.plugins(), IndexWriter::plugin);
        each(root, "warnings", index.warnings(), IndexWriter::warning);
        each(root, "withdrawn", index.withdrawn(), IndexWriter::withdrawal);
        return JSON.writeValueAsBytes(root);
    }

    private static void key(RegistryKey key, ObjectNode node) {
        node.put("id", key.id());
        node.put("ed25519", key.ed25519());
        node.put("until", key.until().toString());
    }

    private static void plugin(ListedPlugin plugin, ObjectNode node) {
        node.put("id", plugin.id().value());
        text(node, "title", plugin.title());
        text(node, "description", plugin.description());
        plugin.categories().forEach(node.putArray("categories")::add);
        plugin.maintainers().forEach(node.putArray("maintainers")::add);
        node.put("review", lower(plugin.review()));
        plugin.deprecated().ifPresent(text -> text(node, "deprecated", text));
        each(node, "releases", plugin.releases(), IndexWriter::release);
    }

    private static void release(Release release, ObjectNode node) {
        node.put("version", release.version().toString());
        node.put("channel", lower(release.channel()));
        node.put("url", release.url());
        node.put("size", release.size());
        node.put("sha256", release.sha256());
        node.set("descriptor", DescriptorWriter.write(release.descriptor()));
        node.put("published", release.published().toString());
        release.notes().ifPresent(notes -> node.put("notes", notes.toString()));
    }

    private static void warning(Warning warning, ObjectNode node) {
        node.put("id", warning.id());
        node.put("plugin", warning.plugin().value());
        node.put("versions", warning.versions().toString());
        node.put("severity", lower(warning.severity()));
        text(node, "title", warning.title());
        warning.url().ifPresent(url -> node.put("url", url.toString()));
    }

    private static void withdrawal(Withdrawal withdrawal, ObjectNode node) {
        node.put("plugin", withdrawal.plugin().value());
        node.put("version", withdrawal.version().toString());
        text(node, "reason", withdrawal.reason());
        withdrawal.url().ifPresent(url -> node.put("url", url.toString()));
    }

    private static void text(ObjectNode node, String key, LocalText text) {
        node.putObject(key).put("fr", text.fr()).put("en", text.en());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> void each(ObjectNode node, String key, List<T> items, BiConsumer<T, ObjectNode> writer) {
        ArrayNode array = node.putArray(key);
        items.forEach(item -> writer.accept(item, array.addObject()));
    }
}
