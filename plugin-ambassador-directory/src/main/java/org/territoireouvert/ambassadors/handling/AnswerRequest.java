package org.territoireouvert.ambassadors.handling;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.handling.Attempt.Result;
import org.territoireouvert.ambassadors.link.OneTimeLinks;
import org.territoireouvert.ambassadors.request.AskerRepository;
import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.StepRepository;
import org.territoireouvert.ambassadors.request.model.Delays;
import org.territoireouvert.ambassadors.request.model.OpenedThing;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.web.SiteAddress;

/** Enters the answer of the administration and tells everybody who waits for it. */
public final class AnswerRequest {

    /** A request was answered. */
    public static final EventType ANSWERED =
            new EventType("ambassador-directory.request-answered", Set.of("request", "ambassador", "path"));

    /** Written to the audit log with it: number of the request. */
    public static final AuditType LOGGED =
            new AuditType("ambassador-directory.answer-published", AuditType.Visibility.PUBLIC);

    /** Where the link leads by which a visitor judges the answer, before its key. */
    public static final String JUDGE_PATH = "/ambassadeurs/avis/";

    private final Desk desk;
    private final StepRepository steps;
    private final AskerRepository askers;
    private final MailingList visitors;
    private final OneTimeLinks links;

    /** Creates the use case. */
    public AnswerRequest(Desk desk, OneTimeLinks links) {
        this.desk = desk;
        this.links = links;
        this.steps = new StepRepository(desk.context().database());
        this.askers = new AskerRepository(desk.context().database());
        this.visitors = new MailingList("answers", "mailing.answers", this::forget);
    }

    /** Returns the list of visitors who asked to be told of the answer, once. */
    public MailingList visitors() {
        return visitors;
    }

    private void forget(String requestId) {
        desk.context().database().write(handle -> {
            askers.forgetAddress(handle, requestId);
            return true;
        });
    }

    /**
     * What was answered.
     *
     * @param text the decision and its reason
     * @param opened what was opened by it, at most 20
     */
    public record Decision(Outcome outcome, String text, List<OpenedThing> opened) {

        /** Copies the list. */
        public Decision {
            opened = List.copyOf(opened);
        }
    }

    /** Enters an answer. */
    public Result answer(Attempt attempt, Decision decision) {
        return desk.attempt(attempt, AnswerRequest::isPossible, (handle, before) -> {
            PublicRequest after = before.change()
                    .state(RequestState.ANSWERED)
                    .answer(new PublicRequest.Answer(
                            decision.outcome(),
                            decision.text(),
                            desk.context().clock().instant()))
                    .at(desk.context().clock().instant());
            Happened happened = Happened.of(
                    RequestStep.Kind.ANSWERED,
                    RequestStep.By.ADMINISTRATION,
                    desk.administrations().nameOf(before.body()),
                    decision.text(),
                    attempt.actor());
            boolean done = desk.move().move(handle, before, after, happened.telling(RequestNews.ANSWERED));
            if (done) {
                steps.open(handle, after.id(), decision.opened());
                handle.execute("update amb_request set reply_key = '' where id = ?", after.id());
                mailVisitor(handle, after);
                log(handle, after, attempt);
            }
            return done;
        });
    }

    private void log(Handle handle, PublicRequest request, Attempt attempt) {
        desk.context()
                .events()
                .publish(
                        handle,
                        ANSWERED,
                        Map.of(
                                "request", request.id(),
                                "ambassador", request.ambassador(),
                                "path", request.path()));
        desk.context()
                .service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(LOGGED, attempt.actor(), request.path()).with("request", request.number()));
    }

    private void mailVisitor(Handle handle, PublicRequest request) {
        String email = askers.of(handle, request.id()).email();
        if (!email.isEmpty()) {
            SiteAddress site = desk.context().service(SiteAddress.class);
            String key = links.issue(handle, OneTimeLinks.Purpose.JUDGE, request.id(), Duration.ofDays(Delays.CLOSING))
                    .key();
            String text = say("mail.answer", request.words().title()) + "\n"
                    + site.of(request.path()) + "\n\n"
                    + say("mail.answer.judge", Delays.CLOSING) + "\n"
                    + site.of(JUDGE_PATH + key) + "\n";
            desk.context()
                    .service(Mailings.class)
                    .send(
                            handle,
                            visitors,
                            new Mailings.Letter(
                                    request.id(),
                                    email,
                                    Locale.FRENCH,
                                    say("mail.answer.subject", request.number()),
                                    text));
            askers.forgetAddress(handle, request.id());
        }
    }

    private String say(String key, Object... arguments) {
        return desk.context().messages().format(Locale.FRENCH, key, arguments);
    }

    /** Tells whether a request can be answered. */
    public static boolean isPossible(PublicRequest request) {
        return request.state().isSupportable();
    }
}
