package org.territoireouvert.runner.storage.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what a backup holds; an entry of the zip file itself.
 *
 * @param format version of this layout
 * @param engine name of the {@link org.territoireouvert.runner.storage.Engine}
 * @param toolkit version of the API of the runtime that made it
 * @param createdAt portable instant
 * @param schemas newest migration of each owner, by history table
 * @param tables of PostgreSQL; empty for SQLite, whose file is whole
 * @param entries all others of the zip file
 */
record Manifest(
        int format,
        String engine,
        String toolkit,
        String createdAt,
        Map<String, String> schemas,
        List<Table> tables,
        List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** An entry with its length in bytes and the SHA-256 of its content, hexadecimal. */
    record Entry(String name, long size, String sha256) {}

    /** A table with the statement that makes it and those for keys, indexes and, after all tables, references. */
    record Table(String name, String create, List<String> after, List<String> references) {}

    byte[] json() throws IOException {
        Map<String, Object> content = new HashMap<>();
        content.put("format", format);
        content.put("engine", engine);
        content.put("toolkit", toolkit);
        content.put("createdAt", createdAt);
        content.put("schemas", schemas);
        content.put(
                "tables",
                tables.stream()
                        .map(table -> Map.of(
                                "name", table.name,
                                "create", table.create,
                                "after", table.after,
                                "references", table.references))
                        .toList());
        content.put(
                "entries",
                entries.stream()
                        .map(entry -> Map.of("name", entry.name, "size", entry.size, "sha256", entry.sha256))
                        .toList());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    static Manifest read(byte[] json) throws IOException {
        JsonNode root = MAPPER.readTree(json);
        List<Table> tables = new ArrayList<>();
        for (JsonNode table : root.path("tables")) {
            tables.add(new Table(
                    table.path("name").asString(""),
                    table.path("create").asString(""),
                    texts(table.path("after")),
                    texts(table.path("references"))));
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : root.path("entries")) {
            entries.add(new Entry(
                    entry.path("name").asString(""),
                    entry.path("size").asLong(0),
                    entry.path("sha256").asString("")));
        }
        return new Manifest(
                root.path("format").asInt(0),
                root.path("engine").asString(""),
                root.path("toolkit").asString(""),
                root.path("createdAt").asString(""),
                Map.of(),
                tables,
                entries);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
