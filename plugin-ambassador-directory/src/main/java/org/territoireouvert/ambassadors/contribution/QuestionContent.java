package org.territoireouvert.ambassadors.contribution;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;

/** Questions that were published with their answer: found, and shown to who asks the same again. */
public final class QuestionContent implements ContentType.Source {

    private static final int LONGEST_TITLE = 120;

    private final PluginContext context;
    private final RequestRepository requests;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public QuestionContent(PluginContext context, RequestRepository requests) {
        this.context = context;
        this.requests = requests;
        this.type = ContentType.of("question", "content.question", "content.questions", this, Feature.REPORT);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Takes note, in the transaction of the change, that a question was published. */
    public void published(Handle handle, PublicRequest question, Actor by) {
        context.service(Contents.class).changed(handle, type, item(question), by);
    }

    /** Takes note, in the transaction of the change, that their author had questions removed. */
    public void removed(Handle handle, List<String> ids) {
        ids.forEach(id -> context.service(Contents.class).removed(handle, type, id));
    }

    /** Returns published questions that resemble a text, at most {@code limit}. */
    public List<ContentItem> similar(String text, int limit) {
        return context.service(Contents.class).similar(type, text, limit);
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return requests.publishedAfter(afterId, limit).stream()
                .map(QuestionContent::item)
                .toList();
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return requests.find(id).map(QuestionContent::item);
    }

    /** Describes a question; one that waits, or whose words its author had removed, is not public. */
    public static ContentItem item(PublicRequest question) {
        String words = question.question();
        String title = words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE) + "…";
        return ContentItem.of(
                        question.id(),
                        title,
                        "/ambassadeurs/" + question.ambassador() + "/demandes/" + question.id(),
                        question.answer().map(PublicRequest.Answer::publishedAt).orElse(question.receivedAt()))
                .hiddenIf(question.answer().isEmpty() || question.removedAt().isPresent())
                .text("content.question", words)
                .text(
                        "content.answer",
                        question.answer().map(PublicRequest.Answer::text).orElse(""));
    }
}
