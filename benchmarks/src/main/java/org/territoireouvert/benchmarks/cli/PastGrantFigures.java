package org.territoireouvert.benchmarks.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestSite;

/**
 * How long it takes to take over the past grants of an authority from a file in the schema SCDL "subventions": looked at, then stored,
 * then the same file once more, which changes nothing; of a tenth of the rows, then of all. Then the list of funded projects, the figures
 * and the open data with all of them. Against bare inserts of the same rows in the same run.
 */
public final class PastGrantFigures {

    private static final int TURNS = 20;
    private static final int NAME_WIDTH = 44;
    private static final int HTTP_OK = 200;
    private static final int YEARS = 12;
    private static final double SECOND = 1_000_000_000;

    private PastGrantFigures() {}

    /** Measures with the plugins of a folder, 10,000 rows or as many as are given behind it, and the engines that are named. */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        List<Engine> engines = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        System.out.printf(
                "%-12s %-12s %9s %9s %9s %9s %12s%n",
                "engine", "", "rows", "seconds", "per row", "times", "MB after GC");
        for (Engine engine : engines) {
            measure(engine, Path.of(arguments[0]), rows / 10, false);
            measure(engine, Path.of(arguments[0]), rows, true);
        }
    }

    private static void measure(Engine engine, Path plugins, int rows, boolean withPages) throws Exception {
        Path file = Files.createTempFile("ouvert-figures", ".csv");
        try (FigureSite figures = new FigureSite(engine, plugins)) {
            TestSite site = figures.site();
            write(file, rows);
            double reference = inserts(site, rows);
            run(site, engine, "looked at", file, rows, true, reference);
            run(site, engine, "stored", file, rows, false, reference);
            expect(site, rows);
            run(site, engine, "once more", file, rows, false, reference);
            expect(site, rows);
            if (withPages) {
                figures.analyze();
                pages(site);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void expect(TestSite site, int rows) {
        int grants = site.tables()
                .read(handle -> handle.createQuery("select count(*) from cal_past_grant")
                        .mapTo(Integer.class)
                        .one());
        if (grants != rows) {
            throw new IllegalStateException(grants + " grants were made of " + rows + " rows");
        }
    }

    private static void pages(TestSite site) {
        Turns turns = new Turns(TURNS, NAME_WIDTH);
        turns.head();
        turns.reference(
                "reference: the list of calls, without any", turn -> get(site, "/appels-a-projets?utm_x=" + turn));
        String list = "/appels-a-projets/projets-finances?";
        turns.measure("funded projects, newest first", turn -> get(site, list + "utm_x=" + turn));
        turns.measure("… of a year", turn -> get(site, list + "annee=2019&utm_x=" + turn));
        turns.measure("… a word that a fifth hold", turn -> get(site, list + "q=verger&utm_x=" + turn));
        turns.measure("figures", turn -> get(site, "/appels-a-projets/statistiques?utm_x=" + turn));
        turns.measure("open data: CSV of all", turn -> get(site, "/donnees-ouvertes/subventions.csv?utm_x=" + turn));
    }

    private static void get(TestSite site, String path) {
        int status = site.get(path).statusCode();
        if (status != HTTP_OK) {
            throw new IllegalStateException(status + " at " + path);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        List<String> objects =
                List.of("un verger", "une haie", "un café associatif", "une fête de quartier", "un atelier");
        SplittableRandom random = new SplittableRandom(8);
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,"
                    + "rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,"
                    + "pourcentageSubvention,dispositifAide\n");
            for (int row = 0; row < rows; row++) {
                LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(365 * YEARS));
                csv.write(String.join(
                                ",",
                                "Val-de-Lisière",
                                "00000011700010",
                                day.toString(),
                                "D" + row,
                                "Association " + row % 700,
                                "",
                                "W%09d".formatted(row % 700),
                                "\"Soutien à " + objects.get(random.nextInt(objects.size())) + ", première année\"",
                                Integer.toString(random.nextInt(100, 50_000)),
                                "aide en numéraire",
                                "unique",
                                day.plusDays(30).toString(),
                                "",
                                "non",
                                "1",
                                "")
                        + "\n");
            }
        }
    }

    /** Returns the seconds in which as many rows are written into a table of their own, two hundred in a transaction. */
    private static double inserts(TestSite site, int rows) {
        site.tables()
                .write(handle -> handle.execute(
                        "create table core_figure (id text primary key, object text not null, cents bigint not null)"));
        long start = System.nanoTime();
        for (int from = 0; from < rows; from += 200) {
            int first = from;
            site.tables().write(handle -> {
                PreparedBatch batch = handle.prepareBatch("insert into core_figure values (:id, :object, :cents)");
                for (int row = first; row < Math.min(rows, first + 200); row++) {
                    batch.bind("id", "r%016d".formatted(row))
                            .bind("object", "Soutien à un verger, première année")
                            .bind("cents", row)
                            .add();
                }
                return batch.execute().length;
            });
        }
        double seconds = (System.nanoTime() - start) / SECOND;
        site.tables().write(handle -> handle.execute("drop table core_figure"));
        return seconds;
    }

    private static void run(
            TestSite site, Engine engine, String name, Path file, int rows, boolean dryRun, double reference)
            throws Exception {
        Command command = site.plugin("call-for-projects").contributions().commands().stream()
                .filter(one -> one.name().equals("import-grants"))
                .findFirst()
                .orElseThrow();
        Typed typed = new Typed(file, dryRun, new StringWriter());
        try (HeapInUse heap = new HeapInUse()) {
            long start = System.nanoTime();
            int code = command.action().run(typed);
            double seconds = (System.nanoTime() - start) / SECOND;
            if (code != 0) {
                throw new IllegalStateException(typed.problems().toString());
            }
            System.out.printf(
                    "%-12s %-12s %,9d %9.1f %6.2f ms %9.0f %12.0f%n",
                    engine, name, rows, seconds, 1_000 * seconds / rows, seconds / reference, heap.highest());
        }
    }

    /** The command as it is typed: {@code ouvert calls import-grants FILE [--dry-run]}. */
    private record Typed(Path file, boolean isDryRun, StringWriter problems) implements Invocation {

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
            return new PrintWriter(problems, true);
        }

        @Override
        public Progress progress() {
            return Progress.SILENT;
        }
    }
}
