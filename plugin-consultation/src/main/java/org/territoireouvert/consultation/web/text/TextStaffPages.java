package org.territoireouvert.consultation.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.DecideAmendment;
import org.territoireouvert.consultation.amending.PublishText;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.text.building.TextProblem;
import org.territoireouvert.consultation.text.building.UnreadableTextException;
import org.territoireouvert.consultation.text.importing.TextReader;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff bring a text, decide on amendments and publish new versions. */
final class TextStaffPages {

    private static final String FILE = "file";
    private static final String NOTE = "note";
    private static final String ANSWER = "answer";
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_ANSWER = 3_000;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final PublishText publishText;
    private final DecideAmendment decideAmendment;
    private final TextRepository texts;
    private final AmendmentRepository amendments;
    private final AmendmentViews views;

    TextStaffPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.publishText = new PublishText(context);
        this.decideAmendment = new DecideAmendment(context);
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.views = new AmendmentViews(context);
    }

    /** Shows the text, and the amendments, those that most people sign first. */
    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        return context.database()
                .read(handle -> steps.staffPage(
                                request, "text-staff", step, steps.say(request.locale(), "manage.texte"))
                        .status(form.isValid() ? 200 : 422)
                        .with("form", form)
                        .with("version", texts.last(handle, step))
                        .with("replaceable", publishText.isReplaceable(handle, step))
                        .with("toAdopt", amendments.toAdopt(handle, step).size())
                        .with(
                                "amendments",
                                views.of(
                                        handle,
                                        step,
                                        amendments.all(handle, step, Keyset.of(request, AmendmentRepository.COLUMNS)),
                                        request.locale())));
    }

    /** Takes a text as the first version. */
    Response receive(Request request) throws IOException {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        Optional<Upload> file = request.upload(FILE).filter(upload -> upload.size() > 0);
        if (file.isEmpty()) {
            return page(request, form.error(FILE, "texts.file.missing"));
        }
        try (InputStream content = file.get().open()) {
            LegalText text = TextReader.read(content.readNBytes(Limits.BYTES + 1));
            return switch (publishText.begin(step, text)) {
                case PublishText.Outcome.Published published -> new Response.Redirect(step.preparationPath());
                default -> page(request, form.error(FILE, "texts.amended"));
            };
        } catch (UnreadableTextException unreadable) {
            TextProblem problem = unreadable.problem();
            return page(
                    request,
                    form.error(
                            FILE, problem.kind().messageKey(), problem.values().toArray()));
        }
    }

    /** Publishes a new version. */
    Response consolidate(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        String note = form.required(NOTE, LONGEST_NOTE, "texts.note.missing");
        if (!form.isValid()) {
            return page(request, form);
        }
        return switch (publishText.consolidate(step, note, request.actor())) {
            case PublishText.Outcome.Published published ->
                new Response.Redirect(
                        step.path() + "/versions/" + published.version().number());
            case PublishText.Outcome.TooMany tooMany ->
                page(request, form.error("", "texts.versions.full", TextRepository.MOST));
            default -> page(request, form.error("", "texts.nothing"));
        };
    }

    /** Shows an amendment, to decide on it. */
    Response amendment(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database().read(handle -> {
            SuggestedAmendment suggested = requested(handle, step, request);
            FormInput form = FormInput.empty();
            Rewording.of(suggested.amendment()).ifPresent(rewording -> rewording.fill(form));
            return amendmentPage(handle, request, step, suggested, form);
        });
    }

    private SuggestedAmendment requested(Handle handle, PlannedStep step, Request request) {
        String id = request.pathParameter("amendment");
        return amendments.find(handle, step, id).orElseThrow(() -> new NotFoundException("No amendment " + id));
    }

    private Page amendmentPage(
            Handle handle, Request request, PlannedStep step, SuggestedAmendment suggested, FormInput form) {
        TextVersion last = texts.last(handle, step).orElseThrow();
        return steps.staffPage(request, "text-decide", step, steps.say(request.locale(), "texts.decide"))
                .crumb(steps.say(request.locale(), "manage.texte"), step.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("view", views.of(handle, step, suggested, request.locale()))
                .with("older", suggested.version() < last.number())
                .with(
                        "rewordable",
                        Rewording.of(suggested.amendment())
                                .map(Rewording::field)
                                .orElse(""))
                .with("waits", suggested.state() == SuggestedAmendment.State.PROPOSED)
                .with("address", step.preparationPath() + "/amendements/" + suggested.id());
    }

    private Page again(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        return context.database()
                .read(handle -> amendmentPage(handle, request, step, requested(handle, step, request), form));
    }

    /** Accepts an amendment as it was written. */
    Response accept(Request request) {
        return decide(request, (step, id, answer) -> decideAmendment.accept(step, id, answer, request.actor()));
    }

    /** Rejects an amendment. */
    Response reject(Request request) {
        return decide(request, (step, id, answer) -> decideAmendment.reject(step, id, answer, request.actor()));
    }

    private interface Decision {
        DecideAmendment.Outcome on(PlannedStep step, String id, String answer);
    }

    private Response decide(Request request, Decision decision) {
        FormInput form = FormInput.of(request);
        String answer = answer(form);
        PlannedStep step = steps.requested(request);
        return form.isValid()
                ? after(request, step, form, decision.on(step, request.pathParameter("amendment"), answer))
                : again(request, form);
    }

    /** Accepts an amendment in other words. */
    Response reword(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        String answer = answer(form);
        SuggestedAmendment suggested = context.database().read(handle -> requested(handle, step, request));
        Optional<Amendment> words = Rewording.of(suggested.amendment()).flatMap(rewording -> rewording.read(form));
        return form.isValid() && words.isPresent()
                ? after(
                        request,
                        step,
                        form,
                        decideAmendment.reword(step, suggested.id(), words.get(), answer, request.actor()))
                : again(request, form);
    }

    private static String answer(FormInput form) {
        return form.required(ANSWER, LONGEST_ANSWER, "texts.answer.missing");
    }

    private Response after(Request request, PlannedStep step, FormInput form, DecideAmendment.Outcome outcome) {
        return switch (outcome) {
            case DecideAmendment.Outcome.Decided decided -> new Response.Redirect(step.preparationPath());
            case DecideAmendment.Outcome.Elsewhere elsewhere -> again(request, form.error("", "texts.decided"));
            case DecideAmendment.Outcome.Unfitting unfitting ->
                again(request, form.error("", unfitting.kind().messageKey()));
            case DecideAmendment.Outcome.Conflicting conflicting -> again(request, form.error("", "texts.conflict"));
        };
    }
}
