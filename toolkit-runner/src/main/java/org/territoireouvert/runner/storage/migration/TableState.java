package org.territoireouvert.runner.storage.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the tables of an owner stand, compared with what a build wants them to be. */
public sealed interface TableState {

    /** They are as they are wanted. */
    record Current() implements TableState {}

    /**
     * There are none yet.
     *
     * @param pending names of the scripts that make them
     */
    record Absent(List<String> pending) implements TableState {}

    /**
     * Scripts are missing.
     *
     * @param pending their names
     */
    record Behind(List<String> pending) implements TableState {}

    /**
     * A newer version has been here: scripts were applied that this build does not know.
     *
     * @param unknown their numbers, the lowest first
     */
    record Ahead(List<Integer> unknown) implements TableState {}

    /**
     * Scripts that were applied have other content now.
     *
     * @param changed their names
     */
    record Changed(List<String> changed) implements TableState {}

    /**
     * Compares.
     *
     * @param applied checksums by number of what was applied
     */
    static TableState of(List<MigrationScript> scripts, Map<Integer, Integer> applied) {
        Map<Integer, Integer> unknown = new TreeMap<>(applied);
        List<String> changed = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        for (MigrationScript script : scripts) {
            Integer checksum = unknown.remove(script.number());
            if (checksum == null) {
                pending.add(script.name());
            } else if (checksum != script.checksum()) {
                changed.add(script.name());
            }
        }
        if (!changed.isEmpty()) {
            return new Changed(List.copyOf(changed));
        }
        if (!unknown.isEmpty()) {
            return new Ahead(List.copyOf(unknown.keySet()));
        }
        if (pending.isEmpty()) {
            return new Current();
        }
        return !applied.isEmpty() ? new Behind(List.copyOf(pending)) : new Absent(List.copyOf(pending));
    }

    /** Returns the names of the scripts that have to be applied, in order. */
    default List<String> pendingScripts() {
        return this instanceof Behind behind
                ? behind.pending()
                : this instanceof Absent absent ? absent.pending() : List.of();
    }
}
