package org.territoireouvert.acceptance.file;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.plugin.PluginStatus;

/** A plugin with notes, which are public unless a test hides them, and private files for those whom a test lets in. */
final class OwningPlugin implements InstalledPlugin, ContentType.Source {

    final Set<String> hidden = ConcurrentHashMap.newKeySet();
    final Set<String> letIn = ConcurrentHashMap.newKeySet();
    volatile boolean suspended;

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return List.of();
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return id.startsWith("note")
                ? Optional.of(ContentItem.of(id, "Une note", "/notes/" + id, Instant.EPOCH)
                        .hiddenIf(hidden.contains(id)))
                : Optional.empty();
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor(
                new PluginId("notes"),
                "1.0.0",
                "x",
                ">=0.1 <1",
                21,
                "EUPL-1.2",
                "x",
                "/notes",
                "no_",
                List.of(),
                Optional.empty(),
                List.of(),
                true);
    }

    @Override
    public PluginStatus status() {
        return new PluginStatus(PluginStatus.State.STARTED, true, Optional.empty(), suspended);
    }

    @Override
    public Contributions contributions() {
        return new Contributions.Draft()
                .add(ContentType.class, ContentType.of("note", "note", "notes", this, Feature.ATTACHMENTS))
                .add(
                        FileAccess.class,
                        new FileAccess(
                                "dossier",
                                (actor, id) ->
                                        actor instanceof Actor.Citizen citizen && letIn.contains(citizen.personId())))
                .add(FileAccess.class, new FileAccess("commun", (actor, id) -> true, FileAccess.Limit.PLUGIN))
                .complete();
    }

    @Override
    public Messages messages() {
        return (locale, key, arguments) -> key;
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
            throw new PluginCallException(descriptor().id(), phase.name(), failure);
        }
    }
}
