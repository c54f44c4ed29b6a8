package org.territoireouvert.runner.web.content.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentRepository;
import org.territoireouvert.runner.content.discussion.CommentSort;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.content.discussion.Stance;
import org.territoireouvert.runner.web.content.ContentPart;
import org.territoireouvert.runner.web.content.RequestedContent;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.template.layout.Section;

/** The discussion below the page of a content: its first threads, or the arguments of both sides. */
public final class DiscussionPart implements ContentPart {

    /** How many threads stand below the content; the rest stands on the discussion's own pages. */
    private static final int SHOWN = 10;

    private static final int SHOWN_A_SIDE = 5;

    private final ContentParts parts;
    private final CommentViews views;

    /** Prepares the discussion below contents. */
    public DiscussionPart(ContentParts parts, Messages messages, Markdown markdown) {
        this.parts = parts;
        this.views = new CommentViews(parts, messages, markdown);
    }

    /**
     * A list of threads.
     *
     * @param stance {@code FOR}, {@code AGAINST} or empty for all
     * @param more whether there are more than are shown
     */
    public record Column(String stance, List<CommentView> threads, boolean more) {}

    @Override
    public Optional<Section> of(DeclaredContent content, CoreRequest request) {
        if (!content.offers(Feature.COMMENTS)) {
            return Optional.empty();
        }
        return Optional.of(parts.database().read(handle -> section(handle, content, request)));
    }

    private Section section(Handle handle, DeclaredContent content, CoreRequest request) {
        long count = parts.contents().counts(handle, content.ref()).comments();
        String person = RequestedContent.personOf(request.actor());
        List<Comment> pending =
                person.isEmpty() ? List.of() : parts.comments().pendingOf(handle, content.ref(), person);
        return new Section(
                "content/discussion",
                Map.of(
                        "base", Comments.base(content.ref()),
                        "title", content.item().title(),
                        "count", count,
                        "open", content.isOpen(Feature.COMMENTS),
                        "arguments", content.offers(Feature.ARGUMENTS),
                        "pending", views.threads(handle, content, pending, Map.of(), request),
                        "columns", columns(handle, content, request)));
    }

    private List<Column> columns(Handle handle, DeclaredContent content, CoreRequest request) {
        return content.offers(Feature.ARGUMENTS)
                ? List.of(
                        column(handle, content, Optional.of(Stance.FOR), SHOWN_A_SIDE, request),
                        column(handle, content, Optional.of(Stance.AGAINST), SHOWN_A_SIDE, request))
                : List.of(column(handle, content, Optional.empty(), SHOWN, request));
    }

    private Column column(
            Handle handle, DeclaredContent content, Optional<Stance> stance, int shown, CoreRequest request) {
        Slice<Comment> threads =
                parts.comments().threads(handle, content.ref(), stance, CommentSort.SUPPORTED, Keyset.first(shown));
        Map<String, List<Comment>> answers = parts.comments()
                .answers(handle, threads.items().stream().map(Comment::id).toList());
        return new Column(
                stance.map(Enum::name).orElse(""),
                views.threads(handle, content, threads.items(), answers, request),
                threads.next().isPresent());
    }

    /** Reads the discussion's own page. */
    Slice<CommentView> page(DeclaredContent content, Optional<Stance> stance, CommentSort sort, CoreRequest request) {
        return parts.database().read(handle -> {
            Slice<Comment> threads = parts.comments()
                    .threads(handle, content.ref(), stance, sort, CommentRepository.keyset(request, sort));
            Map<String, List<Comment>> answers = parts.comments()
                    .answers(handle, threads.items().stream().map(Comment::id).toList());
            return new Slice<>(
                    views.threads(handle, content, threads.items(), answers, request),
                    threads.previous(),
                    threads.next());
        });
    }

    /** Reads a thread with a part of its answers. */
    CommentView thread(DeclaredContent content, Comment thread, CoreRequest request) {
        return parts.database().read(handle -> views.one(handle, content, thread, request));
    }

    /** Reads a part of the answers of a thread. */
    Slice<CommentView> answers(DeclaredContent content, Comment thread, CoreRequest request) {
        return parts.database().read(handle -> {
            Slice<Comment> answers = parts.comments().answers(handle, thread, Keyset.of(request, 1));
            return new Slice<>(
                    views.threads(handle, content, answers.items(), Map.of(), request),
                    answers.previous(),
                    answers.next());
        });
    }
}
