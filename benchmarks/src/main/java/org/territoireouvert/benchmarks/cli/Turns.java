package org.territoireouvert.benchmarks.cli;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Does the same some times and prints, in milliseconds, the first time, then the least, the median and the most of the others. */
final class Turns {

    private static final double MILLION = 1_000_000;

    private final int turns;
    private final int nameWidth;
    private double reference;

    Turns(int turns, int nameWidth) {
        this.turns = turns;
        this.nameWidth = nameWidth;
    }

    /** Prints the titles, with the work that waits for the processors of this machine. */
    void head() {
        System.out.printf(
                "%-" + nameWidth + "s %9s %9s %9s %9s %9s   (load %.1f)%n",
                "milliseconds",
                "first",
                "least",
                "median",
                "most",
                "times",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Measures what others are compared to. */
    void reference(String name, IntConsumer work) {
        reference = 0;
        reference = print(name, work);
    }

    /** Measures; the last figure is the median in times of that of the reference. */
    void measure(String name, IntConsumer work) {
        print(name, work);
    }

    private double print(String name, IntConsumer work) {
        double[] times = new double[turns];
        for (int turn = 0; turn < turns; turn++) {
            long start = System.nanoTime();
            work.accept(turn);
            times[turn] = (System.nanoTime() - start) / MILLION;
        }
        double first = times[0];
        double[] others = Arrays.copyOfRange(times, 1, turns);
        Arrays.sort(others);
        double median = others[others.length / 2];
        System.out.printf(
                "%-" + nameWidth + "s %9.1f %9.1f %9.1f %9.1f %9.1f%n",
                name,
                first,
                others[0],
                median,
                others[others.length - 1],
                reference == 0 ? 1 : median / reference);
        return median;
    }
}
