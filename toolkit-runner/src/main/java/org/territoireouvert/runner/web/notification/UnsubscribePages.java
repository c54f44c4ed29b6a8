package org.territoireouvert.runner.web.notification;

import java.util.Locale;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.notification.Preferences;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks.Ending;
import org.territoireouvert.runner.notification.newsletter.NewsletterConsent;
import org.territoireouvert.runner.notification.newsletter.Newsletters;
import org.territoireouvert.runner.web.route.CoreRequest;
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

    Response end(CoreRequest request) {
        request.holdSecret();
        Ending ending = read(request);
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
        return page(request, ending, true);
    }

    private Ending read(CoreRequest request) {
        return links.read(request.pathParameter("jeton"))
                .orElseThrow(() -> new NotFoundException("an address to end mails that was not made here"));
    }

    private Page page(CoreRequest request, Ending ending, boolean ended) {
        Locale locale = request.locale();
        return Page.of("notification/unsubscribe", say(locale, "notification.unsubscribe.title"))
                .with("ended", ended)
                .with("what", what(ending, locale))
                .with("action", request.path());
    }

    private String what(Ending ending, Locale locale) {
        if (ending.owner().equals(UnsubscribeLinks.NEWSLETTER)) {
            return say(locale, "notification.unsubscribe.newsletter");
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
