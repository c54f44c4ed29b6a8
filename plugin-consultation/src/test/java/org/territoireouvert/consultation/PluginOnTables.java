package org.territoireouvert.consultation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Random;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.PluginTables;

/** This plugin on real tables, with the runtime's JSON and identifiers; for rules that need no other service. */
public final class PluginOnTables implements PluginContext {

    /** When all happens. */
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Database database;
    private final IdSource ids = new TimeOrderedIds(InstantSource.fixed(NOW), new Random(1));

    /** Makes the tables. */
    public PluginOnTables(Storage storage) {
        this.database = PluginTables.of(storage, "consultation", "con_");
    }

    @Override
    public PluginId id() {
        return new PluginId("consultation");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public <T> T service(Class<T> hostService) {
        if (hostService != Json.class) {
            throw new IllegalArgumentException("No " + hostService + " here: use a TestSite");
        }
        return hostService.cast(new JacksonJson());
    }

    @Override
    public Settings settings() {
        throw new UnsupportedOperationException("No settings here: use a TestSite");
    }

    @Override
    public Messages messages() {
        throw new UnsupportedOperationException("No messages here: use a TestSite");
    }

    @Override
    public EventPublisher events() {
        throw new UnsupportedOperationException("No events here: use a TestSite");
    }

    @Override
    public Path dataDirectory() {
        throw new UnsupportedOperationException("No folder here: use a TestSite");
    }

    @Override
    public Path secretDirectory() {
        throw new UnsupportedOperationException("No folder here: use a TestSite");
    }
}
