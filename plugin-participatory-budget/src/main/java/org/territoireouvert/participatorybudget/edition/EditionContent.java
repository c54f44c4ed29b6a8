package org.territoireouvert.participatorybudget.edition;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.data.Database;

/** Editions as contents of the site: found, followed, linked. */
public final class EditionContent implements ContentType.Source {

    private final Database database;
    private final EditionRepository editions;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public EditionContent(Database database, EditionRepository editions) {
        this.database = database;
        this.editions = editions;
        this.type = ContentType.of(
                "edition",
                "content.edition",
                "content.editions",
                this,
                Feature.FOLLOW,
                Feature.TAGS,
                Feature.ATTACHMENTS,
                Feature.EMBED);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return database.read(handle -> editions.published(handle, afterId, limit));
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return database.read(handle -> editions.content(handle, id));
    }
}
