package org.territoireouvert.calls.application.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.application.sending.ApplicationMoves;
import org.territoireouvert.calls.application.sending.Correction;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.application.sending.SendingNews;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.CorrectionRule;

/** Ends requests to correct whose time is over: what had been sent before holds as it was. */
public final class EndCorrections {

    private static final int BATCH = 100;

    private final SendingStore store;
    private final CorrectionRepository corrections;

    /** Works on the tables of the plugin. */
    public EndCorrections(SendingStore store, CorrectionRepository corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    /** Declares the job: every ten minutes. */
    public Job job() {
        return new Job("end-corrections", Duration.ofMinutes(10), this::end);
    }

    /** Ends those that are due, at most 100 a turn. */
    public void end() {
        store.context().database().write(handle -> {
            Instant now = store.now();
            corrections.overdue(handle, now, BATCH).forEach(correction -> end(handle, correction, now));
            return true;
        });
    }

    private void end(Handle handle, Correction correction, Instant now) {
        corrections.close(handle, correction.id(), Correction.State.LAPSED);
        boolean moved = ApplicationMoves.move(
                handle,
                correction.applicationId(),
                Set.of(ApplicationState.TO_CORRECT),
                CorrectionRule.of(correction.askedIn())
                        .map(CorrectionRule::lapsed)
                        .orElse(ApplicationState.SUBMITTED),
                now);
        if (!moved) {
            return;
        }
        store.sent()
                .last(handle, correction.applicationId())
                .ifPresent(sent -> ApplicationMoves.sums(handle, correction.applicationId(), sent.budget(), now));
        Application application =
                store.applications().find(handle, correction.applicationId()).orElseThrow();
        String title = SendingStore.title(application);
        SendingNews.tell(
                store.context(),
                handle,
                store.people().of(handle, application.collectiveId()),
                "",
                Notice.of(SendingNews.NOT_CORRECTED, application.path() + "/recepisse", title));
        SendingNews.tell(
                store.context(),
                handle,
                List.of(correction.askedBy()),
                "",
                Notice.of(
                        SendingNews.CORRECTION_LAPSED,
                        Correction.path(application.number()),
                        application.number(),
                        title));
    }
}
