package org.territoireouvert.runner.web.notification;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.notification.Preferences;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks.Ending;
import org.territoireouvert.runner.notification.mailing.DeclaredList;
import org.territoireouvert.runner.notification.newsletter.NewsletterConsent;
import org.territoireouvert.runner.notification.newsletter.Newsletters;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * Ends mails by the link that stands in each of them, without signing in: a page with a button for people, whose mail programs may
 * also send the form themselves (RFC 8058). Opening the page changes nothing, because programs that check mails open every link.
 */
final class UnsubscribePages {

    static final String PATH = UnsubscribeLinks.PATH + "/{jeton}";

    private final WebParts parts;
    private final UnsubscribeLinks links;
    private final NewsletterConsent newsletters;

    UnsubscribePages(WebParts parts) {
        this.parts = parts;
        this.links = new UnsubscribeLinks(parts::secret);
        this.newsletters = new NewsletterConsent(parts.identity().trace(), parts.clock());
    }

    Response ask(CoreRequest request) {
        request.holdSecret();
        return page(request, read(request), false);
    }

    Response end(CoreRequest request) throws PluginCallException {
        request.holdSecret();
        Ending ending = read(request);
        if (DeclaredList.isMeantBy(ending)) {
            list(ending)
                    .orElseThrow(() -> new RefusedRequest(Reason.UNAVAILABLE, ""))
                    .end(ending.personId());
        } else {
            endNews(ending);
        }
        return page(request, ending, true);
    }

    private Optional<DeclaredList> list(Ending ending) {
        return DeclaredList.of(ending, parts.plugins().get());
    }

    private void endNews(Ending ending) {
        parts.database().write(handle -> {
            if (parts.identity().accounts().find(handle, ending.personId()).isEmpty()) {
                return false;
            }
            if (ending.owner().equals(UnsubscribeLinks.NEWSLETTER)) {
                if (newsletters.withdraw(handle, ending.personId())) {
                    Newsletters.unsubscribed(handle, ending.kind());
                }
            } else if (ending.owner().equals(Preferences.EVERYTHING.owner())) {
                parts.notifications().preferences().stopAll(handle, ending.personId());
            } else {
                parts.notifications()
                        .preferences()
                        .set(
                                handle,
                                ending.personId(),
                                new Preferences.Kind(ending.owner(), ending.kind()),
                                Frequency.NONE);
            }
            return true;
        });
    }

    private Ending read(CoreRequest request) {
        return links.read(request.pathParameter("jeton"))
                .orElseThrow(() -> new NotFoundException("an address to end mails that was not made here"));
    }

    private Page page(CoreRequest request, Ending ending, boolean ended) {
        Locale locale = request.locale();
        return Page.of("notification/unsubscribe", say(locale, "notification.unsubscribe.title"))
                .with("ended", ended)
                .with("list", DeclaredList.isMeantBy(ending))
                .with("what", what(ending, locale))
                .with("action", request.path());
    }

    private String what(Ending ending, Locale locale) {
        if (ending.owner().equals(UnsubscribeLinks.NEWSLETTER)) {
            return say(locale, "notification.unsubscribe.newsletter");
        }
        if (DeclaredList.isMeantBy(ending)) {
            return list(ending).map(list -> list.label(locale)).orElse("");
        }
        return parts.notifications().words().kinds().stream()
                .filter(known -> known.owner().equals(ending.owner())
                        && known.kind().name().equals(ending.kind()))
                .findFirst()
                .map(known -> parts.notifications().words().label(locale, known))
                .orElseGet(() -> say(locale, "notification.unsubscribe.everything"));
    }

    private String say(Locale locale, String key) {
        return parts.messages().format(locale, key);
    }
}
