package org.territoireouvert.benchmarks.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;

/** What stays in use after the collections while something is measured, at its highest: what work needs, without its waste. */
final class HeapInUse implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;
    private static final double MILLION = 1_000_000;

    private final AtomicLong highest = new AtomicLong();
    private final Thread watch = Thread.ofPlatform().daemon().unstarted(this::watch);

    /** Begins to watch. */
    HeapInUse() {
        System.gc();
        watch.start();
    }

    private void watch() {
        try {
            while (true) {
                highest.accumulateAndGet(afterCollections(), Math::max);
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static long afterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** Collects once more and returns the highest that was seen, in megabytes. */
    double highest() {
        System.gc();
        return Math.max(highest.get(), afterCollections()) / MILLION;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
