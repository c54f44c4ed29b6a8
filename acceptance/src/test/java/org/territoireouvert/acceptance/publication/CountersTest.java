package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.runner.opendata.OpenData.Declared;
import org.territoireouvert.runner.statistic.PublicData;
import org.territoireouvert.runner.statistic.RecountStatistics;
import org.territoireouvert.runner.statistic.RecountStatistics.Outcome;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Counters that several processes move at once, while they are counted anew. */
class CountersTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");
    private static final int TURNS = 25;

    private final TestClock clock = new TestClock(START);

    /** What a process works with that shares the database with others. */
    private PublicData process(Storage storage, TestClock ownClock) {
        return PublicData.of(
                storage.core(), List::of, List.of(), (locale, key, arguments) -> key, ownClock, Paris.ZONE);
    }

    private RecountStatistics recount(Storage storage, PublicData data) {
        return recount(storage, data, data.declared().statistics());
    }

    private RecountStatistics recount(Storage storage, PublicData data, List<Declared<Statistic>> statistics) {
        return new RecountStatistics(storage.core(), data.counters(), () -> statistics, clock);
    }

    private static long views(PublicData data) {
        return data.counters().values().of("runtime", data.audience().statistic());
    }

    private static void allAtOnce(List<Callable<Boolean>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        List<Future<Boolean>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Callable<Boolean> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            for (Future<Boolean> each : running) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    private Callable<Boolean> visits(PublicData process) {
        return () -> {
            for (int turn = 0; turn < TURNS; turn++) {
                process.audience().shown("/initiatives/{slug}", BROWSER);
                process.audience().flush();
            }
            return true;
        };
    }

    @BothDatabases
    void processesThatCountAtOnceAddUp(Storage storage) throws Exception {
        PublicData one = process(storage, clock);
        PublicData other = process(storage, clock);

        allAtOnce(List.of(visits(one), visits(one), visits(other), visits(other)));
        one.audience().flush();
        other.audience().flush();

        assertThat(views(one)).isEqualTo(4 * TURNS);
        assertThat(one.audience().sections(java.time.LocalDate.of(2026, 1, 15), 10))
                .singleElement()
                .matches(section -> section.views() == 4 * TURNS);
        assertThat(recount(storage, one).all(false)).allMatch(Outcome.Same.class::isInstance);
    }

    /** Each visit is the first of a month, so that no counter is there before it. */
    @BothDatabases
    void countingAnewLosesNothingThatComesMeanwhile(Storage storage) throws Exception {
        TestClock later = new TestClock(START);
        PublicData one = process(storage, clock);
        PublicData other = process(storage, later);

        allAtOnce(List.of(
                () -> {
                    for (int turn = 0; turn < TURNS; turn++) {
                        other.audience().shown("/agenda", BROWSER);
                        other.audience().flush();
                        later.advance(Duration.ofDays(31));
                    }
                    return true;
                },
                () -> {
                    RecountStatistics recount = recount(storage, one);
                    for (int turn = 0; turn < TURNS; turn++) {
                        recount.all(true);
                    }
                    return true;
                }));

        assertThat(recount(storage, one).all(false)).allMatch(Outcome.Same.class::isInstance);
        assertThat(views(one)).isEqualTo(TURNS);
    }

    /** Whoever adds to a figure that is being counted waits, and is not counted away. */
    @BothDatabases
    void anAdditionBetweenCountingAndCorrectingStays(Storage storage) throws Exception {
        PublicData one = process(storage, clock);
        PublicData other = process(storage, clock);
        Declared<Statistic> views = one.declared().statistics().get(0);
        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            List<Future<?>> visits = new ArrayList<>();
            Statistic slow = Statistic.of("page-views", "views", (handle, tally) -> {
                        views.item().recount().count(handle, tally);
                        other.audience().shown("/agenda", BROWSER);
                        visits.add(elsewhere.submit(() -> other.audience().flush()));
                        comeOrWait(visits.get(0));
                    })
                    .byMonth();

            recount(storage, one, List.of(new Declared<>(views.declarer(), slow)))
                    .all(true);
            visits.get(0).get(10, TimeUnit.SECONDS);
        }

        assertThat(views(one)).isEqualTo(1);
        assertThat(recount(storage, one).all(false)).allMatch(Outcome.Same.class::isInstance);
    }

    /** Gives the other process the time to write, should nothing hold it back. */
    private static void comeOrWait(Future<?> visit) throws InterruptedException, ExecutionException {
        try {
            visit.get(700, TimeUnit.MILLISECONDS);
        } catch (TimeoutException heldBack) {
            assertThat(visit.isDone()).isFalse();
        }
    }
}
