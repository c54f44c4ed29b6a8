package org.territoireouvert.calls.team;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.TeamPeriod;

/** Sketches, needs and offers as contents of the site: found, reported; sketches are discussed and followed too. */
public final class TeamContents {

    private static final List<Nature> SKETCHES = List.of(Nature.SKETCH);
    private static final List<Nature> NOTICES = List.of(Nature.NEED, Nature.OFFER);

    private final PluginContext context;
    private final PostRepository posts;
    private final CallRepository calls;
    private final ContentType sketches;
    private final ContentType notices;

    /** Declares the types on the plugin's tables. */
    public TeamContents(PluginContext context, PostRepository posts, CallRepository calls) {
        this.context = context;
        this.posts = posts;
        this.calls = calls;
        this.sketches = ContentType.of(
                "team-sketch",
                "content.team-sketch",
                "content.team-sketches",
                new Source(SKETCHES),
                Feature.COMMENTS,
                Feature.FOLLOW,
                Feature.REPORT,
                Feature.HISTORY);
        this.notices = ContentType.of(
                "team-notice", "content.team-notice", "content.team-notices", new Source(NOTICES), Feature.REPORT);
    }

    private final class Source implements ContentType.Source {

        private final List<Nature> natures;

        Source(List<Nature> natures) {
            this.natures = natures;
        }

        @Override
        public List<ContentItem> published(String afterId, int limit) {
            return posts.published(natures, afterId, limit).stream()
                    .map(TeamContents::described)
                    .toList();
        }

        @Override
        public Optional<ContentItem> find(String id) {
            return posts.find(id)
                    .filter(post -> natures.contains(post.nature()))
                    .map(TeamContents.this::item);
        }
    }

    /** Returns the declared types. */
    public List<ContentType> types() {
        return List.of(sketches, notices);
    }

    /** Returns the type of a publication. */
    public ContentType type(Post post) {
        return post.isSketch() ? sketches : notices;
    }

    /** Takes note, in the transaction of the change, that one was published or changed. */
    public void changed(Handle handle, Post post, Actor by) {
        context.service(Contents.class).changed(handle, type(post), item(post), by);
    }

    /** Takes note that one is gone. */
    public void removed(Handle handle, Post post) {
        context.service(Contents.class).removed(handle, type(post), post.id());
    }

    /** Returns how the runtime names one. */
    public ContentRef reference(Post post) {
        return ContentRef.of(context.id(), type(post), post.id());
    }

    /** Returns the ids of those of some that moderators have hidden. */
    public Set<String> hidden(List<Post> some) {
        return types().stream()
                .flatMap(type -> {
                    List<String> ids = some.stream()
                            .filter(post -> type(post).equals(type))
                            .map(Post::id)
                            .toList();
                    return ids.isEmpty()
                            ? java.util.stream.Stream.<String>of()
                            : context.service(Contents.class).hidden(type, ids).stream();
                })
                .collect(Collectors.toSet());
    }

    /** Describes one. */
    public ContentItem item(Post post) {
        boolean discussed = post.state() == Post.State.OPEN
                && calls.find(post.callSlug())
                        .filter(call -> TeamPeriod.of(call, context.zone())
                                .isOpen(context.clock().instant()))
                        .isPresent();
        return discussed ? described(post) : described(post).open(Feature.FOLLOW, Feature.REPORT);
    }

    private static ContentItem described(Post post) {
        ContentItem item = ContentItem.of(post.id(), post.text().title(), post.path(), post.updatedAt())
                .hiddenIf(!post.state().isReadable())
                .text("team.words." + post.nature().code(), post.text().words());
        return post.text().places().stream().findFirst().map(item::in).orElse(item);
    }
}
