package org.territoireouvert.runner.web.content.discussion;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentOutcome;
import org.territoireouvert.runner.content.discussion.CommentSort;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.content.discussion.Stance;
import org.territoireouvert.runner.content.discussion.WriteComment;
import org.territoireouvert.runner.moderation.Rule;
import org.territoireouvert.runner.web.content.BrowserWork;
import org.territoireouvert.runner.web.content.ContentFrame;
import org.territoireouvert.runner.web.content.RequestedContent;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Reads discussions and takes comments; the charter stands before the form. */
public final class CommentPages {

    static final String TEXT = "texte";
    static final String DONE = "fait";

    private static final String STANCE = "position";
    private static final String SORT = "tri";
    private static final String THREAD = "fil";
    private static final String OFFICIAL = "officiel";
    private static final String TRAP = "site";
    private static final int TOO_MANY = 429;

    private final WebParts parts;
    private final RequestedContent requested;
    private final ContentFrame frame;
    private final DiscussionPart discussion;
    private final WriteComment writeComment;
    private final BrowserWork work;

    /** Answers for all contents. */
    public CommentPages(WebParts parts, RequestedContent requested, ContentFrame frame, DiscussionPart discussion) {
        this.parts = parts;
        this.requested = requested;
        this.frame = frame;
        this.discussion = discussion;
        this.writeComment = new WriteComment(parts.contents(), parts.limits());
        this.work = new BrowserWork(parts.secret(), parts.clock(), Duration.ofHours(2));
    }

