package org.territoireouvert.runner.file;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/** Asks plugins about the contents that files belong to. Safe for all threads. */
public final class ContentLookup {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** A content as it is now. */
    public record Found(InstalledPlugin plugin, ContentType type, ContentItem item) {}

    private final Supplier<? extends List<? extends InstalledPlugin>> plugins;

    /** Asks these plugins. */
    public ContentLookup(Supplier<? extends List<? extends InstalledPlugin>> plugins) {
        this.plugins = plugins;
    }

    /** Returns a content; empty when there is none, or when its plugin does not serve or fails. */
    public Optional<Found> find(ContentRef ref) {
        return serving(ref)
                .flatMap(plugin -> plugin.contributions().contentTypes().stream()
                        .filter(type -> type.name().equals(kind(ref)))
                        .findFirst()
                        .flatMap(type -> call(plugin, () -> type.source().find(ref.id()))
                                .flatMap(item -> item)
                                .map(item -> new Found(plugin, type, item))));
    }

    /** Tells whether objects of this kind are contents. */
    boolean isContent(ContentRef ref) {
        return serving(ref).stream()
                .flatMap(plugin -> plugin.contributions().contentTypes().stream())
                .anyMatch(type -> type.name().equals(kind(ref)));
    }

    /** Tells whether the plugin serves now. */
    boolean isServing(ContentRef ref) {
        return serving(ref).isPresent();
    }

    /** Tells whether a plugin lets somebody read its private files; no when it says nothing or fails. */
    boolean mayRead(ContentRef ref, Actor actor) {
        return serving(ref)
                .flatMap(plugin -> plugin.contributions().fileAccess().stream()
                        .filter(access -> access.kind().equals(kind(ref)))
                        .map(FileAccess::check)
                        .findFirst()
                        .flatMap(check -> call(plugin, () -> check.mayRead(actor, ref.id()))))
                .orElse(false);
    }

    /** Returns the types of objects whose files count against a limit of their plugin. */
    List<String> ofPlugins() {
        return plugins.get().stream()
                .map(InstalledPlugin.class::cast)
                .flatMap(plugin -> plugin.contributions().fileAccess().stream()
                        .filter(access -> access.limit() == FileAccess.Limit.PLUGIN)
                        .map(access -> plugin.id().value() + "." + access.kind()))
                .toList();
    }

    private Optional<InstalledPlugin> serving(ContentRef ref) {
        return plugins.get().stream()
                .map(InstalledPlugin.class::cast)
                .filter(plugin -> plugin.id().value().equals(ref.plugin()))
                .filter(InstalledPlugin::isServing)
                .findFirst();
    }

    private static String kind(ContentRef ref) {
        return ref.type().substring(ref.type().indexOf('.') + 1);
    }

    private static <T> Optional<T> call(InstalledPlugin plugin, Callable<T> work) {
        try {
            return Optional.of(plugin.call(Phase.REQUEST, LIMIT, work));
        } catch (PluginCallException failed) {
            return Optional.empty();
        }
    }
}
