package org.territoireouvert.calls.award.following;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;

/** Writes down that an instalment was paid or a milestone reached. */
public final class FollowGrant {

    private final AwardStore store;
    private final GrantContent content;
    private final AwardNews news;

    /** Creates the use case. */
    public FollowGrant(AwardStore store, GrantContent content) {
        this.store = store;
        this.content = content;
        this.news = new AwardNews(store);
    }

    /** Writes down that an instalment was paid on a day that has come. */
    public Saved pay(Handle handle, Grant grant, int place, LocalDate day, Actor.Agent agent) {
        if (grant.state() != GrantState.RUNNING) {
            return Saved.Refused.of("paid-on", "award.follow.not-running");
        }
        if (day.isAfter(store.today())) {
            return Saved.Refused.of("paid-on", "award.follow.future");
        }
        if (!store.followUp().pay(handle, grant.applicationId(), place, day)) {
            return new Saved.Overtaken();
        }
        touch(handle, grant);
        news.tellMembers(handle, grant, AwardNews.GRANT, grant.title());
        store.context()
                .service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AwardNews.PAID, agent, grant.path())
                                .with("day", day.toString())
                                .with("number", grant.number()));
        return new Saved.Done();
    }

    /** Writes down that a milestone was reached on a day that has come; followers of the project hear of it. */
    public Saved finish(Handle handle, Grant grant, int place, LocalDate day) {
        if (grant.state() != GrantState.RUNNING) {
            return Saved.Refused.of("done-on", "award.follow.not-running");
        }
        if (day.isAfter(store.today())) {
            return Saved.Refused.of("done-on", "award.follow.future");
        }
        if (!store.followUp().finish(handle, grant.applicationId(), place, day)) {
            return new Saved.Overtaken();
        }
        touch(handle, grant);
        store.context()
                .service(Notifications.class)
                .tellFollowers(handle, content.ref(grant), Notice.of(AwardNews.GRANT, grant.path(), grant.title()), "");
        return new Saved.Done();
    }

    private void touch(Handle handle, Grant grant) {
        Grant now = grant.in(grant.state(), store.context().clock().instant());
        store.grants().save(handle, now);
        content.changed(handle, now);
    }
}
