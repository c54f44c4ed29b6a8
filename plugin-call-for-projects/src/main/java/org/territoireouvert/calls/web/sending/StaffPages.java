package org.territoireouvert.calls.web.sending;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.handling.AskCorrection;
import org.territoireouvert.calls.application.handling.DecideEligibility;
import org.territoireouvert.calls.application.sending.Correction;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.application.sending.Submission;
import org.territoireouvert.calls.examination.DeskAccess;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.CorrectionRule;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.form.FieldKind;

/** Staff ask to correct an application, and decide whether it is examined. */
public final class StaffPages {

    private static final String REASON = "motif";
    private static final String MESSAGE = "message";
    private static final String DAYS = "delai";
    private static final String FIELD = "champ-";
    private static final String DECISION = "decision";
    private static final String EXPLANATION = "explication";
    private static final String USUAL_DAYS = "15";
    private static final int LONGEST_MESSAGE = 3_000;
    private static final int LONGEST_CHOICE = 40;

    private final SendingFrame frame;
    private final CorrectionRepository corrections = new CorrectionRepository();
    private final DeskAccess access = new DeskAccess();
    private final AskCorrection ask;
    private final DecideEligibility decide;

    /** A box of a field that is to be corrected. */
    public record Box(String name, String label, String section) {}

    /** A request that was made. */
    public record AskedView(String state, String reason, String message, String lastDay) {}

    /** What staff see of an application: as it was sent last. */
    private record Read(Application application, Call call, CallSheet sheet, SentApplication sent) {}

    StaffPages(SendingFrame frame) {
        this.frame = frame;
        this.ask = new AskCorrection(frame.store(), corrections);
        this.decide = new DecideEligibility(frame.store());
    }

    private Read read(Handle handle, Request request) {
        SendingStore store = frame.store();
        Application application = store.applications()
                .byNumber(handle, frame.number(request))
                .filter(found -> found.state().isReadByFunder())
                .orElseThrow(() -> new NotFoundException("Nobody sent " + frame.number(request)));
        SentApplication sent = store.sent()
                .last(handle, application.id())
                .orElseThrow(() -> new NotFoundException("Nobody sent " + application.number()));
        Call call = store.calls().find(handle, application.callSlug()).orElseThrow();
        String person = request.actor() instanceof Actor.Agent agent ? agent.personId() : "";
        if (access.hasConflict(handle, person, application.id()) || access.isMasked(handle, person, call)) {
            throw new NotFoundException("They may not know who sent " + application.number());
        }
        CallSheet sheet = store.calls()
                .version(handle, sent.callSlug(), sent.callVersion())
                .orElseThrow();
        return new Read(application, call, sheet, sent);
    }

    private Page page(Request request, Handle handle, Read read, String template, String key, FormInput form) {
        return Page.of(template, frame.say(request, key))
                .crumb(frame.say(request, "menu.calls"), Call.PATH)
                .crumb(read.call().title(), read.call().path())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("number", read.application().number())
                .with("applicationTitle", SendingStore.title(read.application()))
                .with("collective", read.sent().collective())
                .with("requested", read.sent().budget().requested())
                .with("submittedAt", read.application().submittedAt())
                .with("state", read.application().state().name())
                .with(
                        "stateWords",
                        frame.say(
                                request,
                                "sending.state." + read.application().state().code()))
                .with("correctionPath", Correction.path(read.application().number()))
                .with(
                        "eligibilityPath",
                        DecideEligibility.path(read.application().number()))
                .with(
                        "downloadPath",
                        "/appels-a-projets/instruire/dossiers/"
                                + read.application().number() + "/document")
                .with("parts", DocumentWords.of(frame.context(), request.locale(), read.sheet(), read.sent()))
                .with("done", request.query("garde").isPresent());
    }

    /** Shows the form of a request to correct. */
    public Response correction(Request request) {
        return frame.context()
                .database()
                .read(handle -> correction(
                        request,
                        handle,
                        read(handle, request),
                        FormInput.empty().prefill(DAYS, USUAL_DAYS)));
    }

    private Page correction(Request request, Handle handle, Read read, FormInput form) {
        List<AskedView> asked = corrections.of(handle, read.application().id()).stream()
                .map(one -> new AskedView(
                        frame.say(request, "sending.correction.state." + code(one.state())),
                        frame.say(request, "sending.reason." + one.reason().code()),
                        one.message(),
                        frame.say(
                                request,
                                "sending.plain",
                                one.lastDay(frame.context().zone()))))
                .toList();
        return page(request, handle, read, "calls-correction", "sending.correction", form)
                .with("can", CorrectionRule.of(read.application().state()).isPresent())
                .with(
                        "follows",
                        CorrectionRule.of(read.application().state())
                                .map(rule -> frame.say(request, "sending.correction.rule." + rule.code()))
                                .orElse(""))
                .with("asked", asked)
                .with("boxes", boxes(read.sheet()))
                .with(
                        "reasons",
                        Arrays.stream(Correction.Reason.values())
                                .map(reason -> new Choice(
                                        reason.code(), frame.say(request, "sending.reason." + reason.code())))
                                .toList());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(SendingFrame.french());
    }

