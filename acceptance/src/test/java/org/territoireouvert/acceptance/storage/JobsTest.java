package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.work.JobScheduler;
import org.territoireouvert.runner.work.PluginSwitchRepository;
import org.territoireouvert.testkit.BothDatabases;

class JobsTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private static JobScheduler scheduler(Storage storage, ServingPlugin plugin) {
        JobScheduler scheduler = new JobScheduler(storage.core(), () -> List.of(plugin), CLOCK, Duration.ofMillis(10));
        scheduler.start();
        return scheduler;
    }

    @BothDatabases
    @SuppressWarnings("try")
    void oneOfTwoProcessesRunsATurn(Storage storage) {
        AtomicInteger runs = new AtomicInteger();
        Job hourly = new Job("hourly", Duration.ofHours(1), () -> {
            runs.incrementAndGet();
            Thread.sleep(50);
        });
        ServingPlugin plugin = new ServingPlugin("votes", List.of(), List.of(hourly));

        try (JobScheduler one = scheduler(storage, plugin);
                JobScheduler two = scheduler(storage, plugin)) {
            LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
        }

        assertThat(runs).hasValue(1);
    }

    @BothDatabases
    @SuppressWarnings("try")
    void failureIsRecordedAndTheNextTurnComes(Storage storage) {
        AtomicInteger runs = new AtomicInteger();
        Job failing = new Job("failing", Duration.ofSeconds(1), () -> {
            runs.incrementAndGet();
            throw new IllegalStateException("broken");
        });

        try (JobScheduler scheduler = scheduler(storage, new ServingPlugin("votes", List.of(), List.of(failing)))) {
            LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
        }

        assertThat(runs).hasValue(2);
        assertThat(storage.core()
                        .<String, RuntimeException>read(handle -> handle.createQuery(
                                        "select last_error from core_job where name = 'votes/failing'")
                                .mapTo(String.class)
                                .one()))
                .contains("broken");
    }

    @BothDatabases
    @SuppressWarnings("try")
    void jobOfADisabledPluginWaits(Storage storage) {
        AtomicInteger runs = new AtomicInteger();
        ServingPlugin plugin = new ServingPlugin(
                "votes", List.of(), List.of(new Job("often", Duration.ofSeconds(1), runs::incrementAndGet)));
        plugin.enabled = false;

        try (JobScheduler scheduler = scheduler(storage, plugin)) {
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }

        assertThat(runs).hasValue(0);
    }

    @BothDatabases
    void pluginIsWantedUntilItIsSwitchedOff(Storage storage) {
        PluginSwitchRepository switches = new PluginSwitchRepository(storage.core(), CLOCK);
        PluginId votes = new PluginId("votes");

        assertThat(switches.isEnabled(votes)).isTrue();
        switches.setEnabled(votes, false, "cli");
        assertThat(switches.isEnabled(votes)).isFalse();
        switches.setEnabled(votes, true, "cli");
        assertThat(switches.all()).containsEntry(votes, true);
    }
}
