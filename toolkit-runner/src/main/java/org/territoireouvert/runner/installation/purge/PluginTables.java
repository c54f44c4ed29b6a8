package org.territoireouvert.runner.installation.purge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.runner.storage.Engine;

/** The tables of a plugin, known by their prefix alone. */
record PluginTables(Engine engine) {

    /** Drops all tables whose names start with a prefix, with what hangs on them. */
    void drop(Handle handle, String prefix) {
        List<String> tables = handle.createQuery(engine.tables()).mapTo(String.class).list().stream()
                .filter(table -> table.startsWith(prefix))
                .toList();
        if (tables.isEmpty()) {
            return;
        }
        if (engine == Engine.POSTGRESQL) {
            handle.execute(
                    "drop table " + tables.stream().map(PluginTables::quoted).collect(Collectors.joining(", ")));
        } else {
            inOrder(handle, tables).forEach(table -> handle.execute("drop table " + quoted(table)));
        }
    }

    /** A table goes after those that refer to it; the engine empties a table before it drops it, and looks at references. */
    private static List<String> inOrder(Handle handle, List<String> tables) {
        Map<String, Set<String>> references = new HashMap<>();
        for (String table : tables) {
            Set<String> to = new HashSet<>(handle.createQuery("select \"table\" from pragma_foreign_key_list(:table)")
                    .bind("table", table)
                    .mapTo(String.class)
                    .set());
            to.remove(table);
            references.put(table, to);
        }
        List<String> order = new ArrayList<>();
        List<String> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            Optional<String> free = left.stream()
                    .filter(table -> left.stream()
                            .noneMatch(other ->
                                    references.getOrDefault(other, Set.of()).contains(table)))
                    .findFirst();
            String next = free.orElse(left.get(0));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
