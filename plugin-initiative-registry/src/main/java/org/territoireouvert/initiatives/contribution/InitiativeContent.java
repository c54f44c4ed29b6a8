package org.territoireouvert.initiatives.contribution;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.store.InitiativeRepository;

/** Initiatives as contents of the site: found, discussed, followed, linked. */
public final class InitiativeContent implements ContentType.Source {

    private final PluginContext context;
    private final InitiativeRepository initiatives;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public InitiativeContent(PluginContext context, InitiativeRepository initiatives) {
        this.context = context;
        this.initiatives = initiatives;
        this.type = ContentType.of(
                "initiative",
                "content.initiative",
                "content.initiatives",
                this,
                Feature.COMMENTS,
                Feature.SUPPORT,
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

    /** Takes note, in the transaction of the change, that an initiative was published or changed by the plugin. */
    public void changed(Handle handle, Initiative initiative) {
        context.service(Contents.class).changed(handle, type, item(initiative), new Actor.PluginActor(context.id()));
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return initiatives.published(afterId, limit);
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return initiatives.find(id).map(InitiativeContent::item);
    }

    /** Describes an initiative. */
    public static ContentItem item(Initiative initiative) {
        return ContentItem.of(
                        initiative.slug(),
                        initiative.title(),
                        "/initiatives/" + initiative.slug(),
                        initiative.updatedAt())
                .summary(initiative.summary())
                .text("initiative.problem", initiative.problem())
                .text("initiative.results", String.join("\n\n", initiative.results()))
                .text("initiative.failures", String.join("\n\n", initiative.failures()))
                .text("initiative.conditions", String.join("\n\n", initiative.conditions()));
    }
}