    /** Shows all comments of a content. */
    public Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, SORT, STANCE, Keyset.BEFORE, Keyset.AFTER);
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        CommentSort sort = request.query(SORT)
                .map(code -> CommentSort.of(code).orElseThrow(() -> unknown(SORT)))
                .orElse(CommentSort.NEWEST);
        Optional<Stance> stance = request.query(STANCE).map(code -> stance(code).orElseThrow(() -> unknown(STANCE)));
        Slice<CommentView> threads = discussion.page(content, stance, sort, request);
        Locale locale = request.locale();
        String address = Comments.base(content.ref()) + "/commentaires?" + SORT + "=" + sort.code()
                + stance.map(side -> "&" + STANCE + "=" + code(side)).orElse("");
        return frame.page(request, content, "comments", "comments.title")
                .with("threads", threads)
                .with("open", content.isOpen(Feature.COMMENTS))
                .with("arguments", content.offers(Feature.ARGUMENTS))
                .with("sorts", sorts(sort, locale))
                .with("stances", stances(stance, locale))
                .with("address", address);
    }

    /** Shows one comment with all its answers. */
    public Response thread(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = requested.comment(request, content);
        if (comment.threadId().isPresent()) {
            return new Response.Redirect(Comments.path(comment));
        }
        return frame.page(request, content, "thread", "comments.thread.title")
                .crumb(say(request, "comments.crumb"), Comments.base(content.ref()) + "/commentaires")
                .with("thread", discussion.thread(content, comment, request))
                .with("answers", discussion.answers(content, comment, request))
                .with("address", Comments.thread(content.ref(), comment.id()))
                .with("done", request.query(DONE).orElse(""));
    }

    /** Shows the form of a new comment or answer. */
    public Response form(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        FormInput form = FormInput.empty()
                .prefill(STANCE, request.query(STANCE).orElse(""))
                .prefill(THREAD, request.query(THREAD).orElse(""));
        return page(request, content, form);
    }

    /** Publishes a comment or an answer. */
    public Response write(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        FormInput form = FormInput.of(request);
        String text = form.required(TEXT, Comment.LONGEST, "comment.missing");
        String thread = form.optional(THREAD, 100);
        Optional<Stance> stance = stance(form.optional(STANCE, 20));
        boolean official = !form.optional(OFFICIAL, 1).isEmpty() && mayAnswerOfficially(request);
        if (content.offers(Feature.ARGUMENTS) && thread.isEmpty() && stance.isEmpty() && !official) {
            form.error(STANCE, "comment.stance.missing");
        }
        if (!form.optional(TRAP, 200).isEmpty()) {
            form.error(TRAP, "comment.trap");
        }
        if (parts.contents().moderation().rules().asksForWork() && !official && !work.isDone(request)) {
            form.error("", "comment.work.missing");
        }
        if (!form.isValid()) {
            return page(request, content, form).status(422);
        }
        CommentOutcome outcome = writeComment.write(
                new WriteComment.Draft(
                        content,
                        Optional.of(thread).filter(id -> !id.isEmpty()),
                        thread.isEmpty() ? stance : Optional.empty(),
                        text,
                        official),
                request.actor());
        return switch (outcome) {
            case CommentOutcome.Published published -> after(published.comment(), "publie");
            case CommentOutcome.Waiting waiting ->
                new Response.Redirect(content.item().path() + "#commentaires");
            case CommentOutcome.Refused refused ->
                page(
                                request,
                                content,
                                form.error(
                                        TEXT,
                                        refused.messageKey(),
                                        refused.arguments().toArray()))
                        .status(refused.messageKey().equals("comment.too-often") ? TOO_MANY : 422);
        };
    }

    static Response after(Comment comment, String done) {
        String path = Comments.path(comment);
        int mark = path.indexOf('#');
        return new Response.Redirect(path.substring(0, mark) + "?" + DONE + "=" + done + path.substring(mark));
    }

    private Page page(CoreRequest request, DeclaredContent content, FormInput form) {
        Locale locale = request.locale();
        Optional<Comment> thread = Optional.of(form.value(THREAD))
                .filter(id -> !id.isEmpty())
                .map(id -> parts.database()
                        .read(handle -> parts.contents().comments().find(handle, id))
                        .filter(found -> found.beginsThread() && found.about().equals(content.ref()))
                        .orElseThrow(() -> new NotFoundException("No thread \"" + id + "\"")));
        Page page = frame.page(
                        request, content, "write", thread.isPresent() ? "comment.answer.title" : "comment.write.title")
                .with("form", form)
                .with("open", content.isOpen(Feature.COMMENTS))
                .with("arguments", content.offers(Feature.ARGUMENTS) && thread.isEmpty())
                .with("stances", stances(stance(form.value(STANCE)), locale))
                .with(
                        "rules",
                        Arrays.stream(Rule.values())
                                .map(rule -> "charter." + rule.code())
                                .toList())
                .with("official", mayAnswerOfficially(request))
                .with("visitor", request.actor() instanceof Actor.Visitor)
                .with("longest", Comment.LONGEST);
        if (parts.contents().moderation().rules().asksForWork()) {
            page = page.with("challenge", work.challenge());
        }
        return thread.isPresent() ? page.with("answered", discussion.thread(content, thread.get(), request)) : page;
    }

    private boolean mayAnswerOfficially(CoreRequest request) {
        return parts.identity().access().allows(request.actor(), CorePermissions.ANSWER_OFFICIALLY, "", "");
    }

    private List<Choice> sorts(CommentSort chosen, Locale locale) {
        return Arrays.stream(CommentSort.values())
                .map(sort -> new Choice(
                        sort.code(), parts.messages().format(locale, "comments.sort." + sort.code()), sort == chosen))
                .toList();
    }

    private List<Choice> stances(Optional<Stance> chosen, Locale locale) {
        return Arrays.stream(Stance.values())
                .map(stance -> new Choice(
                        code(stance),
                        parts.messages().format(locale, "comment.stance." + code(stance)),
                        chosen.filter(stance::equals).isPresent()))
                .toList();
    }

    private static String code(Stance stance) {
        return switch (stance) {
            case FOR -> "pour";
            case AGAINST -> "contre";
        };
    }

    private static Optional<Stance> stance(String code) {
        return Arrays.stream(Stance.values())
                .filter(stance -> code(stance).equals(code))
                .findFirst();
    }

    private static RefusedRequest unknown(String parameter) {
        return new RefusedRequest(RefusedRequest.Reason.MALFORMED, "an unknown value of \"" + parameter + "\"");
    }

    private String say(CoreRequest request, String key) {
        return parts.messages().format(request.locale(), key);
    }
}
