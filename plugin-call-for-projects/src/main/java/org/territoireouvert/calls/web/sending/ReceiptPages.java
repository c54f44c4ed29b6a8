package org.territoireouvert.calls.web.sending;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.handling.DecideEligibility;
import org.territoireouvert.calls.application.handling.EligibilityDecision;
import org.territoireouvert.calls.application.sending.Signature;
import org.territoireouvert.calls.application.sending.Submission;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.SentApplication;

/** The receipt of what was sent, with the document word for word. */
public final class ReceiptPages {

    private final SendingFrame frame;

    ReceiptPages(SendingFrame frame) {
        this.frame = frame;
    }

    /** A member with what it signed. */
    public record SignedView(String member, String who) {}

    /**
     * What was sent once.
     *
     * @param moment with the time zone
     * @param exact the same moment as ISO 8601 writes it
     */
    public record ReceiptView(
            int place,
            String moment,
            String exact,
            String fingerprint,
            String file,
            String download,
            List<SignedView> members) {
        /** Copies the members. */
        public ReceiptView {
            members = List.copyOf(members);
        }
    }

    /** Shows the receipts, the latest first. */
    public Response show(Request request) {
        return frame.show(request, (handle, citizen, opened) -> {
            List<Submission> sent =
                    frame.store().submissions().of(handle, opened.application().id());
            List<Signature> signatures =
                    frame.store().signatures().of(handle, opened.application().id());
            Page page = frame.page(request, opened, "calls-receipt", "sending.receipt")
                    .with("state", opened.application().state().name())
                    .with(
                            "receipts",
                            sent.stream()
                                    .map(one -> view(request, opened, one, signatures))
                                    .toList())
                    .with(
                            "batch",
                            opened.call().calendar().batches().isEmpty()
                                    ? Optional.empty()
                                    : opened.application().batchOn());
            return page.with("decision", decision(handle, opened));
        });
    }

    private static Optional<EligibilityDecision> decision(Handle handle, Opened opened) {
        ApplicationState state = opened.application().state();
        return state == ApplicationState.ELIGIBLE || state == ApplicationState.INELIGIBLE
                ? DecideEligibility.last(handle, opened.application().id())
                : Optional.empty();
    }

    private ReceiptView view(Request request, Opened opened, Submission sent, List<Signature> signatures) {
        SentApplication document = frame.store().sent().read(sent.document());
        ZoneId zone = frame.context().zone();
        return new ReceiptView(
                sent.place(),
                frame.moment(request, sent.sentAt()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        sent.sentAt().atZone(zone).withNano(0)),
                sent.fingerprint(),
                file(opened, sent),
                opened.application().path() + "/recepisse/" + sent.place(),
                document.members().stream()
                        .map(member -> new SignedView(
                                member.name(),
                                signatures.stream()
                                        .filter(one -> one.memberId().equals(member.id())
                                                && one.round() == sent.place()
                                                && one.fingerprint().equals(sent.fingerprint())
                                                && one.isFor())
                                        .findFirst()
                                        .map(one -> SaidView.who(frame, request, one))
                                        .orElseGet(() -> frame.say(request, "sending.receipt.not-signed"))))
                        .toList());
    }

    private static String file(Opened opened, Submission sent) {
        return "dossier-" + opened.application().number() + "-" + sent.place() + ".json";
    }

    /** Sends the document, byte for byte what was signed. */
    public Response download(Request request) {
        return frame.show(
                request,
                (handle, citizen, opened) -> frame
                        .store()
                        .submissions()
                        .of(handle, opened.application().id())
                        .stream()
                        .filter(one -> String.valueOf(one.place()).equals(request.pathParameter("envoi")))
                        .findFirst()
                        .<Response>map(one -> new Response.Download(
                                file(opened, one),
                                "application/json",
                                stream -> stream.write(one.document().getBytes(StandardCharsets.UTF_8))))
                        .orElseThrow(() -> new NotFoundException("It was not sent so often")));
    }
}
