package org.territoireouvert.runner.storage.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;

/**
 * How much there is to be packed.
 *
 * @param database bytes of the tables and their indexes, about
 * @param files bytes of the files of plugins and people
 */
public record BackupSize(long database, long files) {

    private static final String TABLES = """
            select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
            where c.relkind = 'r' and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())""";

    /** Measures an instance. */
    public static BackupSize of(Storage storage) {
        Path data = storage.configuration().dataDirectory();
        long database = storage.engine() == Engine.POSTGRESQL ? onServer(storage) : ofFile(storage);
        return new BackupSize(
                database, below(data.resolve(Storage.PLUGIN_FILES)) + below(data.resolve(Storage.UPLOADS)));
    }

    private static long ofFile(Storage storage) {
        Path file = Storage.sqliteFile(storage.configuration());
        return Stream.of(file, file.resolveSibling(file.getFileName() + "-wal"))
                .filter(Files::exists)
                .mapToLong(BackupSize::size)
                .sum();
    }

    private static long onServer(Storage storage) {
        try (Connection connection = storage.standalone().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(TABLES)) {
            return answer.next() ? answer.getLong(1) : 0;
        } catch (SQLException failure) {
            throw storage.failure(failure);
        }
    }

    private static long below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files.stream().mapToLong(BackupSize::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }
}
