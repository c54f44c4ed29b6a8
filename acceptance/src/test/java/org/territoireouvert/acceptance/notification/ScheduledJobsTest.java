package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.work.JobScheduler;
import org.territoireouvert.runner.work.JobTable;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Jobs of two processes on one database: one turn each, at the hour of the authority, also when a process dies or a turn fails. */
class ScheduledJobsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration TICK = Duration.ofMillis(10);

    // 6 o'clock in the morning in Paris.
    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T05:00:00Z"));

    private JobScheduler process(Storage storage, Job job) {
        JobScheduler scheduler = new JobScheduler(storage.core(), List::of, List.of(job), clock, PARIS, TICK);
        scheduler.start();
        return scheduler;
    }

    private static void await(BooleanSupplier condition) {
        for (int turn = 0; turn < 1_000 && !condition.getAsBoolean(); turn++) {
            LockSupport.parkNanos(TICK.toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static JobTable.Planned planned(Storage storage, TestClock clock) {
        return new JobTable(storage.core(), clock).all().get(0);
    }

    private static boolean isKnown(Storage storage, TestClock clock) {
        return !new JobTable(storage.core(), clock).all().isEmpty();
    }

    @BothDatabases
    @SuppressWarnings("try")
    void twoProcessesDoTheDailyWorkOnceADay(Storage storage) {
        AtomicInteger runs = new AtomicInteger();
        Job daily = Job.daily("daily", LocalTime.of(7, 0), runs::incrementAndGet);

        try (JobScheduler one = process(storage, daily);
                JobScheduler two = process(storage, daily)) {
            await(() -> isKnown(storage, clock));
            assertThat(runs).hasValue(0);
            assertThat(planned(storage, clock).nextAt()).isEqualTo("2026-11-25T06:00:00Z");

            clock.advance(Duration.ofHours(1));
            await(() -> planned(storage, clock).endedAt().isPresent());
            LockSupport.parkNanos(TICK.multipliedBy(20).toNanos());
            assertThat(runs).hasValue(1);

            clock.advance(Duration.ofHours(24));
            await(() -> runs.get() == 2);
        }
        assertThat(planned(storage, clock).nextAt()).isEqualTo("2026-11-27T06:00:00Z");
    }

    @BothDatabases
    @SuppressWarnings("try")
    void daysThatWereMissedAreMadeUpForByOneTurn(Storage storage) {
        AtomicInteger runs = new AtomicInteger();
        Job daily = Job.daily("daily", LocalTime.of(7, 0), runs::incrementAndGet);
        try (JobScheduler before = process(storage, daily)) {
            await(() -> isKnown(storage, clock));
        }

        clock.advance(Duration.ofDays(5));
        try (JobScheduler after = process(storage, daily)) {
            await(() -> runs.get() > 0);
            LockSupport.parkNanos(TICK.multipliedBy(20).toNanos());
        }

        assertThat(runs).hasValue(1);
        assertThat(planned(storage, clock).nextAt()).isEqualTo("2026-11-30T06:00:00Z");
    }

    @BothDatabases
    @SuppressWarnings("try")
    void whatAProcessHadBegunWhenItDiedIsDoneByAnotherAfterItsLease(Storage storage) {
        AtomicInteger runs = new AtomicInteger();
        Job often = new Job("often", Duration.ofMinutes(1), runs::incrementAndGet);
        storage.core()
                .<Integer, RuntimeException>write(handle -> handle.execute(
                        "insert into core_job (name, next_run_at, lease_owner, lease_until) values (?, ?, ?, ?)",
                        "runtime/often",
                        PortableInstant.text(clock.instant()),
                        "dead",
                        PortableInstant.text(clock.instant().plus(Duration.ofMinutes(11)))));

        try (JobScheduler other = process(storage, often)) {
            LockSupport.parkNanos(TICK.multipliedBy(20).toNanos());
            assertThat(runs).hasValue(0);

            clock.advance(Duration.ofMinutes(12));
            await(() -> runs.get() == 1);
        }
    }

    @BothDatabases
    @SuppressWarnings("try")
    void aTurnThatLastsIsTakenOverByNobody(Storage storage) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        Job lasting = new Job("lasting", Duration.ofMinutes(1), () -> {
            runs.incrementAndGet();
            end.await();
        });

        try (JobScheduler one = process(storage, lasting);
                JobScheduler two = process(storage, lasting)) {
            await(() -> runs.get() == 1);
            for (int minute = 0; minute < 20; minute++) {
                clock.advance(Duration.ofMinutes(1));
                LockSupport.parkNanos(TICK.multipliedBy(5).toNanos());
            }
            assertThat(runs).hasValue(1);

            end.countDown();
            await(() -> runs.get() == 2);
        }
    }

    @BothDatabases
    @SuppressWarnings("try")
    void aTurnThatFailsIsShownAndTheNextOneComes(Storage storage) {
        AtomicInteger runs = new AtomicInteger();
        Job failing = new Job("failing", Duration.ofMinutes(1), () -> {
            runs.incrementAndGet();
            throw new IllegalStateException("broken");
        });

        try (JobScheduler process = process(storage, failing)) {
            await(() ->
                    isKnown(storage, clock) && planned(storage, clock).error().contains("broken"));
            clock.advance(Duration.ofMinutes(1));
            await(() -> runs.get() == 2);
        }
    }

    @BothDatabases
    @SuppressWarnings("try")
    void anAdministratorBringsATurnForward(Storage storage) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Job daily = Job.daily("daily", LocalTime.of(7, 0), done::countDown);
        JobTable table = new JobTable(storage.core(), clock);

        try (JobScheduler process = process(storage, daily)) {
            await(() -> isKnown(storage, clock));
            storage.core().<Boolean, RuntimeException>write(handle -> table.runNow(handle, "runtime/daily"));

            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
