package org.territoireouvert.benchmarks.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.participatorybudget.casting.CrowdedVote;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.TimeOrderedIds;

/**
 * Compares, by turns in the same run, how many rows a second can be written one by one and durably with how many ballots a second can
 * be cast, eligibility and receipt included.
 */
public final class CastingFigures {

    private static final int ROUNDS = 21;
    private static final int WARM_UP_ROUNDS = 15;
    private static final List<Integer> THREADS = List.of(1, 8);
    private static final double SECOND = 1_000_000_000;
    private static final double PERCENT = 100;

    private final CrowdedVote vote;
    private final IdSource ids = new TimeOrderedIds(InstantSource.system(), new SecureRandom());
    private final AtomicInteger people = new AtomicInteger();

    private CastingFigures(CrowdedVote vote) {
        this.vote = vote;
    }

    /** Measures: number of ballots (and of rows) in each turn, engines (all without). */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        int turn = Integer.parseInt(arguments[0]);
        List<Engine> engines = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        System.out.printf("%-12s %8s %12s %12s %8s%n", "", "threads", "rows/s", "casts/s", "ratio");
        for (Engine engine : engines) {
            try (FigureDatabase database = new FigureDatabase(engine)) {
                CrowdedVote vote = CrowdedVote.today(database.storage());
                vote.settle(0, turn * (ROUNDS + WARM_UP_ROUNDS) * THREADS.size());
                new CastingFigures(vote).measure(engine, turn);
            }
        }
    }

    private void measure(Engine engine, int turn) throws Exception {
        vote.database()
                .write(handle -> handle.execute(
                        "create table pb_figure_row (id text not null primary key, content text not null)"));
        for (int threads : THREADS) {
            List<double[]> rates = new ArrayList<>();
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                double rows = rate(threads, turn, ignored -> insert());
                double casts = rate(threads, turn, ignored -> vote.cast(people.getAndIncrement()));
                if (round >= 0) {
                    rates.add(new double[] {rows, casts, casts / rows});
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %8d %12.0f %12.0f %7.0f%%%n",
                    engine,
                    threads,
                    median(rates, 0),
                    median(rates, 1),
                    PERCENT * median(rates, 2));
        }
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
            for (Future<Integer> done : workers.invokeAll(Collections.nCopies(threads, worker))) {
                done.get();
            }
            return times * SECOND / (System.nanoTime() - start);
        }
    }

    private void insert() {
        String id = ids.next();
        vote.database()
                .write(handle -> handle.createUpdate("insert into pb_figure_row (id, content) values (:id, :content)")
                        .bind("id", id)
                        .bind("content", "{\"marks\":[[\"12\",1],[\"31\",1],[\"47\",1]],\"type\":\"approval\"}")
                        .execute());
    }
}
