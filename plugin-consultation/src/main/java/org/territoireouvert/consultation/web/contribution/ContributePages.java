package org.territoireouvert.consultation.web.contribution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.contribution.PromptRepository;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.contribution.WriteContribution;
import org.territoireouvert.consultation.contribution.WriteContribution.Outcome;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People write a contribution, change it and take it back. */
final class ContributePages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ContributionKind kind;
    private final WriteContribution writeContribution;
    private final ContributionRepository contributions;
    private final PromptRepository prompts = new PromptRepository();

    ContributePages(PluginContext context, RequestedSteps steps, ContributionContent content, ContributionKind kind) {
        this.context = context;
        this.steps = steps;
        this.kind = kind;
        this.writeContribution = new WriteContribution(context, content);
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    private ContributionForm formOf(PlannedStep step) {
        return new ContributionForm(kind, context.database().read(handle -> prompts.all(handle, step)));
    }

    /** Shows the form of a contribution. */
    Response form(Request request) {
        PlannedStep step = steps.requested(request);
        return formPage(request, step, FormInput.empty());
    }

    private Page formPage(Request request, PlannedStep step, FormInput form) {
        return page(request, step, form, "contribution.write", step.path() + "/ecrire", step.path());
    }

    private Page page(Request request, PlannedStep step, FormInput form, String title, String address, String back) {
        return steps.page(request, "contribution-write", step, steps.say(request.locale(), title))
                .crumb(step.step().title(), step.path())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("open", step.isOpenOn(steps.today()))
                .with("debate", kind == ContributionKind.ARGUMENT)
                .with("fields", formOf(step).fields())
                .with("address", address)
                .with("back", back);
    }

    /** Takes a contribution. */
    Response write(Request request) {
        return Response.toCitizen(request, () -> shown(request), citizen -> {
            PlannedStep step = steps.requested(request);
            FormInput form = FormInput.of(request);
            Optional<Words> words = formOf(step).read(form);
            return words.isEmpty()
                    ? formPage(request, step, form)
                    : switch (writeContribution.write(step, kind, words.get(), "", citizen)) {
                        case Outcome.Written written ->
                            new Response.Redirect(written.contribution().path());
                        case Outcome.Closed closed -> formPage(request, step, form.error("", "contribution.closed"));
                        case Outcome.Gone gone -> formPage(request, step, form.error("", "contribution.gone"));
                        case Outcome.TooMany tooMany ->
                            formPage(
                                    request,
                                    step,
                                    form.error("", "contribution.too-many", WriteContribution.MOST_OF_ONE));
                    };
        });
    }

    private Map<String, String> shown(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        Map<String, String> shown = new LinkedHashMap<>();
        formOf(step).read(form).ifPresent(words -> {
            shown.put(steps.say(request.locale(), "contribution.title"), words.title());
            words.parts()
                    .forEach(part -> shown.put(
                            part.question().isEmpty()
                                    ? steps.say(request.locale(), "contribution.text")
                                    : part.question(),
                            part.text()));
        });
        return shown;
    }

    private Contribution own(Request request, PlannedStep step, Actor.Citizen citizen) {
        String id = request.pathParameter("contribution");
        return context.database()
                .<Optional<Contribution>, RuntimeException>read(handle -> contributions.find(handle, step, id))
                .filter(found -> found.isPublished() && found.authorId().equals(citizen.personId()))
                .orElseThrow(() -> new NotFoundException("No contribution of one's own " + id));
    }

    /** Shows the form in which its author changes a contribution. */
    Response changeForm(Request request) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            Contribution own = own(request, step, citizen);
            return changePage(request, step, own, formOf(step).filled(own));
        });
    }

    private Page changePage(Request request, PlannedStep step, Contribution own, FormInput form) {
        return page(request, step, form, "contribution.change", own.path() + "/modifier", own.path());
    }

    /** Takes other words of a contribution. */
    Response change(Request request) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            Contribution own = own(request, step, citizen);
            FormInput form = FormInput.of(request);
            Optional<Words> words = formOf(step).read(form);
            if (words.isEmpty()) {
                return changePage(request, step, own, form);
            }
            return writeContribution.change(step, own.id(), words.get(), citizen) instanceof Outcome.Written
                    ? new Response.Redirect(own.path())
                    : changePage(request, step, own, form.error("", "contribution.closed"));
        });
    }

    /** Takes a contribution back. */
    Response withdraw(Request request) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            writeContribution.withdraw(step, request.pathParameter("contribution"), citizen);
            return new Response.Redirect(step.path());
        });
    }
}
