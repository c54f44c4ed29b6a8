package org.territoireouvert.runner.notification;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus;

/** Asks plugins for the titles of contents, one call for each plugin. Safe for all threads. */
public final class ContentNames {

    private static final Logger LOG = LoggerFactory.getLogger(ContentNames.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Supplier<List<InstalledPlugin>> plugins;

    /** Title and page of a content. */
    public record ContentName(String title, String path) {}

    /** Asks these plugins. */
    public ContentNames(Supplier<List<InstalledPlugin>> plugins) {
        this.plugins = plugins;
    }

    /** Returns the names of public contents; those that are gone, hidden or of a plugin that does not answer are left out. */
    public Map<ContentRef, ContentName> of(Collection<ContentRef> contents) {
        Map<ContentRef, ContentName> names = new HashMap<>();
        Map<String, List<ContentRef>> byPlugin =
                contents.stream().distinct().collect(Collectors.groupingBy(ContentRef::plugin));
        for (InstalledPlugin plugin : plugins.get()) {
            List<ContentRef> wanted = byPlugin.getOrDefault(plugin.id().value(), List.of());
            if (plugin.isServing() && !wanted.isEmpty()) {
                names.putAll(ask(plugin, wanted));
            }
        }
        return names;
    }

    private static Map<ContentRef, ContentName> ask(InstalledPlugin plugin, List<ContentRef> wanted) {
        try {
            return plugin.call(PluginStatus.Phase.CALL, LIMIT, () -> {
                Map<ContentRef, ContentName> found = new HashMap<>();
                for (ContentRef ref : wanted) {
                    for (ContentType type : plugin.contributions().contentTypes()) {
                        if (ref.type().equals(plugin.id() + "." + type.name())) {
                            type.source()
                                    .find(ref.id())
                                    .filter(ContentItem::isPublic)
                                    .ifPresent(item -> found.put(ref, new ContentName(item.title(), item.path())));
                        }
                    }
                }
                return found;
            });
        } catch (PluginCallException silent) {
            LOG.debug("Its contents are shown without their titles", silent);
            return Map.of();
        }
    }
}