    private static List<Box> boxes(CallSheet sheet) {
        return sheet.form().sections().stream()
                .flatMap(section -> section.fields().stream()
                        .filter(field -> field.kind() != FieldKind.EXPLANATION)
                        .map(field -> new Box(FIELD + field.code(), field.label(), section.title())))
                .toList();
    }

    /** Asks to correct. */
    public Response ask(Request request) {
        Read read = frame.context().database().read(handle -> read(handle, request));
        FormInput form = FormInput.of(request);
        String typedReason = form.optional(REASON, LONGEST_CHOICE);
        Optional<Correction.Reason> reason = Arrays.stream(Correction.Reason.values())
                .filter(one -> one.code().equals(typedReason))
                .findFirst();
        if (reason.isEmpty()) {
            form.error(REASON, "sending.correction.choose");
        }
        String message = form.required(MESSAGE, LONGEST_MESSAGE, "sending.correction.say");
        String days = form.optional(DAYS, LONGEST_CHOICE);
        if (!days.matches("[1-9][0-9]?") || Integer.parseInt(days) > AskCorrection.MOST_DAYS) {
            form.error(DAYS, "sending.correction.days.wrong", AskCorrection.MOST_DAYS);
        }
        List<String> fields = boxes(read.sheet()).stream()
                .filter(box -> !form.optional(box.name(), 1).isEmpty())
                .map(box -> box.name().substring(FIELD.length()))
                .toList();
        if (form.isValid()) {
            Actor.Agent agent = (Actor.Agent) request.actor();
            if (ask.ask(agent, read.application(), reason.orElseThrow(), message, fields, Integer.parseInt(days))) {
                return new Response.Redirect(Correction.path(read.application().number()) + "?garde=1");
            }
            form.error("", "sending.correction.impossible");
        }
        return frame.context().database().read(handle -> correction(request, handle, read(handle, request), form));
    }

    /** Shows the form of the decision whether it is examined. */
    public Response eligibility(Request request) {
        return frame.context()
                .database()
                .read(handle -> eligibility(request, handle, read(handle, request), FormInput.empty()));
    }

    private Page eligibility(Request request, Handle handle, Read read, FormInput form) {
        return page(request, handle, read, "calls-eligibility", "sending.eligibility", form)
                .with("can", DecideEligibility.canDecide(read.application()))
                .with(
                        "decision",
                        DecideEligibility.last(handle, read.application().id()))
                .with(
                        "eligibility",
                        RuleView.of(
                                frame.context(),
                                request.locale(),
                                read.sheet(),
                                frame.store().check().rules(read.sheet(), read.sent())))
                .with(
                        "decisions",
                        List.of(
                                new Choice("recevable", frame.say(request, "sending.state.eligible")),
                                new Choice("irrecevable", frame.say(request, "sending.state.ineligible"))));
    }

    /** Decides. */
    public Response decide(Request request) {
        Read read = frame.context().database().read(handle -> read(handle, request));
        FormInput form = FormInput.of(request);
        String decision = form.optional(DECISION, LONGEST_CHOICE);
        boolean eligible = decision.equals("recevable");
        String reasons = form.optional(EXPLANATION, LONGEST_MESSAGE);
        if (!eligible && !decision.equals("irrecevable")) {
            form.error(DECISION, "sending.eligibility.choose");
        } else if (!eligible && reasons.isEmpty()) {
            form.error(EXPLANATION, "sending.eligibility.say-why");
        }
        if (form.isValid()) {
            if (decide.decide((Actor.Agent) request.actor(), read.application(), eligible, reasons)) {
                return new Response.Redirect(
                        DecideEligibility.path(read.application().number()) + "?garde=1");
            }
            form.error("", "sending.eligibility.impossible");
        }
        return frame.context().database().read(handle -> eligibility(request, handle, read(handle, request), form));
    }

    /** Sends the document as it was sent last, byte for byte. */
    public Response document(Request request) {
        return frame.context().database().read(handle -> {
            Read read = read(handle, request);
            Submission last = frame.store()
                    .submissions()
                    .of(handle, read.application().id())
                    .getFirst();
            return new Response.Download(
                    "dossier-" + read.application().number() + "-" + last.place() + ".json",
                    "application/json",
                    stream -> stream.write(last.document().getBytes(StandardCharsets.UTF_8)));
        });
    }
}
