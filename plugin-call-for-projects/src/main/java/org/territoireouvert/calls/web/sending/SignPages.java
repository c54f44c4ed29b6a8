package org.territoireouvert.calls.web.sending;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.application.sending.SendApplication;
import org.territoireouvert.calls.application.sending.SignApplication;
import org.territoireouvert.calls.application.sending.Signing;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;

/** Shows exactly what is signed, signs it for members, and sends it. */
public final class SignPages {

    private static final String SHOWN = "empreinte";
    private static final String DOCUMENT = "document";
    private static final String WORDS = "motif";
    private static final String REFUSE = "refuser";
    private static final int LONGEST_FINGERPRINT = 64;
    private static final int LONGEST_PACKED = 120_000;
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_ACT = 40;

    private final SendingFrame frame;
    private final CheckPages check;
    private final SignApplication signing;
    private final SendApplication sending;

    SignPages(SendingFrame frame, CheckPages check) {
        this.frame = frame;
        this.check = check;
        this.signing = new SignApplication(frame.store());
        this.sending = new SendApplication(frame.store());
    }

    /** Shows it. */
    public Response show(Request request) {
        return frame.show(
                request,
                (handle, citizen, opened) -> page(request, handle, opened, FormInput.empty(), Optional.empty()));
    }

    private Page page(Request request, Handle handle, Opened opened, FormInput form, Optional<String> shownBefore) {
        Composed composed = frame.store().shown(handle, opened);
        Signing said = frame.store().signing(handle, opened, composed);
        boolean writable = opened.application().state().isWritable();
        boolean complete = frame.store().check().of(opened, composed).isComplete();
        Page page = frame.page(request, opened, "calls-sign", "sending.sign");
        return check.withTime(request, handle, opened, page)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("fingerprint", composed.fingerprint())
                .with("packed", PackedDocument.pack(composed.document()))
                .with("parts", DocumentWords.of(frame.context(), request.locale(), opened.sheet(), composed.sent()))
                .with(
                        "said",
                        said.members().stream()
                                .map(one -> SaidView.of(frame, request, opened, one))
                                .toList())
                .with("mine", SendingFrame.boxes(opened))
                .with(
                        "rule",
                        frame.say(
                                request,
                                "sending.rule."
                                        + opened.collective().rule().name().toLowerCase(Locale.ROOT)))
                .with(
                        "outcome",
                        frame.say(
                                request,
                                "sending.decided." + said.outcome().name().toLowerCase(Locale.ROOT)))
                .with("signed", said.isSigned())
                .with("complete", complete)
                .with("writable", writable)
                .with("kept", request.query("garde").isPresent())
                .with(
                        "changes",
                        shownBefore
                                .map(older -> changes(request, opened, older, composed.document()))
                                .orElse(List.of()));
    }

    private List<DocumentChange> changes(Request request, Opened opened, String older, String newer) {
        return DocumentChange.between(
                frame.context().service(TextDiff.class), words(request, opened, older), words(request, opened, newer));
    }

    private List<DocumentWords.Part> words(Request request, Opened opened, String document) {
        return DocumentWords.of(
                frame.context(),
                request.locale(),
                opened.sheet(),
                frame.store().sent().read(document));
    }

    /** Signs for the members that were ticked, or refuses to. */
    public Response sign(Request request) {
        return Response.toCitizen(request, citizen -> sign(request, citizen));
    }

    private Response sign(Request request, Actor.Citizen citizen) {
        FormInput form = FormInput.of(request);
        String shown = form.optional(SHOWN, LONGEST_FINGERPRINT);
        String packed = form.optional(DOCUMENT, LONGEST_PACKED);
        String words = form.optional(WORDS, LONGEST_WORDS);
        boolean refuses = form.optional(BudgetForm.ACT, LONGEST_ACT).equals(REFUSE);
        Opened opened = opened(request, citizen);
        List<String> chosen = opened.acting().stream()
                .map(Member::id)
                .filter(id -> !form.optional(SendingFrame.MEMBER + id, 1).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            form.error(SendingFrame.MEMBER + opened.acting().getFirst().id(), "sending.sign.choose");
        }
        if (refuses && words.isEmpty()) {
            form.error(WORDS, "sending.sign.say-why");
        }
        if (!form.isValid()) {
            return again(request, citizen, form, Optional.empty());
        }
        Voice voice = refuses ? Voice.AGAINST : Voice.FOR;
        SignApplication.Result result =
                signing.sign(citizen, frame.number(request), shown, chosen, voice, refuses ? words : "");
        return switch (result) {
            case KEPT -> new Response.Redirect(opened.application().path() + "/signer?garde=1");
            case CHANGED -> changed(request, citizen, form, packed, shown);
            case INCOMPLETE -> again(request, citizen, form.error("", "sending.sign.incomplete"), Optional.empty());
            case FIXED -> again(request, citizen, form.error("", "sending.fixed"), Optional.empty());
        };
    }

    private Opened opened(Request request, Actor.Citizen citizen) {
        return frame.context().database().read(handle -> frame.store().open(handle, citizen, frame.number(request)));
    }

    private Response changed(Request request, Actor.Citizen citizen, FormInput form, String packed, String shown) {
        return again(request, citizen, form.error("", "sending.sign.changed"), PackedDocument.unpack(packed, shown));
    }

    private Response again(Request request, Actor.Citizen citizen, FormInput form, Optional<String> shownBefore) {
        return frame.context()
                .database()
                .read(handle -> page(
                        request,
                        handle,
                        frame.store().open(handle, citizen, frame.number(request)),
                        form,
                        shownBefore));
    }

    /** Sends what was signed. */
    public Response send(Request request) {
        return Response.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            String shown = form.optional(SHOWN, LONGEST_FINGERPRINT);
            String packed = form.optional(DOCUMENT, LONGEST_PACKED);
            SendApplication.Result result = sending.send(citizen, frame.number(request), shown);
            return switch (result) {
                case SendApplication.Sent sent ->
                    new Response.Redirect(opened(request, citizen).application().path() + "/recepisse");
                case SendApplication.Changed changed -> changed(request, citizen, form, packed, shown);
                case SendApplication.Incomplete incomplete ->
                    again(request, citizen, form.error("", "sending.send.incomplete"), Optional.empty());
                case SendApplication.Unsigned unsigned ->
                    again(request, citizen, form.error("", "sending.send.unsigned"), Optional.empty());
                case SendApplication.NotOpen notOpen ->
                    again(request, citizen, form.error("", "sending.send.not-open"), Optional.empty());
                case SendApplication.TooLate late ->
                    again(
                            request,
                            citizen,
                            form.error(
                                    "",
                                    "sending.send.too-late",
                                    frame.moment(request, late.end()),
                                    frame.moment(request, frame.store().now())),
                            Optional.empty());
            };
        });
    }

    /** Shows what changed since a version that somebody signed. */
    public Response compare(Request request) {
        return frame.show(request, (handle, citizen, opened) -> {
            String fingerprint = request.pathParameter(SHOWN);
            String older = frame.store()
                    .signatures()
                    .document(handle, opened.application().id(), fingerprint)
                    .orElseThrow(() -> new NotFoundException("Nobody signed " + fingerprint));
            Composed composed = frame.store().shown(handle, opened);
            return frame.page(request, opened, "calls-changes", "sending.changes")
                    .crumb(
                            frame.say(request, "sending.sign"),
                            opened.application().path() + "/signer")
                    .with("fingerprint", fingerprint)
                    .with("changes", changes(request, opened, older, composed.document()));
        });
    }
}
