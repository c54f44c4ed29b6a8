package org.territoireouvert.runner.storage.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/** Refuses, inside the transaction of the migration, tables made or dropped that belong to another owner. */
final class PrefixCheck implements Callback {

    private final Engine engine;
    private final String owner;
    private final String prefix;
    private final Set<String> before;

    PrefixCheck(Engine engine, String owner, String prefix, Set<String> before) {
        this.engine = engine;
        this.owner = owner;
        this.prefix = prefix;
        this.before = before;
    }

    static Set<String> tables(Engine engine, Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(engine.tables())) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Set<String> after = tables(engine, context.getConnection());
            Set<String> changed = new TreeSet<>(after);
            changed.removeAll(before);
            Set<String> dropped = new HashSet<>(before);
            dropped.removeAll(after);
            changed.addAll(dropped);
            changed.removeIf(table -> table.startsWith(prefix));
            if (!changed.isEmpty()) {
                throw new StorageException(
                        StorageProblem.MIGRATION_PREFIX, null, owner, String.join(", ", changed), prefix);
            }
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.MIGRATION_FAILED, failure, owner, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public String getCallbackName() {
        return "prefix";
    }
}
