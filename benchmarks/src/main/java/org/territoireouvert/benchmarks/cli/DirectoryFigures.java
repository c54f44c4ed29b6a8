package org.territoireouvert.benchmarks.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/**
 * How long the import of a directory of ambassadors takes, written and all: of a tenth of the items, then of all, so that what grows
 * faster than the file shows; and what the check alone ({@code --dry-run}) takes of it.
 */
public final class DirectoryFigures {

    private static final int PEOPLE_OF_A_BODY = 49;
    private static final int ITEMS_OF_A_BODY = 2 + 2 * PEOPLE_OF_A_BODY;
    private static final int FIRST_YEAR = 1970;
    private static final double SECOND = 1_000_000_000;

    private DirectoryFigures() {}

    /** Measures with the plugins of a folder, 100,000 items or as many as are given behind it, and the engines that are named. */
    public static void main(String[] arguments) throws Exception {
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        List<Engine> engines = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        System.out.printf("%-12s %9s %9s %9s %9s%n", "engine", "items", "checked", "written", "per item");
        for (Engine engine : engines) {
            for (int some : new int[] {items / 10, items}) {
                measure(engine, Path.of(arguments[0]), some);
            }
        }
    }

    private static void measure(Engine engine, Path plugins, int items) throws Exception {
        Path file = Files.createTempFile("ouvert-popolo-", ".json");
        try (TestSite site =
                TestSite.start(TestDatabases.fresh(engine), InstantSource.system(), PluginSource.below(plugins))) {
            int bodies = items / ITEMS_OF_A_BODY;
            write(file, bodies);
            Command command = site.plugin("ambassador-directory").contributions().commands().stream()
                    .filter(one -> one.name().equals("import"))
                    .findFirst()
                    .orElseThrow();
            double checked = seconds(command, new Typed(file, true));
            double written = seconds(command, new Typed(file, false));
            long taken = site.tables()
                    .read(handle -> handle.createQuery("select count(*) from amb_mandate")
                            .mapTo(Long.class)
                            .one());
            if (taken != (long) bodies * PEOPLE_OF_A_BODY) {
                throw new IllegalStateException(taken + " mandates were taken");
            }
            System.out.printf(
                    "%-12s %,9d %8.1fs %8.1fs %6.2f ms%n",
                    engine, bodies * ITEMS_OF_A_BODY, checked, written, 1_000 * written / items);
        } finally {
            Files.delete(file);
        }
    }

    private static double seconds(Command command, Invocation typed) throws Exception {
        long start = System.nanoTime();
        int code = command.action().run(typed);
        if (code != 0) {
            throw new IllegalStateException("The import ended with " + code);
        }
        return (System.nanoTime() - start) / SECOND;
    }

    private static void write(Path file, int bodies) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"organizations\":[");
            for (int body = 0; body < bodies; body++) {
                String parent = body < 10 ? "" : ",\"parent_id\":\"o" + body % 10 + "\"";
                item(out, body, "\"id\":\"o%d\",\"name\":\"Service %d\"%s".formatted(body, body, parent));
            }
            out.write("],\"posts\":[");
            for (int body = 0; body < bodies; body++) {
                item(
                        out,
                        body,
                        "\"id\":\"t%d\",\"label\":\"Poste %d\",\"organization_id\":\"o%d\""
                                .formatted(body, body, body));
            }
            out.write("],\"persons\":[");
            for (int person = 0; person < bodies * PEOPLE_OF_A_BODY; person++) {
                item(out, person, "\"id\":\"p%d\",\"name\":\"Personne %d\"".formatted(person, person));
            }
            out.write("],\"memberships\":[");
            for (int person = 0; person < bodies * PEOPLE_OF_A_BODY; person++) {
                int year = FIRST_YEAR + person / bodies;
                item(
                        out,
                        person,
                        "\"id\":\"m%d\",\"person_id\":\"p%d\",\"post_id\":\"t%d\",\"start_date\":\"%d-01-01\",\"end_date\":\"%d-12-31\""
                                .formatted(person, person, person % bodies, year, year));
            }
            out.write("]}");
        }
    }

    private static void item(Writer out, int place, String fields) throws IOException {
        out.write((place == 0 ? "{" : ",{") + fields + "}");
    }

    /** The command as somebody types it. */
    private record Typed(Path file, boolean isDryRun) implements Invocation {
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
            return isDryRun && name.equals("dry-run");
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
            return new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        }

        @Override
        public PrintWriter err() {
            return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        }

        @Override
        public Progress progress() {
            return (done, total) -> {};
        }
    }
}
