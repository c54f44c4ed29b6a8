package org.territoireouvert.runner.web.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.notification.ContentNames.ContentName;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.notification.Told;
import org.territoireouvert.runner.notification.digest.NoticeGroup;
import org.territoireouvert.runner.web.account.AccountFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What a person was told, on the site: nothing of it depends on mail. */
final class NewsPages {

    static final String PATH = AccountFrame.PATH + "/notifications";
    static final String READ_PATH = PATH + "/lues";
    static final String PRINT_PATH = PATH + "/imprimer";

    private static final String UP_TO = "jusqua";
    private static final String DAYS = "jours";
    private static final Set<String> PERIODS = Set.of("1", "7", "30");
    private static final String USUAL_PERIOD = "7";
    private static final int MOST_PRINTED = 500;

    /** One piece of news. */
    public record Row(String id, String sentence, String path, Instant at, boolean read) {}

    private final WebParts parts;
    private final NotificationParts notifications;

    NewsPages(WebParts parts) {
        this.parts = parts;
        this.notifications = parts.notifications();
    }

    Response show(CoreRequest request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        Slice<Told> news = notifications.notices().of(person(request), Keyset.of(request, 1));
        List<Row> rows = news.items().stream().map(told -> row(told, locale)).toList();
        return page(request, "notification/news", "notification.news.title")
                .with("rows", new Slice<>(rows, news.previous(), news.next()))
                .with("newest", rows.isEmpty() ? "" : rows.get(0).id())
                .with("unread", notifications.notices().unread(person(request)))
                .with("mailLeaves", MailState.leaves(parts));
    }

    private Row row(Told told, Locale locale) {
        return new Row(
                told.id(), notifications.words().sentence(locale, told), told.path(), told.createdAt(), told.isRead());
    }

    Response readAll(CoreRequest request) {
        String upTo = request.form(UP_TO).orElse("");
        parts.database().write(handle -> {
            notifications.notices().read(handle, person(request), upTo);
            return true;
        });
        return new Response.Redirect(PATH);
    }

    Response open(CoreRequest request) {
        String id = request.pathParameter("nouvelle");
        Told told = parts.database()
                .write(handle -> notifications.notices().open(handle, person(request), id))
                .orElseThrow(() -> new NotFoundException("news " + id));
        return new Response.Redirect(told.path());
    }

    /** Shows the news of some days by content, as a digest by mail would, to be printed. */
    Response print(CoreRequest request) {
        Locale locale = request.locale();
        String days = request.query(DAYS).filter(PERIODS::contains).orElse(USUAL_PERIOD);
        Instant since = parts.clock().instant().minus(Duration.ofDays(Long.parseLong(days)));
        List<Told> news = notifications.notices().of(person(request), Keyset.first(MOST_PRINTED)).items().stream()
                .filter(told -> !told.createdAt().isBefore(since))
                .toList();
        Map<ContentRef, ContentName> names = notifications
                .names()
                .of(news.stream().flatMap(told -> told.content().stream()).toList());
        return page(request, "notification/print", "notification.print.title")
                .with("days", days)
                .with("today", parts.clock().instant())
                .with("groups", NoticeGroup.of(news, names, notifications.words(), locale, request.siteAddress()));
    }

    private Page page(CoreRequest request, String template, String titleKey) {
        return Page.of(template, parts.messages().format(request.locale(), titleKey))
                .crumb(parts.messages().format(request.locale(), "account.title"), AccountFrame.PATH);
    }

    private static String person(CoreRequest request) {
        return AccountFrame.account(request).id();
    }
}
