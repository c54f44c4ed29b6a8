package org.territoireouvert.calls.award.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.Saved.Problem;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Report;

/** Takes the report of a collective. Any member may send it. */
public final class SendReport {

    private final AwardStore store;
    private final AwardNews news;

    /** Creates the use case. */
    public SendReport(AwardStore store) {
        this.store = store;
        this.news = new AwardNews(store);
    }

    /**
     * Sends a report; a last report says what came of each indicator and what was spent.
     *
     * @param before the report as it was read
     */
    public Saved send(
            Handle handle,
            FollowedGrant followed,
            Report before,
            String words,
            Map<Integer, String> values,
            List<Report.Cost> costs,
            Actor.Citizen by) {
        if (followed.grant().state() != GrantState.RUNNING) {
            return Saved.Refused.of("words", "award.follow.not-running");
        }
        if (!before.isWritable()) {
            return new Saved.Overtaken();
        }
        List<Problem> problems = new ArrayList<>();
        if (words.isBlank()) {
            problems.add(Problem.of("words", "award.report.words.missing"));
        }
        if (before.kind() == Report.Kind.FINAL) {
            for (Indicator one : followed.indicators()) {
                if (values.getOrDefault(one.place(), "").isBlank()) {
                    problems.add(Problem.of("value-" + one.place(), "award.report.value.missing", one.label()));
                }
            }
            if (costs.isEmpty()) {
                problems.add(Problem.of("cost-label-0", "award.report.costs.missing"));
            }
        }
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        Report sent = before.sent(
                words, values, costs, by.personId(), store.context().clock().instant());
        if (!store.reports().save(handle, sent)) {
            return new Saved.Overtaken();
        }
        news.tellStaff(
                handle,
                followed.grant(),
                AwardNews.REPORT_SENT,
                followed.grant().title());
        return new Saved.Done();
    }
}
