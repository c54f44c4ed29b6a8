package org.territoireouvert.benchmarks.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.opendata.DatasetWriter;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;

/**
 * Writes a data set of as many rows as are named as CSV and as JSON, read from a table as a plugin reads it, and tells how long that
 * took and by how much the heap grew at its highest, what waits for collection included.
 */
public final class ExportFigures {

    private static final double SECOND = 1_000_000_000;
    private static final double MEGABYTE = 1_048_576;
    private static final int FETCHED = 1_000;
    private static final String SITE = "https://ville.exemple.fr";

    private ExportFigures() {}

    /** Writes a data set to a stream. */
    private interface Export {
        void to(OutputStream stream) throws Exception;
    }

    /** Measures the number of rows that is named. */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("ouvert-figures");
        try (Storage storage = Storage.open(configuration(folder))) {
            fill(storage, rows);
            Dataset dataset = dataset(storage);
            DatasetWriter writer = new DatasetWriter(new JacksonJson(), SITE);
            System.out.printf("%-8s %10s %10s %14s %10s%n", "rows", "form", "seconds", "heap growth MB", "file MB");
            measure(folder, rows, "CSV", stream -> writer.writeCsv(dataset, stream));
            measure(folder, rows, "JSON", stream -> writer.writeJson(dataset, stream));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void measure(Path folder, int rows, String form, Export export) throws Exception {
        Path file = folder.resolve("export." + form.toLowerCase(Locale.ROOT));
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long before =
                pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            export.to(stream);
        }
        double seconds = (System.nanoTime() - start) / SECOND;
        long highest =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%-8d %10s %10.1f %14.1f %10.1f%n",
                rows,
                form,
                seconds,
                (highest - before) / MEGABYTE,
                Files.size(file) / MEGABYTE);
        check(file, form, rows);
        Files.delete(file);
    }

    /** A figure about a file that is not whole would say nothing. */
    private static void check(Path file, String form, int rows) throws IOException {
        try (var lines = Files.lines(file)) {
            long found = form.equals("CSV")
                    ? lines.count() - 1
                    : lines.filter(line -> line.startsWith("{")).count();
            if (found != rows) {
                throw new IllegalStateException("The " + form + " file holds " + found + " rows, not " + rows);
            }
        }
    }

    private static void fill(Storage storage, int rows) {
        storage.core().<Integer, RuntimeException>write(handle -> {
            handle.execute(
                    "create table figure_row (id integer primary key, title text not null, cents bigint not null)");
            return handle.createUpdate("""
                            with recursive numbers(id) as (
                              select 1 union all select id + 1 from numbers where id < :rows
                            )
                            insert into figure_row (id, title, cents)
                            select id, '=Proposition « numéro ' || id || ' », avec un texte assez long', id * 7 from numbers
                            """).bind("rows", rows).execute();
        });
    }

    private static Dataset dataset(Storage storage) {
        return Dataset.of(
                "essai",
                "essai",
                List.of(
                        Column.text("identifiant").key().matching("[0-9]+"),
                        Column.text("titre").filled(),
                        Column.of("cout", Column.Type.MONEY).filled(),
                        Column.of("debut", Column.Type.DATE).filled(),
                        Column.of("modifie_le", Column.Type.INSTANT).filled(),
                        Column.of("adresse", Column.Type.URL).filled()),
                sink -> write(storage, sink));
    }

    private static void write(Storage storage, RowSink sink) throws IOException {
        storage.core().<Boolean, IOException>read(handle -> {
            try (var rows = handle
                    .createQuery("select id, title, cents from figure_row order by id")
                    .setFetchSize(FETCHED)
                    .map((row, context) -> cells(row.getLong(1), row.getString(2), row.getLong(3)))
                    .stream()) {
                for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                    sink.row(row);
                }
            }
            return true;
        });
    }

    private static Object[] cells(long id, String title, long cents) {
        return new Object[] {
            Long.toString(id),
            title,
            new Money(cents),
            LocalDate.EPOCH.plusDays(id % 20_000),
            Instant.ofEpochSecond(id * 60),
            "/propositions/" + id
        };
    }

    private static Configuration configuration(Path data) {
        return new Configuration(
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                data,
                data.resolve("plugins"),
                false,
                List.of(),
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                false);
    }
}
