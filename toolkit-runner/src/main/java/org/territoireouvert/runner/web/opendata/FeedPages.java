package org.territoireouvert.runner.web.opendata;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.opendata.OpenData.Declared;
import org.territoireouvert.runner.opendata.catalog.Publisher;
import org.territoireouvert.runner.opendata.feed.AtomFeed;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.server.WebParts;

/** News to subscribe to without an account. */
final class FeedPages {

    private static final String ENDING = ".atom";
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int ENTRIES = 50;

    private final WebParts parts;

    FeedPages(WebParts parts) {
        this.parts = parts;
    }

    /** A feed in the list. */
    public record Row(Link feed, String owner) {}

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request);
        Locale locale = request.locale();
        List<Row> rows = parts.data().declared().feeds().stream()
                .map(declared -> new Row(
                        new Link(title(declared, locale), path(declared.item())),
                        declared.declarer().name(locale)))
                .toList();
        return Page.of("opendata/feeds", parts.messages().format(locale, "feeds.title"))
                .description(parts.messages().format(locale, "feeds.lead"))
                .with("feeds", rows);
    }

    Response download(CoreRequest request) {
        ListQuery.refuseOthers(request);
        String file = request.pathParameter("file");
        Declared<Feed> declared = parts.data().declared().feeds().stream()
                .filter(candidate -> file.equals(candidate.item().name() + ENDING))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("feed " + file));
        List<Feed.Entry> entries = declared.declarer()
                .ask(LIMIT, () -> declared.item().entries().latest(ENTRIES))
                .orElseThrow(() -> new RefusedRequest(
                        Reason.UNAVAILABLE, declared.declarer().name(request.locale())));
        Instance instance = parts.instance().current();
        AtomFeed feed = new AtomFeed(
                request.siteAddress(),
                path(declared.item()),
                title(declared, Locale.FRENCH) + " – " + instance.siteName(),
                Publisher.of(instance, request.siteAddress()).name(),
                Locale.FRENCH.getLanguage(),
                entries);
        request.publish(new Publication(Optional.of(feed.toString()), Optional.empty(), true));
        return new Response.Download(file, "application/atom+xml; charset=utf-8", feed::write);
    }

    private static String title(Declared<Feed> declared, Locale locale) {
        return declared.declarer().messages().format(locale, declared.item().titleKey());
    }

    static String path(Feed feed) {
        return "/flux/" + feed.name() + ENDING;
    }
}
