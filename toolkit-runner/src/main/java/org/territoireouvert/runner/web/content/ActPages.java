package org.territoireouvert.runner.web.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.content.discussion.WriteComment;
import org.territoireouvert.runner.content.support.SupportContent;
import org.territoireouvert.runner.moderation.ReportContent;
import org.territoireouvert.runner.moderation.Rule;
import org.territoireouvert.runner.moderation.Subject;
import org.territoireouvert.runner.notification.follow.Follows;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Supports and reports, of contents and of comments. A visitor sees a page with one button, which leads through sign-in. */
final class ActPages {

    private static final String WANTED = "oui";
    private static final String RULE = "regle";
    private static final String WORDS = "precisions";
    private static final int LONGEST_WORDS = 1_000;
    private static final int TOO_MANY = 429;

    private final WebParts parts;
    private final RequestedContent requested;
    private final ContentFrame frame;
    private final SupportContent supports;
    private final ReportContent reports;

    ActPages(WebParts parts, RequestedContent requested, ContentFrame frame) {
        this.parts = parts;
        this.requested = requested;
        this.frame = frame;
        this.supports = new SupportContent(parts.contents());
        this.reports = new ReportContent(parts.contents().moderation(), parts.limits());
    }

    /** A rule that somebody may say is broken. */
    public record RuleChoice(String value, String label) {}

    Response supportForm(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.SUPPORT);
        return frame.page(request, content, "support", "support.title")
                .with("open", content.isOpen(Feature.SUPPORT))
                .with("path", Comments.base(content.ref()) + "/soutien");
    }

    Response support(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.SUPPORT);
        if (!content.isOpen(Feature.SUPPORT)) {
            return frame.page(request, content, "support", "support.title")
                    .status(422)
                    .with("open", false)
                    .with("path", "");
        }
        supports.set(content.ref(), RequestedContent.personOf(request.actor()), wanted(request));
        return new Response.Redirect(content.item().path() + "#participer");
    }

    Response followForm(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.FOLLOW);
        return frame.page(request, content, "follow", "follow.title")
                .with("path", Comments.base(content.ref()) + "/suivre");
    }

    Response follow(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.FOLLOW);
        String person = RequestedContent.personOf(request.actor());
        Follows follows = parts.notifications().follows();
        parts.database()
                .write(handle -> wanted(request)
                        ? follows.follow(handle, person, content.ref())
                        : follows.unfollow(handle, person, content.ref()));
        return new Response.Redirect(content.item().path() + "#participer");
    }

    Response supportComment(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = requested.comment(request, content);
        if (comment.state() == Comment.State.PUBLISHED && content.isOpen(Feature.COMMENTS)) {
            supports.set(comment.ref(), RequestedContent.personOf(request.actor()), wanted(request));
        }
        return new Response.Redirect(Comments.path(comment));
    }

    private static boolean wanted(CoreRequest request) {
        return request.form(WANTED).filter("1"::equals).isPresent();
    }

    Response reportForm(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.REPORT);
        return reportPage(request, content, FormInput.empty(), Comments.base(content.ref()));
    }

    Response report(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.REPORT);
        Subject subject = new Subject(
                content.ref(),
                content.item().title(),
                content.item().path(),
                content.item().ownerId().orElse(""),
                content.item().ownerId().isEmpty());
        return report(request, content, subject, Comments.base(content.ref()));
    }

    Response reportCommentForm(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = requested.comment(request, content);
        return reportPage(request, content, FormInput.empty(), Comments.thread(content.ref(), comment.id()));
    }

    Response reportComment(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.COMMENTS);
        Comment comment = requested.comment(request, content);
        return report(
                request, content, WriteComment.subject(content, comment), Comments.thread(content.ref(), comment.id()));
    }

    private Response report(CoreRequest request, DeclaredContent content, Subject subject, String base) {
        FormInput form = FormInput.of(request);
        Optional<Rule> rule = Rule.of(form.required(RULE, 40, "report.rule.missing"));
        String words = form.optional(WORDS, LONGEST_WORDS);
        if (form.isValid() && rule.isEmpty()) {
            form.error(RULE, "report.rule.missing");
        }
        if (!form.isValid()) {
            return reportPage(request, content, form, base).status(422);
        }
        known(content, subject.ref());
        return switch (reports.report(subject, RequestedContent.personOf(request.actor()), rule.orElseThrow(), words)) {
            case RECEIVED -> told(request, content, "report.received");
            case KNOWN -> told(request, content, "report.known");
            case TOO_OFTEN ->
                reportPage(request, content, form.error(RULE, "report.too-often"), base)
                        .status(TOO_MANY);
        };
    }

    /** A content that was never told of is made known, so that it can be hidden. */
    private void known(DeclaredContent content, ContentRef reported) {
        if (reported.equals(content.ref())) {
            parts.database().write(handle -> {
                if (parts.contents().contents().find(handle, reported).isEmpty()) {
                    parts.contents().contents().put(handle, reported, content.item());
                }
                return true;
            });
        }
    }

    private Page told(CoreRequest request, DeclaredContent content, String key) {
        return frame.page(request, content, "reported", "report.title").with("text", key);
    }

    private Page reportPage(CoreRequest request, DeclaredContent content, FormInput form, String base) {
        Locale locale = request.locale();
        List<RuleChoice> rules = Arrays.stream(Rule.values())
                .map(rule -> new RuleChoice(
                        rule.code(), parts.messages().format(locale, "charter." + rule.code() + ".short")))
                .toList();
        return frame.page(request, content, "report", "report.title")
                .with("form", form)
                .with("rules", rules)
                .with("path", base + "/signaler");
    }
}
