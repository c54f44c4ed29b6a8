package org.territoireouvert.runner.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/** Applies the scripts of one owner after another; skips Flyway when the history already says all there is to say. */
public final class Migrations {

    static final String HISTORY = "schema_history";

    private final Engine engine;
    private final DataSource source;

    /** Works on connections of its own. */
    public Migrations(Engine engine, DataSource source) {
        this.engine = engine;
        this.source = source;
    }

    /**
     * Applies what is missing, on a database without data.
     *
     * @param owner for sentences
     * @param prefix of its tables, the history included
     * @return how many scripts were applied now
     * @throws StorageException when a script fails, was changed, is missing or touches tables of others
     */
    public int apply(String owner, String prefix, List<MigrationScript> scripts) {
        return apply(WantedTables.of(owner, prefix, scripts), MigrationRun.onEmpty());
    }

    /**
     * Applies what is missing, all or nothing: the scripts of an owner are one transaction.
     *
     * @return how many scripts were applied now
     * @throws StorageException when a script fails, was changed, is missing or touches tables of others
     */
    public int apply(WantedTables wanted, MigrationRun run) {
        String owner = wanted.owner();
        try {
            Set<String> tables;
            TableState state;
            try (Connection connection = source.getConnection()) {
                tables = OwnTablesOnly.tables(engine, connection);
                state = look(connection, tables, wanted);
            }
            if (state instanceof TableState.Current) {
                return 0;
            }
            assertOneTransaction(wanted, state);
            int applied = flyway(
                    wanted,
                    new OwnTablesOnly(engine, wanted, tables, run.guarding()),
                    new RecordedScripts(
                            engine, wanted, run, state.pendingScripts().size()));
            try (Connection connection = source.getConnection()) {
                int inHistory = history(connection, wanted).size();
                if (inHistory != wanted.scripts().size()) {
                    throw new StorageException(
                            StorageProblem.MIGRATION_COUNT,
                            null,
                            owner,
                            wanted.scripts().size(),
                            inHistory);
                }
            }
            return applied;
        } catch (FlywayValidateException changed) {
            throw new StorageException(StorageProblem.MIGRATION_CHANGED, changed, owner, detail(changed));
        } catch (FlywayException failure) {
            throw ours(failure, wanted);
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.MIGRATION_FAILED, failure, owner, String.valueOf(failure.getMessage()));
        }
    }

    private static void assertOneTransaction(WantedTables wanted, TableState state) {
        for (MigrationScript script : wanted.scripts()) {
            if (state.pendingScripts().contains(script.name())) {
                StatementWords.outsideOfTransaction(script.sql()).ifPresent(words -> {
                    throw new StorageException(
                            StorageProblem.MIGRATION_TRANSACTION, null, wanted.owner(), script.name(), words);
                });
            }
        }
    }

    /**
     * Says where the tables of an owner stand; changes nothing.
     *
     * @param tables names of all tables, from {@link #tables}
     */
    public TableState look(Connection connection, Set<String> tables, WantedTables wanted) throws SQLException {
        return TableState.of(
                wanted.scripts(), tables.contains(wanted.history()) ? history(connection, wanted) : Map.of());
    }

    /** Returns the names of all tables. */
    public Set<String> tables(Connection connection) throws SQLException {
        return OwnTablesOnly.tables(engine, connection);
    }

    private static Map<Integer, Integer> history(Connection connection, WantedTables wanted) throws SQLException {
        Map<Integer, Integer> applied = new HashMap<>();
        String query = "select version, checksum from " + wanted.history() + " where success and type = 'SQL'";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                applied.put(Integer.parseInt(rows.getString(1)), rows.getInt(2));
            }
        }
        return applied;
    }

    private int flyway(WantedTables wanted, Callback... callbacks) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(new String[0])
                .resourceProvider(new ScriptResources(wanted.scripts()))
                .javaMigrationClassProvider(List::of)
                .callbacks(callbacks)
                .skipDefaultCallbacks(true)
                .table(wanted.history())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .group(true)
                .placeholderReplacement(false)
                .loggers("slf4j")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static StorageException ours(FlywayException failure, WantedTables wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException known) {
                return known;
            }
            String message = String.valueOf(cause.getMessage());
            int mark = message.indexOf(OthersTables.MARK);
            if (mark >= 0) {
                String table = message.substring(mark + OthersTables.MARK.length())
                        .replaceAll("\\W.*", "")
                        .strip();
                return OwnTablesOnly.refusal(wanted, table);
            }
        }
        return new StorageException(StorageProblem.MIGRATION_FAILED, failure, wanted.owner(), detail(failure));
    }

    private static String detail(FlywayException failure) {
        return String.join(
                " ",
                String.valueOf(failure.getMessage())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.matches("-*"))
                        .toList());
    }
}
