package org.territoireouvert.runner.search.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.content.ContentRepository;
import org.territoireouvert.runner.content.KnownContents.DeclaredType;
import org.territoireouvert.runner.search.SearchDocument;

/**
 * The contents of one type, read again from whoever publishes them; what the moderators have hidden is left out.
 *
 * @param declared who publishes them
 * @param database tables of the runtime
 */
public record SearchSource(DeclaredType declared, Database database) {

    private static final ContentRepository HIDDEN = new ContentRepository();
    private static final int COUNTED_AT_ONCE = 500;

    /**
     * A part of the contents.
     *
     * @param documents public ones, in the order of their ids
     * @param last id after which the next part begins; what lies before it and is not in {@link #documents} is not public any more
     * @param isLast whether no other part follows
     */
    public record Part(List<SearchDocument> documents, String last, boolean isLast) {
        /** Copies the list. */
        public Part {
            documents = List.copyOf(documents);
        }
    }

    /** Returns the type, see {@link ContentRef}. */
    public String type() {
        return declared.code();
    }

    /** Returns the name of several contents of this type. */
    public String label(Locale locale) {
        return declared.messages().format(locale, declared.type().pluralKey());
    }

    /**
     * Reads the next contents in the order that the database gives their ids.
     *
     * @param afterId the last id of the part before, empty at first
     * @param limit how many ids are looked at
     * @return empty when who publishes them fails, which is not the same as to have none
     */
    Optional<Part> part(String afterId, int limit) {
        return ids(afterId, limit).flatMap(ids -> {
            Set<String> hidden = hidden(ids);
            List<SearchDocument> documents = new ArrayList<>();
            for (String id : ids) {
                Optional<Optional<ContentItem>> read =
                        hidden.contains(id) ? Optional.of(Optional.empty()) : published(id);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                read.get()
                        .map(item -> SearchDocument.of(new ContentRef(type(), id), item))
                        .ifPresent(documents::add);
            }
            return Optional.of(new Part(documents, ids.isEmpty() ? afterId : ids.getLast(), ids.size() < limit));
        });
    }

    /** Tells whether a content is not public now; false when who publishes it fails. */
    boolean isGone(String id) {
        return !hidden(List.of(id)).isEmpty()
                || published(id).filter(Optional::isEmpty).isPresent();
    }

    private Optional<Optional<ContentItem>> published(String id) {
        return declared.caller().call(() -> declared.type().source().find(id).filter(ContentItem::isPublic));
    }

    /** Returns how many public contents there are; reads them all. Empty when who publishes them fails. */
    Optional<Long> count() {
        long count = 0;
        String after = "";
        while (true) {
            Optional<List<String>> ids = ids(after, COUNTED_AT_ONCE);
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            count += ids.get().size() - hidden(ids.get()).size();
            if (ids.get().size() < COUNTED_AT_ONCE) {
                return Optional.of(count);
            }
            after = ids.get().getLast();
        }
    }

    private Optional<List<String>> ids(String afterId, int limit) {
        return declared.caller()
                .call(() -> declared.type().source().published(afterId, limit).stream()
                        .map(ContentItem::id)
                        .toList());
    }

    private Set<String> hidden(List<String> ids) {
        return database.read(handle -> HIDDEN.hidden(handle, type(), ids));
    }
}
