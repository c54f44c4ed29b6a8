package org.territoireouvert.calls.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.funded.PastGrantRepository;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.PastGrant;

/** Funded projects as contents of the site: found, followed, linked. */
public final class GrantContent implements ContentType.Source {

    private final PluginContext context;
    private final GrantRepository grants;
    private final PastGrantRepository past;
    private final ContentType type;

    /** Declares the type. */
    public GrantContent(PluginContext context, GrantRepository grants, PastGrantRepository past) {
        this.context = context;
        this.grants = grants;
        this.past = past;
        this.type = ContentType.of(
                "funded-project",
                "content.funded-project",
                "content.funded-projects",
                this,
                Feature.FOLLOW,
                Feature.TAGS,
                Feature.EMBED);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Takes note, in the transaction of the change, that a grant came or changed. */
    public void changed(Handle handle, Grant grant) {
        Contents contents = context.service(Contents.class);
        if (grant.state() == GrantState.ABANDONED) {
            contents.removed(handle, type, grant.number());
        } else {
            contents.changed(handle, type, item(grant), new Actor.PluginActor(context.id()));
        }
    }

    /** Takes note, in the transaction of the change, that a grant of the years before came or changed. */
    public void changed(Handle handle, PastGrant grant) {
        context.service(Contents.class).changed(handle, type, item(grant), new Actor.PluginActor(context.id()));
    }

    /** Returns the reference of a grant. */
    public ContentRef ref(Grant grant) {
        return ContentRef.of(context.id(), type, grant.number());
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        // Numbers of what was funded here come before those of what was taken over.
        List<ContentItem> items = new ArrayList<>();
        if (!PastGrant.isNumber(afterId)) {
            grants.published(afterId, limit).forEach(grant -> items.add(item(grant)));
        }
        if (items.size() < limit) {
            past.published(PastGrant.isNumber(afterId) ? afterId : "", limit - items.size())
                    .forEach(grant -> items.add(item(grant)));
        }
        return items;
    }

    @Override
    public Optional<ContentItem> find(String id) {
        if (PastGrant.isNumber(id)) {
            return past.find(id).map(GrantContent::item);
        }
        return grants.find(id)
                .filter(grant -> grant.state() != GrantState.ABANDONED)
                .map(GrantContent::item);
    }

    /** Describes a funded project. */
    public static ContentItem item(Grant grant) {
        ContentItem item = ContentItem.of(grant.number(), grant.title(), grant.path(), grant.updatedAt())
                .summary(grant.summary())
                .text("award.holder", grant.collective())
                .text("award.call", grant.callTitle())
                .text("award.reasons", grant.reasonsPublic() ? grant.reasons() : "");
        return grant.territory().isEmpty() ? item : item.in(grant.territory());
    }

    /** Describes a grant of the years before. */
    public static ContentItem item(PastGrant grant) {
        return ContentItem.of(grant.number(), grant.object(), grant.path(), grant.updatedAt())
                .text("award.holder", grant.beneficiary())
                .text("past.funder", grant.funder());
    }
}
