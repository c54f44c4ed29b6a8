package org.territoireouvert.runner.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.storage.PrivateFolder;

/** What one plugin is given. */
record RuntimeContext(
        InstalledPlugin plugin,
        Database database,
        Settings settings,
        EventPublisher events,
        IdSource ids,
        InstantSource clock,
        ZoneId zone,
        Path filesOfPlugin,
        Path keysOfPlugin,
        Map<Class<?>, Object> services)
        implements PluginContext {

    @Override
    public PluginId id() {
        return plugin.id();
    }

    @Override
    public Messages messages() {
        return plugin.messages();
    }

    @Override
    public Path dataDirectory() {
        try {
            return Files.createDirectories(filesOfPlugin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path secretDirectory() {
        try {
            return PrivateFolder.create(keysOfPlugin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T service(Class<T> hostService) {
        Object service = services.get(hostService);
        if (service == null) {
            throw new IllegalArgumentException(
                    "This runtime has no service \"" + hostService.getName() + "\"; it has " + services.keySet());
        }
        return hostService.cast(service);
    }
}
