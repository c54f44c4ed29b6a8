package org.territoireouvert.consultation.web.contribution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.PromptRepository;
import org.territoireouvert.consultation.contribution.Subject;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.contribution.WriteContribution;
import org.territoireouvert.consultation.contribution.WriteContribution.Outcome;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People write a contribution, change it and take it back. */
public final class ContributePages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ContributionKind kind;
    private final WriteContribution writeContribution;
    private final Topics topics;
    private final OneContribution one;
    private final PromptRepository prompts = new PromptRepository();

    /** Creates the pages of one kind of contribution. */
    public ContributePages(
            PluginContext context,
            RequestedSteps steps,
            ContributionContent content,
            ContributionKind kind,
            Topics topics) {
        this.context = context;
        this.steps = steps;
        this.kind = kind;
        this.writeContribution = new WriteContribution(context, content);
        this.topics = topics;
        this.one = new OneContribution(context, steps, content, kind);
    }

    private ContributionForm formOf(PlannedStep step) {
        return new ContributionForm(kind, context.database().read(handle -> prompts.all(handle, step)));
    }

    /** Shows the form of a contribution. */
    public Response form(Request request) {
        PlannedStep step = steps.requested(request);
        Topic topic = topics.requested(request, step);
        return page(request, step, topic, topic.begin(request));
    }

    private Page page(Request request, PlannedStep step, Topic topic, FormInput form) {
        return topic.complete(steps.page(request, topics.template(), step, steps.say(request.locale(), topic.title()))
                .crumb(step.step().title(), step.path())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("open", step.isOpenOn(steps.today()))
                .with("debate", kind == ContributionKind.ARGUMENT)
                .with("fields", formOf(step).fields())
                .with("address", topic.address())
                .with("back", topic.back()));
    }

    /** Takes a contribution. */
    public Response write(Request request) {
        return Response.toCitizen(request, () -> shown(request), citizen -> {
            PlannedStep step = steps.requested(request);
            Topic topic = topics.requested(request, step);
            FormInput form = FormInput.of(request);
            Subject subject = topic.subject(form);
            Optional<Words> words = formOf(step).read(form);
            return words.isEmpty()
                    ? page(request, step, topic, form)
                    : switch (writeContribution.write(step, kind, words.get(), subject, citizen)) {
                        case Outcome.Written written ->
                            new Response.Redirect(written.contribution().path());
                        case Outcome.Closed closed -> page(request, step, topic, form.error("", "contribution.closed"));
                        case Outcome.Gone gone -> page(request, step, topic, form.error("", "contribution.gone"));
                        case Outcome.TooMany tooMany ->
                            page(
                                    request,
                                    step,
                                    topic,
                                    form.error("", "contribution.too-many", WriteContribution.MOST_OF_ONE));
                    };
        });
    }

    private Map<String, String> shown(Request request) {
        PlannedStep step = steps.requested(request);
        Map<String, String> shown =
                new LinkedHashMap<>(topics.requested(request, step).shown(request));
        formOf(step).read(FormInput.of(request)).ifPresent(words -> {
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

    /** Shows the form in which its author changes a contribution. */
    public Response changeForm(Request request) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            Contribution own = one.own(request, step, citizen);
            return page(
                    request, step, topics.of(request, step, own), formOf(step).filled(own));
        });
    }

    /** Takes other words of a contribution. */
    public Response change(Request request) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            Contribution own = one.own(request, step, citizen);
            Topic topic = topics.of(request, step, own);
            FormInput form = FormInput.of(request);
            Optional<Words> words = formOf(step).read(form);
            if (words.isEmpty()) {
                return page(request, step, topic, form);
            }
            return writeContribution.change(step, own.id(), words.get(), citizen) instanceof Outcome.Written
                    ? new Response.Redirect(own.path())
                    : page(request, step, topic, form.error("", "contribution.closed"));
        });
    }

    /** Takes a contribution back. */
    public Response withdraw(Request request) {
        return Response.toCitizen(request, citizen -> {
            PlannedStep step = steps.requested(request);
            Optional<Contribution> found = one.find(request, step);
            found.ifPresent(contribution -> writeContribution.withdraw(step, contribution.id(), citizen));
            return new Response.Redirect(found.map(contribution -> topics.list(request, step, contribution))
                    .orElseGet(step::path));
        });
    }
}
