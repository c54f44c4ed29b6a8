package org.territoireouvert.runner.web.audit;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;
import static org.territoireouvert.runner.web.route.CorePermissions.READ_AUDIT;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of this package. */
public final class AuditPages implements PageSet {

    private final JournalPages journal;
    private final JournalFeed feed;
    private final CheckpointPages checkpoints;
    private final InternalJournalPages internal;

    /** Creates the pages. */
    public AuditPages(WebParts parts) {
        this.journal = new JournalPages(parts);
        this.feed = new JournalFeed(parts);
        this.checkpoints = new CheckpointPages(parts);
        this.internal = new InternalJournalPages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(JournalPages.PATH, READ, journal::list)
                .get(JournalPages.PATH + "/{position}", READ, journal::show)
                .get(JournalFeed.PATH, READ, feed::show)
                .get(CheckpointPages.PATH, READ, checkpoints::show)
                .get(CheckpointPages.TEXT_PATH, READ, checkpoints::text)
                .get(CheckpointPages.EXPORT_PATH, READ, checkpoints::export)
                .get(InternalJournalPages.PATH, READ_AUDIT, internal::list)
                .get(InternalJournalPages.LINES_PATH, READ_AUDIT, internal::lines)
                .get(InternalJournalPages.TABLE_PATH, READ_AUDIT, internal::table);
    }
}
