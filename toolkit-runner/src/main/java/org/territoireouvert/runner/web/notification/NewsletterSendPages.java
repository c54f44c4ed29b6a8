package org.territoireouvert.runner.web.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.notification.newsletter.Newsletter;
import org.territoireouvert.runner.notification.newsletter.NewsletterLetter;
import org.territoireouvert.runner.notification.newsletter.Newsletters;
import org.territoireouvert.runner.notification.newsletter.Segments.SilentException;
import org.territoireouvert.runner.notification.newsletter.SendNewsletter;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The last look at a newsletter, the try to oneself, the sending, and what became of it. */
final class NewsletterSendPages {

    private static final Limit TESTS = new Limit("newsletter-test", 20, Duration.ofHours(1));

    private final WebParts parts;
    private final NewsletterPages pages;
    private final Newsletters newsletters;
    private final NewsletterForm form;
    private final Function<CoreRequest, Sending> sendings;

    /** What writes and sends in the words of a request. */
    record Sending(NewsletterLetter letter, SendNewsletter send) {}

    NewsletterSendPages(
            WebParts parts,
            NewsletterPages pages,
            Newsletters newsletters,
            NewsletterForm form,
            Function<CoreRequest, Sending> sendings) {
        this.parts = parts;
        this.pages = pages;
        this.newsletters = newsletters;
        this.form = form;
        this.sendings = sendings;
    }

    Response check(CoreRequest request) {
        Newsletter newsletter = pages.find(request);
        return newsletter.state() == Newsletter.State.DRAFT
                ? check(request, newsletter, FormInput.empty())
                : new Response.Redirect(path(newsletter));
    }

    private Page check(CoreRequest request, Newsletter newsletter, FormInput problems) {
        Locale locale = request.locale();
        Sending sending = sendings.apply(request);
        return pages.frame()
                .page(locale, "newsletter/check", NewsletterPages.PATH, "newsletter.check")
                .crumb(parts.messages().format(locale, "newsletter.title"), NewsletterPages.PATH)
                .with("form", problems)
                .with("id", newsletter.id())
                .with("french", newsletter.french())
                .with("frenchHtml", parts.markdown().render(newsletter.french().body()))
                .with("english", newsletter.english())
                .with(
                        "englishHtml",
                        parts.markdown().render(newsletter.english().body()))
                .with("segments", form.labels(newsletter.segments(), locale))
                .with("estimate", estimate(sending, newsletter, locale))
                .with("address", NewsletterPages.account(request).email().orElse(""))
                .with("done", request.query("essai").isPresent())
                .with("mailLeaves", MailState.leaves(parts));
    }

    private String estimate(Sending sending, Newsletter newsletter, Locale locale) {
        try {
            SendNewsletter.Estimate estimate = sending.send().estimate(newsletter);
            String key = estimate.more() ? "newsletter.estimate.more" : "newsletter.estimate";
            return parts.messages().format(locale, key, estimate.people());
        } catch (SilentException silent) {
            return parts.messages().format(locale, "newsletter.estimate.silent");
        }
    }

    /** Sends the newsletter to the editor alone, in the language of the page. */
    Response test(CoreRequest request) {
        Newsletter newsletter = pages.find(request);
        Account editor = NewsletterPages.account(request);
        Optional<String> address = editor.email();
        if (address.isEmpty() || !parts.limits().admit(TESTS, editor.id())) {
            String problem = address.isEmpty() ? "newsletter.test.no-address" : "newsletter.test.too-many";
            return check(request, newsletter, FormInput.empty().error("", problem))
                    .status(422);
        }
        parts.database().write(handle -> {
            parts.identity()
                    .mail()
                    .add(handle, sendings.apply(request).letter().test(newsletter, address.get(), request.locale()));
            return true;
        });
        return new Response.Redirect(path(newsletter) + "/verifier?essai=1");
    }

    Response confirm(CoreRequest request) {
        Newsletter newsletter = pages.find(request);
        if (!MailState.leaves(parts)) {
            return check(request, newsletter, FormInput.empty().error("", "newsletter.no-mail"))
                    .status(422);
        }
        parts.database().write(handle -> {
            boolean begins = newsletters.confirm(handle, newsletter.id());
            if (begins) {
                parts.notifications().teller().wakeAfterCommit();
                parts.identity()
                        .audit()
                        .append(
                                handle,
                                "",
                                AuditEntry.of(CoreAudit.NEWSLETTER_SENT, request.actor(), newsletter.id())
                                        .with("subject", newsletter.french().subject()));
            }
            return begins;
        });
        return new Response.Redirect(path(newsletter) + AdminFrame.DONE);
    }

    Response stop(CoreRequest request) {
        Newsletter newsletter = pages.find(request);
        parts.database().write(handle -> {
            newsletters.stop(handle, newsletter.id());
            return true;
        });
        return new Response.Redirect(path(newsletter) + AdminFrame.DONE);
    }

    /** Shows what became of a newsletter; nothing tells whether somebody opened it, because nothing in it asks. */
    Page result(CoreRequest request, Newsletter newsletter) {
        Locale locale = request.locale();
        Newsletters.Counts counts = newsletters.counts(newsletter.id());
        return pages.frame()
                .page(locale, "newsletter/result", NewsletterPages.PATH, "newsletter.result")
                .crumb(parts.messages().format(locale, "newsletter.title"), NewsletterPages.PATH)
                .with("newsletter", newsletter)
                .with("confirmedAt", newsletter.confirmedAt().stream().toList())
                .with("state", pages.badge(newsletter, locale))
                .with("counts", counts)
                .with("left", counts.stored() - counts.sent() - counts.failed())
                .with("stoppable", newsletter.state() != Newsletter.State.STOPPED)
                .with("segments", form.labels(newsletter.segments(), locale))
                .with("html", parts.markdown().render(newsletter.french().body()));
    }

    private static String path(Newsletter newsletter) {
        return NewsletterPages.PATH + "/" + newsletter.id();
    }
}
