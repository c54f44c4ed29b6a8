package org.territoireouvert.runner.web.notification;

import static org.territoireouvert.runner.web.route.CorePermissions.SEND_NEWSLETTERS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.notification.newsletter.Newsletter;
import org.territoireouvert.runner.notification.newsletter.NewsletterLetter;
import org.territoireouvert.runner.notification.newsletter.Newsletters;
import org.territoireouvert.runner.notification.newsletter.Segments;
import org.territoireouvert.runner.notification.newsletter.SendNewsletter;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** Newsletters, for editors: written as drafts here, checked and sent by {@link NewsletterSendPages}. */
final class NewsletterPages implements PageSet {

    static final String PATH = "/admin/lettres";
    static final String ONE_PATH = PATH + "/{lettre}";

    private final WebParts parts;
    private final AdminFrame frame;
    private final Newsletters newsletters;
    private final NewsletterForm form;
    private final NewsletterSendPages send;

    /** A newsletter in the list. */
    public record Row(String id, String subject, Badge state, Instant at) {}

    NewsletterPages(WebParts parts) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.newsletters = new Newsletters(parts.database(), parts.ids(), parts.clock());
        Segments segments =
                new Segments(parts.database(), parts.notifications().follows(), parts.plugins(), parts.messages());
        this.form = new NewsletterForm(parts, segments);
        this.send = new NewsletterSendPages(parts, this, newsletters, form, request -> {
            NewsletterLetter letter =
                    new NewsletterLetter(parts.markdown(), new UnsubscribeLinks(parts::secret), request::siteAddress);
            return new NewsletterSendPages.Sending(
                    letter, new SendNewsletter(parts.identity(), newsletters, segments, letter));
        });
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, SEND_NEWSLETTERS, this::list)
                .get(PATH + "/nouvelle", SEND_NEWSLETTERS, this::begin)
                .post(PATH, SEND_NEWSLETTERS, this::add)
                .get(ONE_PATH, SEND_NEWSLETTERS, this::show)
                .post(ONE_PATH, SEND_NEWSLETTERS, this::change)
                .post(ONE_PATH + "/supprimer", SEND_NEWSLETTERS, this::delete)
                .get(ONE_PATH + "/verifier", SEND_NEWSLETTERS, send::check)
                .post(ONE_PATH + "/essai", SEND_NEWSLETTERS, send::test)
                .post(ONE_PATH + "/envoyer", SEND_NEWSLETTERS, send::confirm)
                .post(ONE_PATH + "/arreter", SEND_NEWSLETTERS, send::stop);
    }

    private Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Slice<Newsletter> slice = newsletters.list(Keyset.of(request, 1));
        List<Row> rows = slice.items().stream()
                .map(one -> new Row(
                        one.id(),
                        one.french().subject(),
                        badge(one, 0, request.locale()),
                        one.confirmedAt().orElse(one.changedAt())))
                .toList();
        return frame.page(request.locale(), "newsletter/list", PATH, "newsletter.title")
                .with("rows", new Slice<>(rows, slice.previous(), slice.next()))
                .with("mailLeaves", MailState.leaves(parts));
    }

    /** Returns its state; it is not sent as long as a mail of it waits for the server. */
    Badge badge(Newsletter newsletter, int left, Locale locale) {
        Newsletter.State state =
                newsletter.state() == Newsletter.State.SENT && left > 0 ? Newsletter.State.SENDING : newsletter.state();
        Badge.Tone tone = switch (state) {
            case DRAFT -> Badge.Tone.CLOSED;
            case SENDING -> Badge.Tone.SOON;
            case SENT -> Badge.Tone.OPEN;
            case STOPPED -> Badge.Tone.WARN;
        };
        return new Badge(tone, say(locale, "newsletter.state." + state.name()));
    }

    private Response begin(CoreRequest request) {
        Optional<String> suggested = request.query("suivi").map(content -> "follow:" + content);
        return edit(request, FormInput.empty(), List.of(), suggested, PATH, "");
    }

    private Response add(CoreRequest request) {
        NewsletterForm.Typed typed = form.read(request);
        if (!typed.form().isValid()) {
            return edit(request, typed.form(), typed.segments(), Optional.empty(), PATH, "")
                    .status(422);
        }
        String id = parts.database()
                .write(handle -> newsletters.add(
                        handle,
                        typed.french(),
                        typed.english(),
                        typed.segments(),
                        account(request).id()));
        return new Response.Redirect(PATH + "/" + id + "/verifier");
    }

    private Response show(CoreRequest request) {
        Newsletter newsletter = find(request);
        return newsletter.state() == Newsletter.State.DRAFT
                ? edit(
                        request,
                        NewsletterForm.filled(newsletter),
                        newsletter.segments(),
                        Optional.empty(),
                        PATH + "/" + newsletter.id(),
                        newsletter.id())
                : send.result(request, newsletter);
    }

    private Response change(CoreRequest request) {
        Newsletter newsletter = find(request);
        String path = PATH + "/" + newsletter.id();
        NewsletterForm.Typed typed = form.read(request);
        if (typed.form().isValid()) {
            boolean changed = parts.database()
                    .write(handle -> newsletters.change(
                            handle,
                            newsletter.id(),
                            typed.french(),
                            typed.english(),
                            typed.segments(),
                            account(request).id()));
            return new Response.Redirect(changed ? path + "/verifier" : path);
        }
        return edit(request, typed.form(), typed.segments(), Optional.empty(), path, newsletter.id())
                .status(422);
    }

    private Response delete(CoreRequest request) {
        String id = find(request).id();
        parts.database().write(handle -> {
            newsletters.delete(handle, id);
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Page edit(
            CoreRequest request,
            FormInput input,
            List<String> segments,
            Optional<String> suggested,
            String action,
            String id) {
        Locale locale = request.locale();
        return frame.page(locale, "newsletter/edit", PATH, id.isEmpty() ? "newsletter.new" : "newsletter.edit")
                .crumb(say(locale, "newsletter.title"), PATH)
                .with("form", input)
                .with("action", action)
                .with("id", id)
                .with("segments", form.choices(segments, suggested, locale));
    }

    Newsletter find(CoreRequest request) {
        String id = request.pathParameter("lettre");
        return newsletters.find(id).orElseThrow(() -> new NotFoundException("newsletter " + id));
    }

    AdminFrame frame() {
        return frame;
    }

    static Account account(CoreRequest request) {
        return request.account().orElseThrow();
    }

    private String say(Locale locale, String key) {
        return parts.messages().format(locale, key);
    }
}
