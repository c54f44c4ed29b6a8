package org.territoireouvert.consultation.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.PluginTables;
import org.territoireouvert.testkit.TestClock;

/** What this package needs of the plugin, on a real storage and with real keys. */
final class ProfileOnStorage implements PluginContext {

    private final TestClock clock;
    private final Database database;
    private final Path keys;
    private final AtomicInteger numbers = new AtomicInteger();

    ProfileOnStorage(Storage storage, TestClock clock) {
        this.clock = clock;
        this.database = PluginTables.of(storage, "consultation", "con_", clock);
        try {
            this.keys = Files.createDirectories(
                    storage.configuration().dataDirectory().resolve("secrets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Path secretDirectory() {
        return keys;
    }

    @Override
    public IdSource ids() {
        return () -> "id-" + numbers.incrementAndGet();
    }

    @Override
    public PluginId id() {
        return new PluginId("consultation");
    }

    @Override
    public Settings settings() {
        throw new UnsupportedOperationException("Profiles have no settings");
    }

    @Override
    public Messages messages() {
        throw new UnsupportedOperationException("Profiles say nothing");
    }

    @Override
    public EventPublisher events() {
        throw new UnsupportedOperationException("Profiles tell nobody");
    }

    @Override
    public Path dataDirectory() {
        throw new UnsupportedOperationException("Profiles keep no files");
    }

    @Override
    public <T> T service(Class<T> hostService) {
        throw new UnsupportedOperationException("Profiles need no service");
    }
}
