package org.territoireouvert.runner.web.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.notification.ContentNames.ContentName;
import org.territoireouvert.runner.notification.FeedTokens;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.notification.Preferences;
import org.territoireouvert.runner.notification.follow.Follows.Followed;
import org.territoireouvert.runner.notification.newsletter.NewsletterConsent;
import org.territoireouvert.runner.web.account.AccountFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** What a person follows, how often they want mail about each kind of news, newsletters, and their feed. */
final class FollowPages {

    static final String PATH = AccountFrame.PATH + "/abonnements";
    static final String STOP_PATH = PATH + "/ne-plus-suivre";
    static final String FEED_PATH = PATH + "/flux";
    static final String FEED_END_PATH = PATH + "/flux/supprimer";

    private static final String NEWSLETTERS = "lettres";
    private static final String TYPE = "type";
    private static final String ID = "id";
    private static final String DONE = "fait";
    private static final List<String> DONE_CODES = List.of("choix", "arret", "flux");

    private final WebParts parts;
    private final NotificationParts notifications;
    private final NewsletterConsent newsletters;
    private final FeedTokens feeds;

    /** Something that is followed; without a title when it is gone or not public any more. */
    public record Row(String type, String id, String title, String path, Instant since) {}

    /** How often a person wants mail about a kind: one choice of several. */
    public record FrequencyField(String field, String label, List<Choice> options) {}

    FollowPages(WebParts parts) {
        this.parts = parts;
        this.notifications = parts.notifications();
        this.newsletters = new NewsletterConsent(parts.identity().trace(), parts.clock());
        this.feeds = new FeedTokens(parts.database(), parts.clock());
    }

    Response show(CoreRequest request) {
        return page(request, Optional.empty());
    }

    private Page page(CoreRequest request, Optional<String> newToken) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        String person = AccountFrame.account(request).id();
        String done = request.query(DONE).filter(DONE_CODES::contains).orElse("");
        return Page.of("notification/follows", say(locale, "notification.follows.title"))
                .crumb(say(locale, "account.title"), AccountFrame.PATH)
                .with("done", done.isEmpty() ? "" : say(locale, "notification.follows.done." + done))
                .with("rows", rows(person, Keyset.of(request, 3)))
                .with("choices", choices(person, locale))
                .with(
                        "newsletters",
                        parts.database()
                                .<Boolean, RuntimeException>read(handle -> NewsletterConsent.isGiven(handle, person)))
                .with("hasAddress", AccountFrame.account(request).email().isPresent())
                .with("mailLeaves", MailState.leaves(parts))
                .with("hasFeed", feeds.exists(person))
                .with(
                        "feed",
                        newToken.map(token -> request.siteAddress() + NewsFeed.address(token))
                                .orElse(""));
    }

    private Slice<Row> rows(String person, Keyset keyset) {
        Slice<Followed> followed = notifications.follows().of(person, keyset);
        Map<ContentRef, ContentName> names = notifications
                .names()
                .of(followed.items().stream().map(Followed::content).toList());
        List<Row> rows = followed.items().stream()
                .map(one -> {
                    ContentName name = names.getOrDefault(one.content(), new ContentName("", ""));
                    return new Row(one.content().type(), one.content().id(), name.title(), name.path(), one.since());
                })
                .toList();
        return new Slice<>(rows, followed.previous(), followed.next());
    }

    private List<FrequencyField> choices(String person, Locale locale) {
        Map<Preferences.Kind, Frequency> chosen =
                parts.database().read(handle -> notifications.preferences().of(handle, person));
        List<FrequencyField> choices = new ArrayList<>();
        for (var declared : notifications.words().kinds(moderates(person))) {
            Preferences.Kind kind =
                    new Preferences.Kind(declared.owner(), declared.kind().name());
            Frequency now = chosen.getOrDefault(
                    kind,
                    chosen.getOrDefault(Preferences.EVERYTHING, declared.kind().usually()));
            choices.add(new FrequencyField(
                    field(kind),
                    notifications.words().label(locale, declared),
                    Arrays.stream(Frequency.values())
                            .map(frequency -> new Choice(
                                    frequency.name().toLowerCase(Locale.ROOT),
                                    say(locale, "notification.frequency." + frequency.name()),
                                    frequency == now))
                            .toList()));
        }
        return choices;
    }

    private boolean moderates(String person) {
        return parts.identity().roles().of(person).stream()
                .anyMatch(grant -> grant.role().equals(Role.MODERATOR.code()));
    }

    private static String field(Preferences.Kind kind) {
        return "quand." + kind.owner() + "." + kind.name();
    }

    /** Saves what was sent; a value that no page offers is passed over. */
    Response save(CoreRequest request) {
        Account account = AccountFrame.account(request);
        boolean wanted = request.form(NEWSLETTERS).isPresent();
        parts.database().write(handle -> {
            for (var declared : notifications.words().kinds(moderates(account.id()))) {
                Preferences.Kind kind =
                        new Preferences.Kind(declared.owner(), declared.kind().name());
                request.form(field(kind))
                        .flatMap(FollowPages::frequency)
                        .ifPresent(frequency -> notifications.preferences().set(handle, account.id(), kind, frequency));
            }
            if (wanted) {
                newsletters.give(handle, account.id(), PolicyVersion.current(parts));
            } else {
                newsletters.withdraw(handle, account.id());
            }
            return true;
        });
        return new Response.Redirect(PATH + "?" + DONE + "=choix");
    }

    private static Optional<Frequency> frequency(String typed) {
        return Arrays.stream(Frequency.values())
                .filter(frequency -> frequency.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
    }

    Response stop(CoreRequest request) {
        ContentRef content;
        try {
            content = new ContentRef(
                    request.form(TYPE).orElse(""), request.form(ID).orElse(""));
        } catch (IllegalArgumentException noContent) {
            throw new NotFoundException("a content to follow no longer");
        }
        String person = AccountFrame.account(request).id();
        parts.database().write(handle -> notifications.follows().unfollow(handle, person, content));
        return new Response.Redirect(PATH + "?" + DONE + "=arret");
    }

    /** Shows the new address in the answer itself: it is kept as a hash and cannot be shown again. */
    Response renewFeed(CoreRequest request) {
        String person = AccountFrame.account(request).id();
        String token = parts.database().write(handle -> feeds.renew(handle, person));
        request.holdSecret();
        return page(request, Optional.of(token));
    }

    Response endFeed(CoreRequest request) {
        String person = AccountFrame.account(request).id();
        parts.database().write(handle -> {
            feeds.revoke(handle, person);
            return true;
        });
        return new Response.Redirect(PATH + "?" + DONE + "=flux");
    }

    private String say(Locale locale, String key, Object... arguments) {
        return parts.messages().format(locale, key, arguments);
    }
}
