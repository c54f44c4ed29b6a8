package org.territoireouvert.runner.service;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.storage.Engine;

/**
 * What all services of an instance stand on.
 *
 * @param configuration of the process
 * @param database tables of the runtime
 * @param engine that keeps them, asked at its first use
 * @param afterCommit runs what it is given when the write that the thread is in has become durable
 * @param backUp writes all data into a file
 * @param plugins all installed plugins, in the order of the menu
 * @param ids new identifiers
 * @param clock that decides
 * @param messages of the runtime
 * @param markdown texts of the authority
 * @param json documents
 */
public record Foundation(
        Configuration configuration,
        Database database,
        Supplier<Engine> engine,
        Consumer<Runnable> afterCommit,
        Consumer<Path> backUp,
        Supplier<List<InstalledPlugin>> plugins,
        IdSource ids,
        InstantSource clock,
        Messages messages,
        Markdown markdown,
        Json json) {

    /** Returns the same with another clock. */
    public Foundation at(InstantSource time) {
        return new Foundation(
                configuration, database, engine, afterCommit, backUp, plugins, ids, time, messages, markdown, json);
    }

    /** Returns the time zone of the authority. */
    public ZoneId zone() {
        return configuration.zone();
    }
}
