package org.territoireouvert.participatorybudget.project;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.data.Database;

/** Projects as contents of the site: found, discussed, followed, linked. */
public final class ProjectContent implements ContentType.Source {

    private final Database database;
    private final ProjectRepository projects;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public ProjectContent(Database database, ProjectRepository projects) {
        this.database = database;
        this.projects = projects;
        this.type = ContentType.of(
                "project",
                "content.project",
                "content.projects",
                this,
                Feature.COMMENTS,
                Feature.FOLLOW,
                Feature.REPORT,
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
        return database.read(handle -> projects.published(handle, afterId, limit));
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return database.read(handle -> projects.content(handle, id));
    }
}
