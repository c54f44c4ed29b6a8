package org.territoireouvert.benchmarks.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.territoireouvert.participatorybudget.casting.CrowdedVote;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.runner.storage.Engine;

/** Times the end of a vote with very many ballots: it is closed, counted, written into a file, and that file is recounted. */
public final class RecountFigures {

    private static final double SECOND = 1_000_000_000;
    private static final double MEGABYTE = 1_048_576;

    private RecountFigures() {}

    /** Measures with the number of ballots that is named. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        int ballots = Integer.parseInt(arguments[0]);
        for (Engine engine : Engine.values()) {
            try (FigureDatabase database = new FigureDatabase(engine)) {
                measure(engine, CrowdedVote.inNovember(database.storage()), ballots);
            }
        }
    }

    private static void measure(Engine engine, CrowdedVote vote, int ballots) throws Exception {
        vote.settle(0, ballots);
        System.out.printf(Locale.ROOT, "%s, %d ballots, seconds%n", engine, ballots);
        timed("cast by two people at a time", () -> {
            IntStream.range(0, ballots).parallel().forEach(vote::cast);
            return ballots;
        });
        timed("close", () -> {
            vote.close();
            return ballots;
        });
        Result result = timed("count and publish", vote::publish);
        byte[] file = timed("write the file", () -> vote.bundle(result));
        timed("recount the file", () -> {
            vote.recount(file);
            return ballots;
        });
        System.out.printf(Locale.ROOT, "  %-30s %8.1f MB%n", "file", file.length / MEGABYTE);
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T done = work.call();
        System.out.printf(Locale.ROOT, "  %-30s %8.1f%n", what, (System.nanoTime() - start) / SECOND);
        return done;
    }
}
