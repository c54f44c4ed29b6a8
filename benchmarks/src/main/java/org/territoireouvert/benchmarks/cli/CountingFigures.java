package org.territoireouvert.benchmarks.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;

/**
 * Reads a vote and counts it by rules, the first time in this process and then warm, and tells how much memory the process held at
 * most.
 */
public final class CountingFigures {

    private static final int TURNS = 5;
    private static final double MILLION = 1_000_000;
    private static final List<String> EQUAL_SHARES = List.of(
            "mes_cost completion=none",
            "mes_cost completion=add1:official-wieliczka",
            "mes_cost completion=add1:pabutools");

    private CountingFigures() {}

    /** Measures the file that is named, by the rules that are named after it or by equal shares in three ways. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        System.out.printf("%-28s %10s %10s%n", "milliseconds", "first", "warm");
        Election election = read(file);
        measure("read", () -> read(file));
        List<String> rules = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : EQUAL_SHARES;
        for (String words : rules) {
            CountingRule rule = CountingRule.parse(words);
            measure(words.replace("completion=", ""), () -> CountVotes.of(election, rule));
        }
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            status.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
        }
    }

    private interface Work {
        Object run() throws IOException, PabulibException;
    }

    private static void measure(String name, Work work) throws IOException, PabulibException {
        double first = milliseconds(work);
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            best = Math.min(best, milliseconds(work));
        }
        System.out.printf("%-28s %10.1f %10.1f%n", name, first, best);
    }

    private static double milliseconds(Work work) throws IOException, PabulibException {
        long start = System.nanoTime();
        Object kept = work.run();
        double elapsed = (System.nanoTime() - start) / MILLION;
        if (kept.hashCode() == System.nanoTime()) {
            System.out.println(kept);
        }
        return elapsed;
    }

    private static Election read(Path file) throws IOException, PabulibException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return PabulibReader.readElection(stream);
        }
    }
}
