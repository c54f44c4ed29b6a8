package org.territoireouvert.consultation.web.text;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.ProposeAmendment;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.trace.ReadTraces;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People read amendments, sign those of others and take their own back. */
final class AmendmentPages {

    /** The article or section to which amendments are shown. */
    static final ListFilter ARTICLE = ListFilter.open("article");

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ProposeAmendment proposeAmendment;
    private final AmendmentRepository amendments;
    private final AmendmentViews views;
    private final ReadTraces traces;

    AmendmentPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.proposeAmendment = new ProposeAmendment(context);
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.views = new AmendmentViews(context);
        this.traces = new ReadTraces(context.service(Json.class));
    }

    /** Shows the amendments of the step, or those to one article or section. */
    Response list(Request request) {
        PlannedStep step = steps.requested(request);
        ListQuery chosen = ListQuery.read(request, step.path() + "/amendements", ARTICLE);
        String article = chosen.value(ARTICLE.name());
        Keyset keyset = Keyset.of(request, AmendmentRepository.COLUMNS);
        return context.database().read(handle -> {
            Map<String, Integer> counts = amendments.counts(handle, step);
            Slice<SuggestedAmendment> read = article.isEmpty()
                    ? amendments.all(handle, step, keyset)
                    : amendments.ofArticle(handle, step, article, keyset);
            int found = article.isEmpty()
                    ? counts.values().stream().mapToInt(Integer::intValue).sum()
                    : counts.getOrDefault(article, 0);
            return steps.page(request, "text-amendments", step, steps.say(request.locale(), "texts.amendments"))
                    .crumb(step.step().title(), step.path())
                    .with("list", ListPage.of(chosen, views.of(handle, step, read, request.locale()), found));
        });
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
                    .with("traces", traces.of(handle, step.consultation(), suggested.id()))
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
