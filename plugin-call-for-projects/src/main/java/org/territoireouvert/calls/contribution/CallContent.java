package org.territoireouvert.calls.contribution;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;

/** Calls for projects as contents of the site: found, followed, linked. */
public final class CallContent implements ContentType.Source {

    private final PluginContext context;
    private final CallRepository calls;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public CallContent(PluginContext context, CallRepository calls) {
        this.context = context;
        this.calls = calls;
        this.type = ContentType.of(
                "call",
                "content.call",
                "content.calls",
                this,
                Feature.FOLLOW,
                Feature.TAGS,
                Feature.ATTACHMENTS,
                Feature.HISTORY,
                Feature.EMBED);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Takes note, in the transaction of the change, that a call was published or changed by the plugin. */
    public void changed(Handle handle, Call call) {
        context.service(Contents.class).changed(handle, type, item(call), new Actor.PluginActor(context.id()));
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return calls.published(afterId, limit);
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return calls.find(id).map(CallContent::item);
    }

    /** Describes a call. */
    public static ContentItem item(Call call) {
        CallSheet sheet = call.sheet();
        return ContentItem.of(call.slug(), call.title(), call.path(), call.updatedAt())
                .summary(sheet.subject().summary())
                .text("call.funder", sheet.funding().lead().name())
                .text("call.aid", sheet.funding().aid())
                .text("call.applicants", sheet.applicants().words())
                .text("call.not-funded", sheet.funding().notFunded())
                .text("call.chosen-by", sheet.selection().chosenBy());
    }
}
