package org.territoireouvert.runner.search.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.search.SearchDocument;

/** Contents of a type of a plugin. */
record PluginContents(InstalledPlugin plugin, ContentType contents, HiddenContents hidden) implements SearchSource {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int COUNTED_AT_ONCE = 500;

    @Override
    public String type() {
        return plugin.id().value() + "." + contents.name();
    }

    @Override
    public String label(Locale locale) {
        return plugin.messages().format(locale, contents.pluralKey());
    }

    @Override
    public Part part(String afterId, int limit) throws PluginCallException {
        return plugin.call(Phase.CALL, LIMIT, () -> {
            List<ContentItem> listed = contents.source().published(afterId, limit);
            List<String> ids = listed.stream().map(ContentItem::id).toList();
            Set<String> kept = hidden.among(type(), ids);
            List<SearchDocument> documents = new ArrayList<>();
            for (String id : ids) {
                Optional<ContentItem> whole =
                        kept.contains(id) ? Optional.empty() : contents.source().find(id);
                whole.filter(ContentItem::isPublic)
                        .map(item -> SearchDocument.of(new ContentRef(type(), id), item))
                        .ifPresent(documents::add);
            }
            return new Part(documents, ids.isEmpty() ? afterId : ids.getLast(), ids.size() < limit);
        });
    }

    @Override
    public long count() throws PluginCallException {
        long count = 0;
        String after = "";
        while (true) {
            String from = after;
            List<String> ids = plugin.call(
                    Phase.CALL,
                    LIMIT,
                    () -> contents.source().published(from, COUNTED_AT_ONCE).stream()
                            .map(ContentItem::id)
                            .toList());
            count += ids.size() - hidden.among(type(), ids).size();
            if (ids.size() < COUNTED_AT_ONCE) {
                return count;
            }
            after = ids.getLast();
        }
    }
}
