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

/**
 * Refuses, inside the transaction of the migration, what belongs to another owner: tables made or dropped, and, when there is data
 * to be spoilt, tables altered and rows written.
 */
final class OwnTablesOnly implements Callback {

    private final Engine engine;
    private final WantedTables wanted;
    private final Set<String> before;
    private final boolean guarding;
    private final OthersTables others;
    private boolean watching;

    OwnTablesOnly(Engine engine, WantedTables wanted, Set<String> before, boolean guarding) {
        this.engine = engine;
        this.wanted = wanted;
        this.before = before;
        this.guarding = guarding;
        this.others = new OthersTables(engine, wanted.prefix());
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
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                begin(context);
            } else {
                check(context);
            }
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.MIGRATION_FAILED, failure, wanted.owner(), String.valueOf(failure.getMessage()));
        }
    }

    private void begin(Context context) throws SQLException {
        if (context.getConnection().getAutoCommit()) {
            throw new StorageException(
                    StorageProblem.MIGRATION_TRANSACTION,
                    null,
                    wanted.owner(),
                    context.getMigrationInfo().getScript(),
                    "…");
        }
        if (guarding && !watching) {
            others.watch(context.getConnection());
            watching = true;
        }
    }

    private void check(Context context) throws SQLException {
        Set<String> after = tables(engine, context.getConnection());
        Set<String> changed = new TreeSet<>(after);
        changed.removeAll(before);
        Set<String> dropped = new HashSet<>(before);
        dropped.removeAll(after);
        changed.addAll(dropped);
        changed.removeIf(table -> table.startsWith(wanted.prefix()));
        if (watching && isLast(context)) {
            changed.addAll(others.touched(context.getConnection()));
        }
        if (!changed.isEmpty()) {
            throw refusal(wanted, String.join(", ", changed));
        }
    }

    private boolean isLast(Context context) {
        return number(context) == wanted.scripts().getLast().number();
    }

    /** Returns the number of the script that was applied; Flyway keeps its zeros. */
    static int number(Context context) {
        return Integer.parseInt(context.getMigrationInfo().getVersion().getVersion());
    }

    static StorageException refusal(WantedTables wanted, String tables) {
        return new StorageException(StorageProblem.MIGRATION_PREFIX, null, wanted.owner(), tables, wanted.prefix());
    }

    @Override
    public String getCallbackName() {
        return "own-tables";
    }
}
