package org.territoireouvert.consultation.web.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Prompt;
import org.territoireouvert.consultation.contribution.PromptRepository;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.contribution.WriteContribution;
import org.territoireouvert.consultation.contribution.WriteContribution.Outcome;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff say what a call asks, and note contributions that came in by letter, at a meeting or in a register. */
final class ContributionStaffPages {

    private static final String HEARD = "heard";
    private static final int LONGEST_SOURCE = 200;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ContributionKind kind;
    private final WriteContribution writeContribution;
    private final PromptRepository prompts = new PromptRepository();

    ContributionStaffPages(
            PluginContext context, RequestedSteps steps, ContributionContent content, ContributionKind kind) {
        this.context = context;
        this.steps = steps;
        this.kind = kind;
        this.writeContribution = new WriteContribution(context, content);
    }

    /** Shows what is asked, and the form of what came in otherwise. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        return page(request, step, filled(asked(step)), FormInput.empty())
                .with("noted", request.query("fait").isPresent());
    }

    private List<Prompt> asked(PlannedStep step) {
        return context.database().read(handle -> prompts.all(handle, step));
    }

    private static FormInput filled(List<Prompt> prompts) {
        FormInput form = FormInput.empty();
        for (int place = 0; place < prompts.size(); place++) {
            Prompt prompt = prompts.get(place);
            form.prefill("question-" + place, prompt.question())
                    .prefill("hint-" + place, prompt.hint())
                    .prefill("required-" + place, prompt.required() ? "1" : "");
        }
        return form;
    }

    private Page page(Request request, PlannedStep step, FormInput questions, FormInput note) {
        List<Prompt> asked = asked(step);
        return steps.staffPage(request, "contributions-staff", step, step.step().title())
                .status(questions.isValid() && note.isValid() ? 200 : 422)
                .with("questions", questions)
                .with("note", note)
                .with("places", places(asked.size()))
                .with("fields", new ContributionForm(kind, asked).fields())
                .with("debate", kind == ContributionKind.ARGUMENT)
                .with("published", step.consultation().isPublished())
                .with("noted", false);
    }

    private static List<Integer> places(int asked) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < Math.min(Prompt.MOST, asked + 2); place++) {
            places.add(place);
        }
        return places;
    }

    /** Takes the questions of a call; those that are left empty are dropped. */
    Response ask(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        List<Prompt> read = new ArrayList<>();
        for (int place = 0; place < Prompt.MOST; place++) {
            String question = form.optional("question-" + place, Prompt.LONGEST);
            String hint = form.optional("hint-" + place, Prompt.LONGEST);
            boolean required = !form.optional("required-" + place, 1).isEmpty();
            if (!question.isEmpty()) {
                if (read.stream().anyMatch(prompt -> prompt.question().equals(question))) {
                    form.error("question-" + place, "contributions.question.twice");
                }
                read.add(new Prompt(question, hint, required));
            }
        }
        if (!form.isValid()) {
            return page(request, step, form, FormInput.empty());
        }
        context.database().write(handle -> {
            prompts.replace(handle, step, read);
            return read.size();
        });
        return new Response.Redirect(step.preparationPath());
    }

    /** Takes a contribution that came in otherwise. */
    Response note(Request request) {
        PlannedStep step = steps.requested(request);
        List<Prompt> asked = asked(step);
        FormInput form = FormInput.of(request);
        Optional<Words> words = new ContributionForm(kind, asked).read(form);
        String heard = form.required(HEARD, LONGEST_SOURCE, "contributions.heard.missing");
        if (words.isEmpty() || !form.isValid()) {
            return page(request, step, filled(asked), form);
        }
        return writeContribution.note(step, kind, words.get(), heard, request.actor()) instanceof Outcome.Written
                ? new Response.Redirect(step.preparationPath() + "?fait=1")
                : page(request, step, filled(asked), form.error("", "contributions.draft"));
    }
}
