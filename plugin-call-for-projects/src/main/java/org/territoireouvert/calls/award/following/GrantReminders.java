package org.territoireouvert.calls.award.following;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowUpRepository;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Report;

/** Reminds collectives of reports and staff of payments, each once for each day on which it is due. */
public final class GrantReminders {

    private static final LocalTime MORNING = LocalTime.of(7, 45);
    private static final int REPORT_DAYS = 14;
    private static final int BATCH = 500;

    private final AwardStore store;
    private final AwardNews news;

    /** Creates the job's work. */
    public GrantReminders(AwardStore store) {
        this.store = store;
        this.news = new AwardNews(store);
    }

    /** Declares the job: every morning. */
    public Job job() {
        return Job.daily("remind-grants", MORNING, this::remind);
    }

    /** Reminds of reports that are due in two weeks at most and of instalments that are due. */
    public void remind() {
        LocalDate today = store.today();
        store.context().database().write(handle -> {
            for (Report.State state : List.of(Report.State.AWAITED, Report.State.TO_CORRECT)) {
                store.reports()
                        .due(handle, state, today.plusDays(REPORT_DAYS), BATCH)
                        .forEach(report -> remind(handle, report, today));
            }
            store.followUp().due(handle, today, BATCH).forEach(due -> remind(handle, due, today));
            return true;
        });
    }

    private void remind(Handle handle, Report report, LocalDate today) {
        grant(handle, report.applicationId()).ifPresent(grant -> {
            String subject = "report " + report.id() + " " + report.dueOn();
            if (store.followUp().tellOnce(handle, grant.applicationId(), subject, today)) {
                news.tellMembers(
                        handle,
                        grant,
                        AwardNews.REPORT_DUE,
                        grant.title(),
                        report.dueOn().toString());
            }
        });
    }

    private void remind(Handle handle, FollowUpRepository.Due due, LocalDate today) {
        grant(handle, due.applicationId()).ifPresent(grant -> {
            String subject = "instalment " + due.place() + " " + due.on();
            if (store.followUp().tellOnce(handle, grant.applicationId(), subject, today)) {
                news.tellStaff(
                        handle,
                        grant,
                        AwardNews.INSTALMENT_DUE,
                        grant.title(),
                        due.on().toString());
            }
        });
    }

    private java.util.Optional<Grant> grant(Handle handle, String applicationId) {
        return store.applications()
                .find(handle, applicationId)
                .flatMap(application -> store.grants().find(handle, application.number()))
                .filter(grant -> grant.state() == GrantState.RUNNING);
    }
}
