package org.territoireouvert.benchmarks.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.bundle.RecountBundle;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.runner.storage.Engine;

/**
 * Compares, by turns in the same run, how many rows a second can be written one by one and durably with how many ballots a second can
 * be cast, eligibility and receipt included; then closes the vote and counts its file again.
 */
public final class CastingFigures {

    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 2;
    private static final List<Integer> THREADS = List.of(1, 8);
    private static final double SECOND = 1_000_000_000;
    private static final double PERCENT = 100;

    private final FigureContext context;
    private final FigureVote vote;
    private final AtomicInteger row = new AtomicInteger();
    private final AtomicInteger person = new AtomicInteger();

    private CastingFigures(FigureContext context, FigureVote vote) {
        this.context = context;
        this.vote = vote;
    }

    /** Measures: number of ballots of the vote, number of them (and of rows) in each turn, engines (all without). */
    public static void main(String[] arguments) throws Exception {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        int ballots = Integer.parseInt(arguments[0]);
        int turn = Integer.parseInt(arguments[1]);
        List<Engine> engines = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        for (Engine engine : engines) {
            try (FigureDatabase database = new FigureDatabase(engine)) {
                FigureContext context = new FigureContext(database.storage(), InstantSource.system());
                new CastingFigures(context, new FigureVote(context)).measure(database, ballots, turn);
            }
        }
    }

    private void measure(FigureDatabase database, int ballots, int turn) throws Exception {
        vote.settle(ballots);
        context.database()
                .write(handle -> handle.execute(
                        "create table pb_figure_row (id text not null primary key, content text not null)"));
        System.out.printf("%-12s %8s %12s %12s %8s%n", context.engine(), "threads", "rows/s", "casts/s", "ratio");
        for (int threads : THREADS) {
            compare(threads, turn);
        }
        int left = ballots - person.get();
        System.out.printf(Locale.ROOT, "%-12s the other casts: %.0f/s%n", "", rate(8, left, ignored -> cast()));
        finish(database);
    }

    private void compare(int threads, int turn) throws Exception {
        List<double[]> rates = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double rows = rate(threads, turn, ignored -> insert());
            double casts = rate(threads, turn, ignored -> cast());
            if (round >= 0) {
                rates.add(new double[] {rows, casts, casts / rows});
            }
        }
        double[] median = {median(rates, 0), median(rates, 1), median(rates, 2)};
        System.out.printf(
                Locale.ROOT,
                "%-12s %8d %12.0f %12.0f %7.0f%%%n",
                "",
                threads,
                median[0],
                median[1],
                PERCENT * median[2]);
    }

    private static double median(List<double[]> rates, int column) {
        return rates.stream().mapToDouble(row -> row[column]).sorted().toArray()[rates.size() / 2];
    }

    /** Returns how often a second several threads together do something. */
    private static double rate(int threads, int times, IntConsumer work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> worker = () -> {
            int done = 0;
            for (int turn = next.getAndIncrement(); turn < times; turn = next.getAndIncrement()) {
                work.accept(turn);
                done++;
            }
            return done;
        };
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            for (Future<Integer> done : workers.invokeAll(java.util.Collections.nCopies(threads, worker))) {
                done.get();
            }
            return times * SECOND / (System.nanoTime() - start);
        }
    }

    private void insert() {
        String id = Integer.toString(row.getAndIncrement());
        context.database()
                .write(handle -> handle.createUpdate("insert into pb_figure_row (id, content) values (:id, :content)")
                        .bind("id", id)
                        .bind("content", "{\"marks\":[[\"12\",1],[\"31\",1],[\"47\",1]],\"type\":\"approval\"}")
                        .execute());
    }

    private void cast() {
        vote.cast(person.getAndIncrement());
    }

    private void finish(FigureDatabase database) throws Exception {
        FigureVote.Closing closing = vote.afterwards(database);
        long start = System.nanoTime();
        closing.close();
        double closed = seconds(start);
        start = System.nanoTime();
        Result result = closing.count();
        double counted = seconds(start);
        start = System.nanoTime();
        byte[] bundle = closing.bundle(result);
        double written = seconds(start);
        start = System.nanoTime();
        RecountBundle.Report report = new RecountBundle(
                        new Documents(context.service(Json.class)), context.service(Signatures.class))
                .run(new ByteArrayInputStream(bundle));
        double recounted = seconds(start);
        if (!report.isSound()) {
            throw new IllegalStateException("The file of the vote is not sound: " + report.failed());
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %d ballots: closed in %.1f s, counted and published in %.1f s, file written in %.1f s, recounted in %.1f s%n",
                "",
                person.get(),
                closed,
                counted,
                written,
                recounted);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / SECOND;
    }
}
