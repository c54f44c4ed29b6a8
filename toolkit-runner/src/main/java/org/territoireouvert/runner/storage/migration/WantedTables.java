package org.territoireouvert.runner.storage.migration;

import java.util.List;

/**
 * What this build wants the tables of one owner to be.
 *
 * @param owner id of a plugin, or {@code core}
 * @param prefix with which all its tables start, for example {@code ini_}
 * @param version of the owner, semantic; empty when it has none
 * @param rollbackSafeTo earliest version that can work with these tables; empty when only this one can
 * @param scripts that make them, in order
 */
public record WantedTables(
        String owner, String prefix, String version, String rollbackSafeTo, List<MigrationScript> scripts) {

    /** Copies the scripts. */
    public WantedTables {
        scripts = List.copyOf(scripts);
    }

    /** Describes tables of an owner without a version. */
    public static WantedTables of(String owner, String prefix, List<MigrationScript> scripts) {
        return new WantedTables(owner, prefix, "", "", scripts);
    }

    /** Returns the name of the table that says which scripts were applied. */
    public String history() {
        return prefix + Migrations.HISTORY;
    }
}
