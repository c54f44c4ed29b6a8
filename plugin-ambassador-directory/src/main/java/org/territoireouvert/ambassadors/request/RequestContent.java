package org.territoireouvert.ambassadors.request;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.web.Actor;

/**
 * Requests as contents of the site: found, followed, reported, with their files and their history. The name of the type is that of the
 * questions from which requests grew, so that what the runtime keeps of those stays theirs.
 */
public final class RequestContent implements ContentType.Source {

    private final PluginContext context;
    private final RequestRepository requests;
    private final ExportRepository exported;
    private final AskerRepository askers;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public RequestContent(PluginContext context, RequestRepository requests) {
        this.context = context;
        this.requests = requests;
        this.exported = new ExportRepository(context.database());
        this.askers = new AskerRepository(context.database());
        this.type = ContentType.of(
                "question",
                "content.question",
                "content.questions",
                this,
                Feature.FOLLOW,
                Feature.REPORT,
                Feature.ATTACHMENTS,
                Feature.HISTORY);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Names a request among all contents. */
    public ContentRef reference(String id) {
        return ContentRef.of(context.id(), type, id);
    }

    /** Takes note, in the transaction of the change, that a request changed. */
    public void changed(Handle handle, PublicRequest request, Actor by) {
        context.service(Contents.class)
                .changed(
                        handle,
                        type,
                        owned(request, askers.of(handle, request.id()).account()),
                        by);
    }

    /** Shows on both pages that a request is carried on by another one, or no more. */
    public void grouped(Handle handle, String from, String into, boolean together) {
        Contents contents = context.service(Contents.class);
        if (together) {
            contents.link(handle, reference(from), LinkKind.MERGED_INTO, reference(into));
        } else {
            contents.unlink(handle, reference(from), LinkKind.MERGED_INTO, reference(into));
        }
    }

    /** Takes note, in the transaction of the change, that their author had requests removed. */
    public void removed(Handle handle, List<String> ids) {
        ids.forEach(id -> context.service(Contents.class).removed(handle, type, id));
    }

    /** Returns public requests that resemble a text, at most {@code limit}. */
    public List<ContentItem> similar(String text, int limit) {
        return context.service(Contents.class).similar(type, text, limit);
    }

    /** Tells whether the moderators hid a request. */
    public boolean isHidden(String id) {
        return !context.service(Contents.class).hidden(type, List.of(id)).isEmpty();
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return exported.publicAfter(afterId, limit).stream()
                .map(RequestContent::item)
                .toList();
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return requests.find(id).map(request -> owned(request, askers.of(id).account()));
    }

    private static ContentItem owned(PublicRequest request, String author) {
        return author.isEmpty() ? item(request) : item(request).by(author);
    }

    /** Describes a request; one that nobody read yet, or whose words its author had removed, is not public. */
    public static ContentItem item(PublicRequest request) {
        return ContentItem.of(request.id(), request.words().title(), request.path(), request.updatedAt())
                .hiddenIf(!request.shown() || request.removedAt().isPresent())
                .text("content.question", request.words().text())
                .text("content.purpose", request.words().purpose())
                .text(
                        "content.answer",
                        request.answer().map(PublicRequest.Answer::text).orElse(""));
    }
}
