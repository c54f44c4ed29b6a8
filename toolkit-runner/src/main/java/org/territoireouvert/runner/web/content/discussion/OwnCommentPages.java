package org.territoireouvert.runner.web.content.discussion;

import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.ChangeComment;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentOutcome;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.web.content.ContentFrame;
import org.territoireouvert.runner.web.content.RequestedContent;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What authors do with their comments: change them for a while, take them back. */
public final class OwnCommentPages {

    private static final String WAS = "avant";

    private final RequestedContent requested;
    private final ContentFrame frame;
    private final ChangeComment changes;

    /** Answers for all contents. */
    public OwnCommentPages(WebParts parts, RequestedContent requested, ContentFrame frame) {
        this.requested = requested;
        this.frame = frame;
        this.changes = new ChangeComment(parts.contents());
    }

    /** Shows the form in which the author changes a comment. */
    public Response changeForm(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = own(request, content);
        return changePage(
                request,
                content,
                comment,
                FormInput.empty().prefill(CommentPages.TEXT, comment.body()).prefill(WAS, comment.body()));
    }

    /** Changes it. */
    public Response change(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = own(request, content);
        FormInput form = FormInput.of(request);
        String text = form.required(CommentPages.TEXT, Comment.LONGEST, "comment.missing");
        String was = form.optional(WAS, Comment.LONGEST);
        if (!form.isValid()) {
            return changePage(request, content, comment, form).status(422);
        }
        return switch (changes.change(comment, lines(was, comment.body()), text)) {
            case CommentOutcome.Published published -> CommentPages.after(comment, "change");
            case CommentOutcome.Waiting waiting ->
                new Response.Redirect(content.item().path() + "#commentaires");
            case CommentOutcome.Refused refused ->
                changePage(
                                request,
                                content,
                                comment,
                                form.error(
                                        CommentPages.TEXT,
                                        refused.messageKey(),
                                        refused.arguments().toArray()))
                        .status(422);
        };
    }

    /** Browsers send line ends of two characters, and trim. */
    private static String lines(String was, String body) {
        return was.replace("\r\n", "\n")
                        .strip()
                        .equals(body.replace("\r\n", "\n").strip())
                ? body
                : was;
    }

    /** Asks whether to withdraw it. */
    public Response withdrawForm(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = own(request, content);
        return frame.page(request, content, "withdraw", "comment.withdraw.title")
                .with("path", Comments.thread(content.ref(), comment.id()) + "/retirer")
                .with("back", Comments.path(comment));
    }

    /** Withdraws it. */
    public Response withdraw(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = own(request, content);
        changes.withdraw(comment);
        return new Response.Redirect(content.item().path() + "#commentaires");
    }

    private Page changePage(CoreRequest request, DeclaredContent content, Comment comment, FormInput form) {
        return frame.page(request, content, "change", "comment.change.title")
                .with("form", form)
                .with("path", Comments.thread(content.ref(), comment.id()) + "/modifier")
                .with("longest", Comment.LONGEST);
    }

    private Comment own(CoreRequest request, DeclaredContent content) {
        Comment comment = requested.comment(request, content);
        String person = RequestedContent.personOf(request.actor());
        if (!comment.authorId().equals(person) || person.isEmpty()) {
            throw new NotFoundException("No own comment \"" + comment.id() + "\"");
        }
        return comment;
    }
}
