package org.territoireouvert.runner.web.content;

import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.KnownContent;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Finds what an address below {@code /contenus} names; what not everybody may see does not exist there. */
public final class RequestedContent {

    private final ContentParts parts;

    RequestedContent(ContentParts parts) {
        this.parts = parts;
    }

    /** Returns the content of the path parameters {@code type} and {@code id}. */
    public DeclaredContent of(CoreRequest request) {
        return find(request.pathParameter("type"), request.pathParameter("id"));
    }

    /** Returns the content of the path parameters when a feature is offered on it. */
    public DeclaredContent of(CoreRequest request, Feature feature) {
        DeclaredContent content = of(request);
        if (!content.offers(feature)) {
            throw new NotFoundException("No " + feature + " on " + content.ref());
        }
        return content;
    }

    /** Returns the content that a comment is about. */
    DeclaredContent about(Comment comment) {
        return find(comment.about().type(), comment.about().id());
    }

    /** Returns the comment of the path parameter {@code commentaire} about a content. */
    public Comment comment(CoreRequest request, DeclaredContent about) {
        String id = request.pathParameter("commentaire");
        return parts.database()
                .read(handle -> parts.comments().find(handle, id))
                .filter(comment -> comment.about().equals(about.ref()))
                .filter(comment -> comment.state() != Comment.State.PENDING
                        || comment.authorId().equals(personOf(request.actor())))
                .orElseThrow(() -> new NotFoundException("No comment \"" + id + "\" about " + about.ref()));
    }

    private DeclaredContent find(String type, String id) {
        ContentRef ref;
        try {
            ref = new ContentRef(type, id);
        } catch (IllegalArgumentException notAName) {
            throw new NotFoundException("No content \"" + type + "\" \"" + id + "\"");
        }
        return visible(ref).orElseThrow(() -> new NotFoundException("No content " + ref));
    }

    /** Returns a content if everybody may see it now. */
    Optional<DeclaredContent> visible(ContentRef ref) {
        boolean hidden = parts.database()
                .read(handle -> parts.contents().find(handle, ref))
                .filter(KnownContent::isHidden)
                .isPresent();
        return parts.known().find(ref).filter(content -> content.item().isPublic() && !hidden);
    }

    /** Returns the account of who asks, empty for visitors. */
    public static String personOf(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            case Actor.Visitor visitor -> "";
            case Actor.PluginActor plugin -> "";
        };
    }
}
