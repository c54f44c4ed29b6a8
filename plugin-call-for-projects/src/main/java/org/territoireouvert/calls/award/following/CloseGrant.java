package org.territoireouvert.calls.award.following;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.model.award.Closing;
import org.territoireouvert.calls.model.award.Closing.Balance;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Instalment;

/** Ends a grant: closed once the last report was accepted, or given up before anything was signed. */
public final class CloseGrant {

    private static final String ON = "closed-on";

    private final AwardStore store;
    private final GrantContent content;
    private final GrantCounters counters;
    private final AwardNews news;

    /** Creates the use case. */
    public CloseGrant(AwardStore store, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.content = content;
        this.counters = counters;
        this.news = new AwardNews(store);
    }

    /**
     * Closes it with its balance.
     *
     * @param back what the collective pays back, zero for any other balance
     */
    public Saved close(
            Handle handle, FollowedGrant followed, LocalDate day, Balance balance, Money back, Actor.Agent agent) {
        Grant grant = followed.grant();
        if (grant.state() != GrantState.RUNNING) {
            return new Saved.Overtaken();
        }
        if (!followed.isReported()) {
            return Saved.Refused.of(ON, "award.close.unreported");
        }
        if (followed.openChange().isPresent()) {
            return Saved.Refused.of(ON, "award.change.open");
        }
        if (day.isAfter(store.today())) {
            return Saved.Refused.of(ON, "award.follow.future");
        }
        boolean settled = followed.unpaid().equals(Money.ZERO);
        boolean fits = switch (balance) {
            case NONE -> settled;
            case PAID, NOT_DUE -> !settled;
            case BACK -> back.cents() > 0 && back.compareTo(followed.paid()) <= 0;
        };
        if (!fits) {
            return balance == Balance.BACK
                    ? Saved.Refused.of("back", "award.close.back.wrong", followed.paid())
                    : Saved.Refused.of("balance", "award.close.balance.wrong", followed.unpaid());
        }
        if (balance == Balance.PAID) {
            for (Instalment one : followed.instalments()) {
                store.followUp().pay(handle, grant.applicationId(), one.place(), day);
            }
        }
        Money amount = balance == Balance.BACK ? back : followed.unpaid();
        end(
                handle,
                grant.closed(
                        new Closing(day, balance, amount),
                        store.context().clock().instant()),
                agent);
        return new Saved.Done();
    }

    /** Gives it up before it was signed: it is not public any more. */
    public Saved abandon(Handle handle, Grant grant, Actor.Agent agent) {
        if (grant.state() != GrantState.DECIDED) {
            return new Saved.Overtaken();
        }
        counters.add(handle, grant, -1);
        end(handle, grant.in(GrantState.ABANDONED, store.context().clock().instant()), agent);
        return new Saved.Done();
    }

    private void end(Handle handle, Grant ended, Actor.Agent agent) {
        store.grants().save(handle, ended);
        content.changed(handle, ended);
        news.tellMembers(handle, ended, AwardNews.GRANT, ended.title());
        store.context()
                .service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AwardNews.CLOSED, agent, ended.path())
                                .with("number", ended.number())
                                .with("state", ended.state().code()));
    }
}
