package org.territoireouvert.calls.award.following;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Report;

/** Accepts a report or asks to correct it. What an accepted one counts is published. */
public final class AnswerReport {

    private final AwardStore store;
    private final GrantContent content;
    private final AwardNews news;

    /** Creates the use case. */
    public AnswerReport(AwardStore store, GrantContent content) {
        this.store = store;
        this.content = content;
        this.news = new AwardNews(store);
    }

    /** Answers a report that was sent; to ask for a correction takes words. */
    public Saved answer(Handle handle, FollowedGrant followed, Report report, boolean accepted, String words) {
        if (report.state() != Report.State.SENT) {
            return new Saved.Overtaken();
        }
        if (!accepted && words.isBlank()) {
            return Saved.Refused.of("answer", "award.report.answer.missing");
        }
        Report.State state = accepted ? Report.State.ACCEPTED : Report.State.TO_CORRECT;
        if (!store.reports().save(handle, report.answered(state, words))) {
            return new Saved.Overtaken();
        }
        Grant grant = followed.grant();
        if (accepted) {
            store.followUp()
                    .replaceIndicators(
                            handle,
                            grant.applicationId(),
                            followed.indicators().stream()
                                    .map(one -> counted(one, report))
                                    .toList());
            Grant now = grant.in(grant.state(), store.context().clock().instant());
            store.grants().save(handle, now);
            content.changed(handle, now);
        }
        news.tellMembers(handle, grant, AwardNews.REPORT_ANSWERED, grant.title());
        return new Saved.Done();
    }

    private static Indicator counted(Indicator one, Report report) {
        return new Indicator(
                one.place(), one.label(), one.target(), report.values().getOrDefault(one.place(), one.value()));
    }
}
