package org.territoireouvert.calls.application.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.application.sending.ApplicationMoves;
import org.territoireouvert.calls.application.sending.Correction;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.application.sending.SendingNews;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.CorrectionRule;

/** Asks a collective to correct what it sent, until a day. */
public final class AskCorrection {

    /** Most days that can be given. */
    public static final int MOST_DAYS = 90;

    private final SendingStore store;
    private final CorrectionRepository corrections;

    /** Works on the tables of the plugin. */
    public AskCorrection(SendingStore store, CorrectionRepository corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    /**
     * Asks for it; the day on which it is asked does not count.
     *
     * @param fields codes of fields that it is about
     * @param days 1 to {@value #MOST_DAYS}
     * @return whether it was asked: nothing was decided about its aid, and no correction is open
     */
    public boolean ask(
            Actor.Agent agent,
            Application application,
            Correction.Reason reason,
            String message,
            List<String> fields,
            int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(days + " days are not between 1 and " + MOST_DAYS);
        }
        return store.context().database().write(handle -> {
            Instant now = store.now();
            store.applications().hold(handle, application.number());
            ApplicationState from = store.applications()
                    .find(handle, application.id())
                    .orElseThrow()
                    .state();
            if (CorrectionRule.of(from).isEmpty()
                    || !ApplicationMoves.move(
                            handle, application.id(), Set.of(from), ApplicationState.TO_CORRECT, now)) {
                return false;
            }
            LocalDate last = LocalDate.ofInstant(now, store.context().zone()).plusDays(days);
            corrections.add(
                    handle,
                    new Correction(
                            store.context().ids().next(),
                            application.id(),
                            reason,
                            message,
                            fields,
                            last.plusDays(1)
                                    .atStartOfDay(store.context().zone())
                                    .toInstant(),
                            agent.personId(),
                            now,
                            Correction.State.OPEN,
                            from));
            SendingNews.tell(
                    store.context(),
                    handle,
                    store.people().of(handle, application.collectiveId()),
                    "",
                    Notice.of(
                            SendingNews.TO_CORRECT,
                            application.path() + "/verifier",
                            SendingStore.title(application),
                            SendingNews.day(store.context(), last),
                            message));
            SendingNews.log(
                    store.context(),
                    handle,
                    AuditEntry.of(SendingNews.LOGGED_CORRECTION, agent, Correction.path(application.number()))
                            .with("number", application.number())
                            .with("reason", reason.code()));
            return true;
        });
    }
}
