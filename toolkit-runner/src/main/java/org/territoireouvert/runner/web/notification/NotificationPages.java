package org.territoireouvert.runner.web.notification;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;
import static org.territoireouvert.runner.web.route.CorePermissions.USE_ACCOUNT;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of news. */
public final class NotificationPages implements PageSet {

    private final NewsPages news;
    private final FollowPages follows;
    private final UnsubscribePages unsubscribe;
    private final NewsFeed feed;
    private final NewsletterPages newsletters;

    /** Creates the pages. */
    public NotificationPages(WebParts parts) {
        this.news = new NewsPages(parts);
        this.follows = new FollowPages(parts);
        this.unsubscribe = new UnsubscribePages(parts);
        this.feed = new NewsFeed(parts);
        this.newsletters = new NewsletterPages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(NewsPages.PATH, USE_ACCOUNT, news::show)
                .get(NewsPages.PRINT_PATH, USE_ACCOUNT, news::print)
                .post(NewsPages.READ_PATH, USE_ACCOUNT, news::readAll)
                .post(NewsPages.PATH + "/{nouvelle}/lire", USE_ACCOUNT, news::open)
                .get(FollowPages.PATH, USE_ACCOUNT, follows::show)
                .post(FollowPages.PATH, USE_ACCOUNT, follows::save)
                .post(FollowPages.STOP_PATH, USE_ACCOUNT, follows::stop)
                .post(FollowPages.FEED_PATH, USE_ACCOUNT, follows::renewFeed)
                .post(FollowPages.FEED_END_PATH, USE_ACCOUNT, follows::endFeed)
                .get(UnsubscribePages.PATH, READ, unsubscribe::ask)
                .oneClick(UnsubscribePages.PATH, READ, unsubscribe::end)
                .get(NewsFeed.PATH, READ, feed::show);
        newsletters.addTo(routes);
    }
}
