package org.territoireouvert.runner.web.server;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginStatus.State;

/** A plugin whose state the tests decide. */
final class TestPlugin implements InstalledPlugin {

    private static final Map<String, String> WORDS = Map.of(
            "plugin.name", "Essais",
            "plugin.description", "Sert aux essais.",
            "menu", "Essais",
            "setting.limit", "Limite");

    private final String id;
    private final Contributions contributions;
    final List<Phase> failures = new CopyOnWriteArrayList<>();
    volatile PluginStatus status = new PluginStatus(State.STARTED, true, Optional.empty(), false);

    TestPlugin(String id, Contributions contributions) {
        this.id = id;
        this.contributions = contributions;
    }

    void fail() {
        status = new PluginStatus(
                State.FAILED,
                true,
                Optional.of(new Failure(
                        Phase.MIGRATE, "plugin.failure.migration", "duplicate column <street>", Instant.EPOCH)),
                false);
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor(
                new PluginId(id),
                "1.2.3",
                "test",
                ">=0.1 <1",
                21,
                "EUPL-1.2",
                "Essai",
                "/" + id,
                "t_",
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    @Override
    public PluginStatus status() {
        return status;
    }

    @Override
    public Contributions contributions() {
        return contributions;
    }

    @Override
    public Messages messages() {
        return (locale, key, arguments) -> {
            String word = WORDS.get(key);
            if (word == null) {
                throw new IllegalArgumentException(key);
            }
            return locale.equals(Locale.ENGLISH) ? word + " (en)" : word;
        };
    }

    @Override
    public PluginResources resources() {
        return new PluginResources() {
            @Override
            public Optional<InputStream> open(String path) {
                return Optional.empty();
            }

            @Override
            public List<String> list(String folder) {
                return List.of();
            }
        };
    }

    @Override
    public <T> T call(Phase phase, Duration limit, Callable<T> work) throws PluginCallException {
        try {
            return work.call();
        } catch (Throwable e) {
            failures.add(phase);
            throw new PluginCallException(id(), e.toString(), e);
        }
    }
}
