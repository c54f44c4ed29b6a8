package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.CorrectionRule;

/** Sends an application: what was signed, once, in time by the clock of the site. */
public final class SendApplication {

    private final SendingStore store;
    private final CorrectionRepository corrections = new CorrectionRepository();

    /** Works on the tables of the plugin. */
    public SendApplication(SendingStore store) {
        this.store = store;
    }

    /** What became of it. */
    public sealed interface Result {}

    /** It is sent; also when it had been before. */
    public record Sent() implements Result {}

    /** It is not what was shown any more. */
    public record Changed() implements Result {}

    /** Something is missing. */
    public record Incomplete() implements Result {}

    /** The collective has not agreed by its rule. */
    public record Unsigned() implements Result {}

    /** The call has not opened yet, or was given up. */
    public record NotOpen() implements Result {}

    /**
     * It is too late; the draft is kept.
     *
     * @param end the first moment at which nothing was taken any more
     */
    public record TooLate(Instant end) implements Result {}

    /**
     * Sends it.
     *
     * @param shown fingerprint of what was shown
     * @throws NotFoundException when it is not theirs
     */
    public Result send(Actor.Citizen actor, String number, String shown) {
        return store.context().database().write(handle -> {
            store.applications().hold(handle, number);
            Opened opened = store.open(handle, actor, number);
            if (!opened.application().state().isWritable()) {
                return new Sent();
            }
            Instant now = store.now();
            Optional<Result> early = outsideOfTime(handle, opened, now);
            if (early.isPresent()) {
                return early.get();
            }
            Composed composed = store.compose().of(handle, opened);
            if (!composed.fingerprint().equals(shown)) {
                return new Changed();
            }
            if (!store.check().of(opened, composed).isComplete()) {
                return new Incomplete();
            }
            if (!store.signing(handle, opened, composed).isSigned()) {
                return new Unsigned();
            }
            send(handle, actor, opened, composed, now);
            return new Sent();
        });
    }

    /** Returns until when an application can be sent: until the call closes or, for a correction, until its own last day. */
    public Instant end(Handle handle, Opened opened) {
        return openCorrection(handle, opened.application())
                .map(Correction::dueAt)
                .orElseGet(
                        () -> opened.call().calendar().closing(store.context().zone()));
    }

    private Optional<Correction> openCorrection(Handle handle, Application application) {
        return application.state() == ApplicationState.TO_CORRECT
                ? corrections.open(handle, application.id())
                : Optional.empty();
    }

    private Optional<Result> outsideOfTime(Handle handle, Opened opened, Instant now) {
        Call call = opened.call();
        boolean corrects = opened.application().state() == ApplicationState.TO_CORRECT;
        if (!corrects
                && (!call.takesApplications()
                        || now.isBefore(call.calendar().opening(store.context().zone())))) {
            return Optional.of(new NotOpen());
        }
        Instant end = end(handle, opened);
        return now.isBefore(end) ? Optional.empty() : Optional.of(new TooLate(end));
    }

    private void send(Handle handle, Actor.Citizen actor, Opened opened, Composed composed, Instant now) {
        Application application = opened.application();
        Optional<Correction> correction = openCorrection(handle, application);
        LocalDate today = LocalDate.ofInstant(now, store.context().zone());
        Optional<LocalDate> batch = application
                .batchOn()
                .filter(day -> correction.isPresent())
                .or(() -> opened.call().calendar().batchOf(today));
        store.sent().add(handle, application.id(), composed.document(), actor.personId(), now);
        ApplicationState to = correction
                .flatMap(asked -> CorrectionRule.of(asked.askedIn()))
                .map(CorrectionRule::answered)
                .orElse(ApplicationState.SUBMITTED);
        ApplicationMoves.submit(handle, application.id(), composed, batch, to, now);
        String title = SendingStore.title(application);
        SendingNews.tell(
                store.context(),
                handle,
                store.people().of(handle, opened.collective().id()),
                "",
                Notice.of(
                        SendingNews.SENT,
                        application.path() + "/recepisse",
                        title,
                        application.number(),
                        SendingNews.moment(store.context(), now)));
        correction.ifPresent(asked -> {
            corrections.close(handle, asked.id(), Correction.State.SENT);
            SendingNews.tell(
                    store.context(),
                    handle,
                    List.of(asked.askedBy()),
                    "",
                    Notice.of(
                            SendingNews.CORRECTED, Correction.path(application.number()), application.number(), title));
        });
        SendingNews.log(
                store.context(),
                handle,
                AuditEntry.of(SendingNews.LOGGED_SENT, actor, Call.path(application.callSlug()))
                        .with("number", application.number()));
    }
}
