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
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/** Applies the scripts of one owner after another; skips Flyway when the history already says all there is to say. */
public final class Migrations {

    private static final String HISTORY = "schema_history";

    private final Engine engine;
    private final DataSource source;

    /** Works on connections of its own. */
    public Migrations(Engine engine, DataSource source) {
        this.engine = engine;
        this.source = source;
    }

    /**
     * Applies what is missing.
     *
     * @param owner for sentences
     * @param prefix of its tables, the history included
     * @return how many scripts were applied now
     * @throws StorageException when a script fails, was changed, is missing or touches tables of others
     */
    public int apply(String owner, String prefix, List<MigrationScript> scripts) {
        try {
            Set<String> tables;
            try (Connection connection = source.getConnection()) {
                tables = PrefixCheck.tables(engine, connection);
                if (isUpToDate(connection, tables, prefix, scripts)) {
                    return 0;
                }
            }
            int applied = flyway(prefix, scripts, new PrefixCheck(engine, owner, prefix, tables));
            try (Connection connection = source.getConnection()) {
                int inHistory = history(connection, prefix).size();
                if (inHistory != scripts.size()) {
                    throw new StorageException(StorageProblem.MIGRATION_COUNT, null, owner, scripts.size(), inHistory);
                }
            }
            return applied;
        } catch (FlywayValidateException changed) {
            throw new StorageException(StorageProblem.MIGRATION_CHANGED, changed, owner, detail(changed));
        } catch (FlywayException failure) {
            throw ours(failure, owner);
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.MIGRATION_FAILED, failure, owner, String.valueOf(failure.getMessage()));
        }
    }

    private static boolean isUpToDate(
            Connection connection, Set<String> tables, String prefix, List<MigrationScript> scripts)
            throws SQLException {
        if (!tables.contains(prefix + HISTORY)) {
            return scripts.isEmpty();
        }
        Map<String, Integer> wanted = new HashMap<>();
        scripts.forEach(script -> wanted.put(script.version(), script.checksum()));
        return wanted.equals(history(connection, prefix));
    }

    private static Map<String, Integer> history(Connection connection, String prefix) throws SQLException {
        Map<String, Integer> applied = new HashMap<>();
        String query = "select version, checksum from " + prefix + HISTORY + " where success and type = 'SQL'";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                applied.put(String.valueOf(Integer.parseInt(rows.getString(1))), rows.getInt(2));
            }
        }
        return applied;
    }

    private int flyway(String prefix, List<MigrationScript> scripts, PrefixCheck check) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(new String[0])
                .resourceProvider(new ScriptResources(scripts))
                .javaMigrationClassProvider(List::of)
                .callbacks(check)
                .skipDefaultCallbacks(true)
                .table(prefix + HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .group(true)
                .placeholderReplacement(false)
                .loggers("slf4j")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static StorageException ours(FlywayException failure, String owner) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException known) {
                return known;
            }
        }
        return new StorageException(StorageProblem.MIGRATION_FAILED, failure, owner, detail(failure));
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
