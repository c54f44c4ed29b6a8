package org.territoireouvert.acceptance.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.plugin.PluginStatus;

/** A plugin that serves, with given listeners and jobs. */
final class ServingPlugin implements InstalledPlugin {

    volatile boolean enabled = true;
    private final PluginId id;
    private final Contributions contributions;

    ServingPlugin(String id, List<Contributions.Subscription> subscriptions, List<Job> jobs) {
        this.id = new PluginId(id);
        Contributions.Draft draft = new Contributions.Draft();
        subscriptions.forEach(subscription -> draft.add(Contributions.Subscription.class, subscription));
        jobs.forEach(job -> draft.add(Job.class, job));
        this.contributions = draft.complete();
    }

    @Override
    public PluginId id() {
        return id;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor(
                id,
                "1.0.0",
                "x",
                ">=0.1 <1",
                21,
                "EUPL-1.2",
                "x",
                "/x",
                "x_",
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    @Override
    public PluginStatus status() {
        return new PluginStatus(PluginStatus.State.STARTED, enabled, Optional.empty(), false);
    }

    @Override
    public Contributions contributions() {
        return contributions;
    }

    @Override
    public Messages messages() {
        return (locale, key, arguments) -> key + Instant.EPOCH;
    }

    @Override
    public PluginResources resources() {
        throw new UnsupportedOperationException("not asked here");
    }

    @Override
    public <T> T call(PluginStatus.Phase phase, Duration limit, Callable<T> work) throws PluginCallException {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new PluginCallException(id, phase.name(), failure);
        }
    }
}
