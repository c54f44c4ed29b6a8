package org.territoireouvert.ambassadors.person;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;

/** Ambassadors as contents of the site: found, followed, linked. */
public final class AmbassadorContent implements ContentType.Source {

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public AmbassadorContent(PluginContext context, AmbassadorRepository ambassadors) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.type = ContentType.of(
                "ambassador",
                "content.ambassador",
                "content.ambassadors",
                this,
                Feature.FOLLOW,
                Feature.TAGS,
                Feature.EMBED);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Takes note, in the transaction of the change, that an ambassador was published or changed by the plugin. */
    public void changed(Handle handle, Ambassador ambassador) {
        context.service(Contents.class).changed(handle, type, item(ambassador), new Actor.PluginActor(context.id()));
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return ambassadors.published(afterId, limit);
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return ambassadors.find(id).map(AmbassadorContent::item);
    }

    /** Describes an ambassador. */
    public static ContentItem item(Ambassador ambassador) {
        return ContentItem.of(
                        ambassador.slug(),
                        ambassador.name(),
                        "/ambassadeurs/" + ambassador.slug(),
                        ambassador.updatedAt())
                .summary(ambassador.themes())
                .text("ambassador.biography", ambassador.biography());
    }
}
