package org.territoireouvert.benchmarks.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/**
 * How long a registry takes to take over a CSV file: looked at, then stored, then the same file once more, which changes nothing. Of a
 * tenth of the rows, then of all. Every second row has no identifier, every fourth is related to one before; titles repeat.
 */
public final class ImportFigures {

    private static final double SECOND = 1_000_000_000;
    private static final String STORY = "Ce qui a été fait, raconté en quelques phrases. ".repeat(15);

    private ImportFigures() {}

    /** Measures with the plugins of a folder, 100,000 rows or as many as are given behind it, and the engines that are named. */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        List<Engine> engines = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        System.out.printf("%-12s %-12s %9s %9s %9s %12s%n", "engine", "", "rows", "seconds", "per row", "MB after GC");
        for (Engine engine : engines) {
            measure(engine, Path.of(arguments[0]), rows / 10);
            measure(engine, Path.of(arguments[0]), rows);
        }
    }

    private static void measure(Engine engine, Path plugins, int rows) throws Exception {
        Path file = Files.createTempFile("ouvert-figures", ".csv");
        try (TestSite site =
                TestSite.start(TestDatabases.fresh(engine), InstantSource.system(), PluginSource.below(plugins))) {
            write(file, rows);
            run(site, engine, "looked at", file, rows, true);
            run(site, engine, "stored", file, rows, false);
            int entries = site.tables().read(ImportFigures::count);
            if (entries < rows * 9L / 10) {
                throw new IllegalStateException(entries + " entries were made of " + rows + " rows");
            }
            run(site, engine, "once more", file, rows, false);
            int after = site.tables().read(ImportFigures::count);
            if (after != entries) {
                throw new IllegalStateException((after - entries) + " entries more of the same file");
            }
        } finally {
            Files.delete(file);
        }
    }

    private static int count(Handle handle) {
        return handle.createQuery("select count(*) from ini_entry")
                .mapTo(Integer.class)
                .one();
    }

    private static void write(Path file, int rows) throws IOException {
        MadeUpEntries made = new MadeUpEntries();
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(
                    "identifiant,titre,resume,recit,themes,lieu,territoires,methodes,cout,porteur,echecs,inspire_de\n");
            for (int number = 0; number < rows; number++) {
                MadeUpEntries.Made one = made.next(number);
                csv.write(String.join(
                                ",",
                                number % 2 == 0 ? one.slug() : "",
                                quoted(one.title()),
                                quoted(one.summary()),
                                quoted(STORY),
                                String.join(";", one.topics()),
                                quoted(one.name()),
                                one.commune(),
                                one.method(),
                                Long.toString(one.cents() / 100),
                                "Commune",
                                quoted("L’eau manquait."),
                                number % 4 == 0 && number > 0 ? "fiche-" + number / 4 * 2 : "")
                        + "\n");
            }
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static void run(TestSite site, Engine engine, String name, Path file, int rows, boolean dryRun)
            throws Exception {
        Command command = site.plugin("initiative-registry").contributions().commands().stream()
                .filter(one -> one.name().equals("import"))
                .findFirst()
                .orElseThrow();
        Typed typed = new Typed(file, dryRun);
        try (HeapInUse heap = new HeapInUse()) {
            long start = System.nanoTime();
            int code = command.action().run(typed);
            double seconds = (System.nanoTime() - start) / SECOND;
            if (code != 0) {
                throw new IllegalStateException(typed.printed.toString());
            }
            System.out.printf(
                    "%-12s %-12s %,9d %9.1f %6.2f ms %12.0f%n",
                    engine, name, rows, seconds, 1_000 * seconds / rows, heap.highest());
        }
    }

    /** The command as it is typed: {@code ouvert initiatives import FILE [--dry-run]}. */
    private static final class Typed implements Invocation {

        private final Path file;
        private final boolean dryRun;
        private final StringWriter printed = new StringWriter();
        private final PrintWriter writer = new PrintWriter(printed, true);

        Typed(Path file, boolean dryRun) {
            this.file = file;
            this.dryRun = dryRun;
        }

        @Override
        public List<String> arguments() {
            return List.of(file.toString());
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.empty();
        }

        @Override
        public boolean flag(String name) {
            return dryRun && name.equals("dry-run");
        }

        @Override
        public boolean json() {
            return false;
        }

        @Override
        public Locale locale() {
            return Locale.FRENCH;
        }

        @Override
        public PrintWriter out() {
            return writer;
        }

        @Override
        public PrintWriter err() {
            return writer;
        }

        @Override
        public Progress progress() {
            return Progress.SILENT;
        }
    }
}
