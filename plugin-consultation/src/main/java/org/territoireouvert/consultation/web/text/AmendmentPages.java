package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.ProposeAmendment;
import org.territoireouvert.consultation.amending.ProposeAmendment.Outcome;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People read the amendments to an article, propose their own and sign those of others. */
final class AmendmentPages {

    private static final int LONGEST_REASON = 3_000;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ProposeAmendment proposeAmendment;
    private final TextRepository texts;
    private final AmendmentRepository amendments;
    private final AmendmentViews views;

    AmendmentPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.proposeAmendment = new ProposeAmendment(context);
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.views = new AmendmentViews(context);
    }

    /** An article in the version in which it was read. */
    private record Read(TextVersion version, Article article) {}

    private Read read(Handle handle, PlannedStep step, Request request) {
        String id = request.pathParameter("article");
        return texts.last(handle, step)
                .flatMap(version -> Optional.of(id)
                        .filter(typed -> typed.matches("a[1-9]\\d{0,8}"))
                        .flatMap(typed -> version.text().article(new ArticleId(typed)))
                        .map(article -> new Read(version, article)))
                .orElseThrow(() -> new NotFoundException("No article " + id));
    }

    /** Shows an article and the amendments to it. */
    Response article(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database().read(handle -> {
            Read read = read(handle, step, request);
            List<AmendmentView> shown = views.of(
                    handle,
                    step,
                    amendments.ofArticle(handle, step, read.article().id()),
                    request.locale());
            return steps.page(request, "text-article", step, title(request, read.article()))
                    .crumb(step.step().title(), step.path())
                    .with("article", read.article())
                    .with(
                            "address",
                            step.path() + "/articles/" + read.article().id().value())
                    .with("open", step.isOpenOn(steps.today()))
                    .with("amendments", shown);
        });
    }

    private String title(Request request, Article article) {
        String title = article.title();
        return title.isEmpty() ? steps.say(request.locale(), "texts.untitled") : title;
    }

    /** Shows all amendments. */
    Response list(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database()
                .read(handle -> steps.page(
                                request, "text-amendments", step, steps.say(request.locale(), "texts.amendments"))
                        .crumb(step.step().title(), step.path())
                        .with("amendments", views.of(handle, step, amendments.all(handle, step), request.locale())));
    }

    /** Shows an amendment. */
    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        return context.database().read(handle -> {
            SuggestedAmendment suggested = requested(handle, step, request);
            String person = reader(request);
            return steps.page(request, "text-amendment", step, steps.say(request.locale(), "texts.amendment"))
                    .crumb(step.step().title(), step.path())
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("view", views.of(handle, step, suggested, request.locale()))
                    .with("open", step.isOpenOn(steps.today()))
                    .with("waits", suggested.state() == SuggestedAmendment.State.PROPOSED)
                    .with("own", suggested.authorId().equals(person))
                    .with("signed", amendments.isSignedBy(handle, suggested.id(), person));
        });
    }

    private SuggestedAmendment requested(Handle handle, PlannedStep step, Request request) {
        String id = request.pathParameter("amendment");
        return amendments.find(handle, step, id).orElseThrow(() -> new NotFoundException("No amendment " + id));
    }

    private static String reader(Request request) {
        return request.actor() instanceof Actor.Citizen citizen ? citizen.personId() : "";
    }

    /** Shows the form of an amendment to an article. */
    Response form(Request request) {
        PlannedStep step = steps.requested(request);
        String act = AmendmentForm.act(request.query(AmendmentForm.ACT).orElse(AmendmentForm.REPLACE));
        return context.database().read(handle -> {
            Read read = read(handle, step, request);
            return formPage(
                    request,
                    step,
                    read.article(),
                    AmendmentForm.of(act, read.article(), read.version().number()));
        });
    }

    private Page formPage(Request request, PlannedStep step, Article article, FormInput form) {
        String address = step.path() + "/articles/" + article.id().value();
        return steps.page(request, "text-propose", step, steps.say(request.locale(), "texts.propose"))
                .crumb(step.step().title(), step.path())
                .crumb(title(request, article), address)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("act", AmendmentForm.act(form.value(AmendmentForm.ACT)))
                .with("article", article)
                .with("address", address);
    }

    /** Takes an amendment. */
    Response propose(Request request) {
        return Response.toCitizen(request, () -> shown(request), citizen -> propose(request, citizen.personId()));
    }

    private Map<String, String> shown(Request request) {
        FormInput form = FormInput.of(request);
        return Map.of(
                steps.say(request.locale(), "texts.words"),
                form.optional(AmendmentForm.WORDS, Integer.MAX_VALUE),
                steps.say(request.locale(), "texts.reason"),
                form.optional(AmendmentForm.REASON, LONGEST_REASON));
    }

    private Response propose(Request request, String person) {
        PlannedStep step = steps.requested(request);
        Read read = context.database().read(handle -> read(handle, step, request));
        FormInput form = FormInput.of(request);
        int version = AmendmentForm.version(form);
        Optional<Amendment> amendment = AmendmentForm.read(form, read.article().id());
        String reason = form.required(AmendmentForm.REASON, LONGEST_REASON, "texts.reason.missing");
        if (amendment.isEmpty() || !form.isValid()) {
            return formPage(request, step, read.article(), form);
        }
        return switch (proposeAmendment.propose(step, version, amendment.get(), reason, person)) {
            case Outcome.Proposed proposed ->
                new Response.Redirect(
                        step.path() + "/amendements/" + proposed.amendment().id());
            case Outcome.Closed closed -> formPage(request, step, read.article(), form.error("", "texts.closed"));
            case Outcome.Gone gone -> formPage(request, step, read.article(), form.error("", "texts.gone"));
            case Outcome.Unchanged unchanged ->
                formPage(request, step, read.article(), form.error(AmendmentForm.WORDS, "texts.unchanged"));
            case Outcome.TooMany tooMany ->
                formPage(
                        request, step, read.article(), form.error("", "texts.too-many", ProposeAmendment.MOST_WAITING));
        };
    }

    /** Signs an amendment. */
    Response sign(Request request) {
        return sign(request, true);
    }

    /** Takes a signature back. */
    Response unsign(Request request) {
        return sign(request, false);
    }

    private Response sign(Request request, boolean signs) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            String id = request.pathParameter("amendment");
            return proposeAmendment.sign(step, id, citizen.personId(), signs)
                    ? new Response.Redirect(step.path() + "/amendements/" + id)
                    : page(request, FormInput.empty().error("", "texts.not-signed"));
        });
    }

    /** Takes an amendment back. */
    Response withdraw(Request request) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            String id = request.pathParameter("amendment");
            return proposeAmendment.withdraw(step, id, citizen.personId())
                    ? new Response.Redirect(step.path() + "/amendements")
                    : page(request, FormInput.empty().error("", "texts.not-withdrawn"));
        });
    }
}
