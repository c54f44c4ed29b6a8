package org.territoireouvert.runner.web.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.content.tag.Tag;
import org.territoireouvert.runner.notification.follow.Follows;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.template.layout.Section;

/** What can be done with a content: support and follow it, share, print, show it elsewhere, read its history, report it. */
final class ActsPart implements ContentPart {

    private final ContentParts parts;
    private final TagRights tagRights;
    private final Follows follows;

    ActsPart(ContentParts parts, Follows follows) {
        this.follows = follows;
        this.parts = parts;
        this.tagRights = new TagRights(parts);
    }

    /**
     * What is shown.
     *
     * @param base address below which everything about the content stands
     * @param signedIn whether who asks can act at once; a visitor is shown links
     * @param supportable whether support is offered
     * @param supportOpen whether support can be given now
     * @param followable whether following is offered
     */
    public record View(
            String base,
            String title,
            boolean signedIn,
            boolean supportable,
            boolean supportOpen,
            boolean supported,
            long supports,
            boolean followable,
            boolean following,
            boolean history,
            boolean embeddable,
            boolean reportable,
            List<Tag> tags,
            boolean mayTag) {}

    @Override
    public Optional<Section> of(DeclaredContent content, CoreRequest request) {
        View view = parts.database().read(handle -> view(handle, content, request));
        return Optional.of(new Section("content/acts", Map.of("view", view)));
    }

    private View view(Handle handle, DeclaredContent content, CoreRequest request) {
        String person = RequestedContent.personOf(request.actor());
        boolean supportable = content.offers(Feature.SUPPORT);
        boolean history = content.offers(Feature.HISTORY)
                && parts.versions().latest(handle, content.ref()).isPresent();
        return new View(
                Comments.base(content.ref()),
                content.item().title(),
                !(request.actor() instanceof Actor.Visitor),
                supportable,
                content.isOpen(Feature.SUPPORT),
                supportable
                        && !person.isEmpty()
                        && !parts.supports()
                                .supported(
                                        handle,
                                        content.ref().type(),
                                        List.of(content.ref().id()),
                                        person)
                                .isEmpty(),
                supportable ? parts.contents().counts(handle, content.ref()).supports() : 0,
                content.offers(Feature.FOLLOW),
                !person.isEmpty() && follows.isFollowing(person, content.ref()),
                history,
                content.offers(Feature.EMBED),
                content.offers(Feature.REPORT),
                content.offers(Feature.TAGS) ? parts.tags().of(handle, content.ref()) : List.of(),
                tagRights.allow(content, request.actor()));
    }
}
