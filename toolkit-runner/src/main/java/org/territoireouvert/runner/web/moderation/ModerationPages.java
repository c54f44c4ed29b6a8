package org.territoireouvert.runner.web.moderation;

import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The pages of moderation: the public charter and register, the moderators' queue, what authors are told. */
public final class ModerationPages implements PageSet {

    private final CharterPages charter;
    private final QueuePages queue;
    private final DecisionPages decisions;
    private final OwnCasePages own;

    /** Builds them. */
    public ModerationPages(WebParts parts) {
        this.charter = new CharterPages(parts);
        this.queue = new QueuePages(parts);
        this.decisions = new DecisionPages(parts, queue);
        this.own = new OwnCasePages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(CharterPages.PATH, CorePermissions.READ, charter::show)
                .get(QueuePages.PATH, CorePermissions.MODERATE, queue::queue)
                .get(QueuePages.PATH + "/recours", CorePermissions.MODERATE, queue::appeals)
                .get(DecisionPages.PATH, CorePermissions.MODERATE, decisions::list)
                .get(DecisionPages.PATH + "/{cas}", CorePermissions.MODERATE, decisions::show)
                .post(DecisionPages.PATH + "/{cas}", CorePermissions.MODERATE, decisions::answer)
                .get(QueuePages.PATH + "/{cas}", CorePermissions.MODERATE, queue::show)
                .post(QueuePages.PATH + "/{cas}", CorePermissions.MODERATE, queue::decide)
                .get(OwnCasePages.PATH, CorePermissions.USE_ACCOUNT, own::list)
                .get(OwnCasePages.PATH + "/{cas}", CorePermissions.USE_ACCOUNT, own::show)
                .post(OwnCasePages.PATH + "/{cas}", CorePermissions.USE_ACCOUNT, own::appeal);
    }
}
