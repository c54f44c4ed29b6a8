package org.territoireouvert.runner.storage.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.migration.TableState;
import org.territoireouvert.runner.storage.migration.TableVersions;
import org.territoireouvert.runner.storage.migration.WantedTables;

/** Decides whether a version may work with tables that a newer one made: from the version on that the newer one named. */
final class OlderVersion {

    private final UpgradeBackups backups;

    OlderVersion(UpgradeBackups backups) {
        this.backups = backups;
    }

    /** Returns why it may not and what to do, naming the backup from before when it is still there; empty when it may. */
    Optional<StorageException> refusal(
            Connection connection, Set<String> tables, WantedTables wanted, TableState.Ahead ahead)
            throws SQLException {
        List<TableVersions.Entry> known =
                tables.contains(TableVersions.TABLE) ? TableVersions.of(connection, wanted.owner()) : List.of();
        Optional<TableVersions.Entry> newest = TableVersions.last(known);
        if (newest.filter(entry -> isReached(wanted.version(), entry.rollbackSafeTo()))
                .isPresent()) {
            return Optional.empty();
        }
        int first = ahead.unknown().getFirst();
        Optional<String> backup = known.stream()
                .filter(entry -> entry.script() == first)
                .map(TableVersions.Entry::backup)
                .filter(backups::holds)
                .findFirst();
        String newer = newest.map(TableVersions.Entry::version)
                .filter(version -> !version.isEmpty())
                .orElse("?");
        return Optional.of(
                backup.isPresent()
                        ? new StorageException(
                                StorageProblem.TABLES_NEWER,
                                null,
                                wanted.owner(),
                                newer,
                                wanted.version(),
                                backups.file(backup.get()).toString())
                        : new StorageException(
                                StorageProblem.TABLES_NEWER_ALONE, null, wanted.owner(), newer, wanted.version()));
    }

    private static boolean isReached(String version, String least) {
        if (version.isEmpty() || least.isEmpty()) {
            return false;
        }
        return SemanticVersion.parse(version).compareTo(SemanticVersion.parse(least)) >= 0;
    }
}
