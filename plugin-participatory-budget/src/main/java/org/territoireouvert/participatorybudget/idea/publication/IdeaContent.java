package org.territoireouvert.participatorybudget.idea.publication;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.participatorybudget.idea.IdeaStore;

/** Ideas as contents of the site: found, discussed, followed; their authors add photographs, everybody sees what changed. */
public final class IdeaContent implements ContentType.Source {

    private final Database database;
    private final IdeaStore store;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public IdeaContent(Database database, IdeaStore store) {
        this.database = database;
        this.store = store;
        this.type = ContentType.of(
                "idea",
                "content.idea",
                "content.ideas",
                this,
                Feature.COMMENTS,
                Feature.FOLLOW,
                Feature.REPORT,
                Feature.TAGS,
                Feature.ATTACHMENTS,
                Feature.HISTORY,
                Feature.EMBED);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return database.read(handle -> store.lists().published(handle, afterId, limit));
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return database.read(handle -> store.lists().content(handle, id));
    }
}
