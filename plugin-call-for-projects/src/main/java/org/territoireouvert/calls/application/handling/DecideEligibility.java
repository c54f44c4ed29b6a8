package org.territoireouvert.calls.application.handling;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.application.sending.ApplicationMoves;
import org.territoireouvert.calls.application.sending.SendingNews;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;

/** Decides whether an application is examined, and tells its collective why. */
public final class DecideEligibility {

    private static final Set<ApplicationState> STATES =
            Set.of(ApplicationState.SUBMITTED, ApplicationState.ELIGIBLE, ApplicationState.INELIGIBLE);

    private final SendingStore store;

    /** Works on the tables of the plugin. */
    public DecideEligibility(SendingStore store) {
        this.store = store;
    }

    /** Tells whether it can be decided about an application: it was sent, and nothing was decided about its aid. */
    public static boolean canDecide(Application application) {
        return STATES.contains(application.state());
    }

    /**
     * Decides; a later decision replaces an earlier one.
     *
     * @param reasons told to the collective; never empty when it is not eligible
     * @return whether it was decided
     */
    public boolean decide(Actor.Agent agent, Application application, boolean eligible, String reasons) {
        if (!eligible && reasons.isBlank()) {
            throw new IllegalArgumentException("Nobody is refused without a reason");
        }
        return store.context().database().write(handle -> {
            Instant now = store.now();
            ApplicationState to = eligible ? ApplicationState.ELIGIBLE : ApplicationState.INELIGIBLE;
            if (!ApplicationMoves.move(handle, application.id(), STATES, to, now)) {
                return false;
            }
            add(
                    handle,
                    new EligibilityDecision(
                            store.context().ids().next(), application.id(), eligible, reasons, agent.personId(), now));
            String title = SendingStore.title(application);
            String path = application.path() + "/recepisse";
            SendingNews.tell(
                    store.context(),
                    handle,
                    store.people().of(handle, application.collectiveId()),
                    "",
                    eligible
                            ? Notice.of(SendingNews.ELIGIBLE, path, title)
                            : Notice.of(SendingNews.INELIGIBLE, path, title, reasons));
            SendingNews.log(
                    store.context(),
                    handle,
                    AuditEntry.of(SendingNews.LOGGED_ELIGIBILITY, agent, path(application.number()))
                            .with("decision", to.code())
                            .with("number", application.number()));
            return true;
        });
    }

    /** Returns where staff decide about an application. */
    public static String path(String number) {
        return "/appels-a-projets/instruire/dossiers/" + number + "/recevabilite";
    }

    /** Returns what was decided last; empty when nothing was. */
    public static Optional<EligibilityDecision> last(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_eligibility where application_id = :id order by id desc limit 1
                        """)
                .bind("id", applicationId)
                .map((row, context) -> new EligibilityDecision(
                        row.getString("id"),
                        row.getString("application_id"),
                        row.getInt("eligible") == 1,
                        row.getString("reasons"),
                        row.getString("decided_by"),
                        PortableInstant.parse(row.getString("decided_at"))))
                .findOne();
    }

    private static void add(Handle handle, EligibilityDecision decision) {
        handle.createUpdate("""
                        insert into cal_eligibility (id, application_id, eligible, reasons, decided_by, decided_at)
                        values (:id, :application, :eligible, :reasons, :by, :at)
                        """)
                .bind("id", decision.id())
                .bind("application", decision.applicationId())
                .bind("eligible", decision.eligible() ? 1 : 0)
                .bind("reasons", decision.reasons())
                .bind("by", decision.decidedBy())
                .bind("at", PortableInstant.text(decision.decidedAt()))
                .execute();
    }
}
