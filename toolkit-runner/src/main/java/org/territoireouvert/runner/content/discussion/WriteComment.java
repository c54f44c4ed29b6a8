package org.territoireouvert.runner.content.discussion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.CommentOutcome.Published;
import org.territoireouvert.runner.content.discussion.CommentOutcome.Refused;
import org.territoireouvert.runner.content.discussion.CommentOutcome.Waiting;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.moderation.ModerationCase.Cause;
import org.territoireouvert.runner.moderation.OpenCase;
import org.territoireouvert.runner.moderation.Subject;
import org.territoireouvert.runner.moderation.WritingBlocks.Block;
import org.territoireouvert.runner.notification.CoreNotices;

/** Takes a comment: within the limits, by the charter's automatic rules, and tells those whom it concerns. */
public final class WriteComment {

    private static final Limit IN_A_WHILE = new Limit("comment", 6, Duration.ofMinutes(10));
    private static final Limit IN_A_DAY = new Limit("comment-day", 60, Duration.ofDays(1));

    private final ContentParts parts;
    private final OpenCase openCase;
    private final RateLimits limits;

    /**
     * What somebody writes.
     *
     * @param about a content that can be commented on
     * @param threadId thread that it answers in, if any
     * @param body Markdown, not blank, at most {@link Comment#LONGEST} characters
     * @param official whether the authority answers with it; the caller has checked that it may
     */
    public record Draft(
            DeclaredContent about, Optional<String> threadId, Optional<Stance> stance, String body, boolean official) {}

    /** Works with these parts. */
    public WriteComment(ContentParts parts, RateLimits limits) {
        this.parts = parts;
        this.openCase = new OpenCase(parts.moderation());
        this.limits = limits;
    }

    /** Takes the text of somebody who signed in. */
    public CommentOutcome write(Draft draft, Actor actor) {
        String author = authorOf(actor);
        if (!draft.about().isOpen(Feature.COMMENTS)) {
            return Refused.of("comment.closed");
        }
        int most = parts.moderation().rules().mostLinks();
        if (!draft.official() && Links.count(draft.body()) > most) {
            return Refused.of("comment.too-many-links", most);
        }
        return parts.database().write(handle -> take(handle, draft, actor, author));
    }

    private CommentOutcome take(Handle handle, Draft draft, Actor actor, String author) {
        Instant now = parts.clock().instant();
        Optional<Block> block = parts.moderation().blocks().of(handle, author, now);
        if (block.isPresent()) {
            return Refused.of("comment.blocked", day(block.get().until()));
        }
        Optional<Comment> thread =
                draft.threadId().flatMap(id -> parts.comments().find(handle, id));
        if (draft.threadId().isPresent()
                && !thread.map(found -> takesAnswers(found, draft)).orElse(false)) {
            return Refused.of("comment.thread-gone");
        }
        Optional<Comment> same = parts.comments().same(handle, draft.about().ref(), author, draft.body());
        if (same.isPresent()) {
            return same.get().state() == Comment.State.PENDING ? new Waiting(same.get()) : new Published(same.get());
        }
        if (!draft.official()
                && !(limits.admit(handle, IN_A_WHILE, author) && limits.admit(handle, IN_A_DAY, author))) {
            return Refused.of("comment.too-often");
        }
        Optional<Cause> cause = draft.official() ? Optional.empty() : causeToWait(handle, author, draft.body());
        Comment comment = new Comment(
                parts.ids().next(),
                draft.about().ref(),
                draft.threadId(),
                author,
                actor instanceof Actor.Citizen citizen ? citizen.helpedBy() : Optional.empty(),
                draft.official(),
                draft.stance(),
                draft.body(),
                cause.isPresent() ? Comment.State.PENDING : Comment.State.PUBLISHED,
                now,
                Optional.empty(),
                0,
                0);
        parts.comments().add(handle, comment);
        parts.visibility().added(handle, comment);
        if (cause.isPresent()) {
            openCase.open(handle, subject(draft.about(), comment), cause.get(), true);
            return new Waiting(comment);
        }
        tell(handle, draft.about(), comment, thread);
        return new Published(comment);
    }

    private static boolean takesAnswers(Comment thread, Draft draft) {
        return thread.beginsThread()
                && thread.state() == Comment.State.PUBLISHED
                && thread.about().equals(draft.about().ref());
    }

    private Optional<Cause> causeToWait(Handle handle, String author, String body) {
        if (parts.comments().hasPublished(handle, author)) {
            return Optional.empty();
        }
        if (Links.count(body) > 0) {
            return Optional.of(Cause.SUSPECT);
        }
        return parts.moderation().rules().firstPostWaits() ? Optional.of(Cause.FIRST_POST) : Optional.empty();
    }

    /** Tells the thread's author, the content's owner and who follows it. */
    private void tell(Handle handle, DeclaredContent about, Comment comment, Optional<Comment> thread) {
        String path = Comments.path(comment);
        String title = about.item().title();
        thread.map(Comment::authorId)
                .filter(author -> !author.isEmpty() && !author.equals(comment.authorId()))
                .ifPresent(author -> parts.notifications()
                        .tell(handle, author, Notice.of(CoreNotices.COMMENT_ANSWERED, path, title)));
        Notice commented = Notice.of(CoreNotices.CONTENT_COMMENTED, path, title);
        about.item()
                .ownerId()
                .filter(owner -> !owner.equals(comment.authorId()))
                .ifPresent(owner -> parts.notifications().tell(handle, owner, commented));
        parts.notifications().tellFollowers(handle, about.ref(), commented, comment.authorId());
    }

    /** Describes a comment to the moderators. */
    public static Subject subject(DeclaredContent about, Comment comment) {
        return new Subject(
                comment.ref(), about.item().title(), Comments.path(comment), comment.authorId(), comment.isOfficial());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, parts.zone());
    }

    private static String authorOf(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            case Actor.Visitor visitor -> throw new IllegalArgumentException("A visitor does not write comments");
            case Actor.PluginActor plugin -> throw new IllegalArgumentException("A plugin does not write comments");
        };
    }
}
