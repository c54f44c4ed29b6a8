package org.territoireouvert.benchmarks.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.participatorybudget.vote.CrowdedVote;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

/**
 * Compares how many ballots are cast in a second with how many single rows the same database makes durable, by turns, in this process: with one thread and with eight. Then closes a vote
 * with many ballots and counts its file again.
 */
public final class CastingFigures {

    private static final int ROUNDS = 5;
    private static final double SECONDS = 2;
    private static final double BILLION = 1_000_000_000;
    private static final int[] THREADS = {1, 8};

    private CastingFigures() {}

    /** Measures; the argument is how many ballots the vote that is closed has. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Path folder = Files.createTempDirectory("ouvert-benchmark-");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            measure("SQLite", storage(folder.resolve("rows"), Optional.empty()));
            measure("PostgreSQL", storage(folder.resolve("rows-pg"), Optional.of(database(server, "rows"))));
            int ballots = Integer.parseInt(arguments[0]);
            close("SQLite", storage(folder.resolve("close"), Optional.empty()), ballots);
            close("PostgreSQL", storage(folder.resolve("close-pg"), Optional.of(database(server, "close"))), ballots);
        }
    }

    private static Storage storage(Path folder, Optional<String> address) throws Exception {
        return Storage.open(TestDatabases.configuration(Files.createDirectories(folder), address));
    }

    private static String database(EmbeddedPostgres server, String name) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private static void measure(String name, Storage storage) throws Exception {
        try (storage) {
            CrowdedVote vote = CrowdedVote.today(storage);
            Database database = vote.database();
            database.write(handle ->
                    handle.execute("create table pb_row (id text not null primary key, content text not null)"));
            AtomicLong rows = new AtomicLong();
            AtomicLong voters = new AtomicLong();
            for (int threads : THREADS) {
                double[] inserts = new double[ROUNDS];
                double[] casts = new double[ROUNDS];
                for (int round = -1; round < ROUNDS; round++) {
                    double inserted = rate(threads, turn -> insert(database, rows.incrementAndGet()));
                    double cast = rate(threads, turn -> vote.cast(voters.incrementAndGet()));
                    if (round >= 0) {
                        inserts[round] = inserted;
                        casts[round] = cast;
                    }
                }
                Arrays.sort(inserts);
                Arrays.sort(casts);
                double reference = inserts[ROUNDS / 2];
                double median = casts[ROUNDS / 2];
                System.out.printf(
                        "%-10s %d thread(s): %6.0f rows/s, %6.0f casts/s, ratio %.0f %%%n",
                        name, threads, reference, median, 100 * median / reference);
            }
        }
    }

    private static void insert(Database database, long number) {
        database.write(handle -> handle.createUpdate("insert into pb_row (id, content) values (:id, :content)")
                .bind("id", "row-" + number)
                .bind("content", "{\"kind\":\"approval\",\"marks\":[[\"1\",1],[\"5\",1]]}")
                .execute());
    }

    /** Returns how often threads do something in a second. */
    private static double rate(int threads, LongConsumer work) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(threads);
        long start = System.nanoTime();
        long end = start + (long) (SECONDS * BILLION);
        for (int thread = 0; thread < threads; thread++) {
            Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    work.accept(done.get());
                    done.incrementAndGet();
                }
                ended.countDown();
            });
        }
        ended.await();
        return done.get() * BILLION / (System.nanoTime() - start);
    }

    private static void close(String name, Storage storage, int ballots) throws Exception {
        try (storage) {
            CrowdedVote vote = CrowdedVote.inNovember(storage);
            AtomicLong voters = new AtomicLong();
            CountDownLatch ended = new CountDownLatch(THREADS[1]);
            for (int thread = 0; thread < THREADS[1]; thread++) {
                Thread.ofPlatform().start(() -> {
                    for (long voter = voters.incrementAndGet(); voter <= ballots; voter = voters.incrementAndGet()) {
                        vote.cast(voter);
                    }
                    ended.countDown();
                });
            }
            ended.await();
            double closing = seconds(vote::close);
            double counting = seconds(vote::publish);
            byte[][] bundle = new byte[1][];
            double writing = seconds(() -> bundle[0] = vote.bundle());
            double recounting = seconds(() -> vote.recount(bundle[0]));
            System.out.printf(
                    "%-10s %d ballots: closed in %.1f s, counted in %.1f s, file of %d kB written in %.1f s, counted again in %.1f s%n",
                    name, ballots, closing, counting, bundle[0].length / 1_000, writing, recounting);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / BILLION;
    }
}
