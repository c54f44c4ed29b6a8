package org.territoireouvert.runner.storage.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.TableState;
import org.territoireouvert.runner.storage.migration.TableVersions;
import org.territoireouvert.runner.storage.migration.WantedTables;

/** Compares the tables of all owners with what this build wants, on one connection; changes nothing. */
final class Planning {

    private final Storage storage;

    Planning(Storage storage) {
        this.storage = storage;
    }

    UpgradePlan of(List<WantedTables> owners) {
        Migrations migrations = new Migrations(storage.engine(), storage.standalone());
        try (Connection connection = storage.standalone().getConnection()) {
            Set<String> tables = migrations.tables(connection);
            List<UpgradePlan.Part> parts = new ArrayList<>();
            for (WantedTables wanted : owners) {
                parts.add(part(connection, tables, wanted, migrations.look(connection, tables, wanted)));
            }
            boolean pending = parts.stream().anyMatch(UpgradePlan.Part::isPending);
            return new UpgradePlan(pending && HeldRows.any(storage.engine(), connection), parts);
        } catch (SQLException failure) {
            throw storage.failure(failure);
        }
    }

    private UpgradePlan.Part part(Connection connection, Set<String> tables, WantedTables wanted, TableState state)
            throws SQLException {
        if (state instanceof TableState.Current) {
            return new UpgradePlan.Part(wanted, state, wanted.version(), Optional.empty());
        }
        String version = tables.contains(TableVersions.TABLE)
                ? TableVersions.last(TableVersions.of(connection, wanted.owner()))
                        .map(TableVersions.Entry::version)
                        .orElse("")
                : "";
        Optional<StorageException> refusal = state instanceof TableState.Ahead ahead
                ? storage.gate().older().refusal(connection, tables, wanted, ahead)
                : Optional.empty();
        if (state instanceof TableState.Changed changed) {
            refusal = Optional.of(new StorageException(
                    StorageProblem.MIGRATION_CHANGED, null, wanted.owner(), String.join(", ", changed.changed())));
        }
        return new UpgradePlan.Part(wanted, state, version, refusal);
    }
}
