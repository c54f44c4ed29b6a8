package org.territoireouvert.consultation.web.ranking;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.ranking.PrepareRanking;
import org.territoireouvert.consultation.ranking.RankedItem;
import org.territoireouvert.consultation.ranking.Ranking;
import org.territoireouvert.consultation.ranking.RankingRepository;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff write what there is to put in order. */
final class RankingStaffPages {

    private static final int LONGEST_NUMBER = 20;
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String CHOICES = "choices";

    private final PluginContext context;
    private final RequestedSteps steps;
    private final PrepareRanking prepareRanking;
    private final RankingRepository rankings = new RankingRepository();

    RankingStaffPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.prepareRanking = new PrepareRanking(context);
    }

    /** Shows the items and the forms. */
    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Ranking ranking(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database().read(handle -> rankings.find(handle, step));
    }

    private Page page(Request request, FormInput form) {
        Ranking ranking = ranking(request);
        if (form.value(CHOICES).isEmpty() && form.errorOf(CHOICES).isEmpty()) {
            form.prefill(CHOICES, Integer.toString(ranking.choices()));
        }
        return steps.staffPage(
                        request,
                        "ranking-staff",
                        steps.requested(request),
                        steps.say(request.locale(), "ranking.manage"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("ranking", ranking);
    }

    /** Writes how many items are in a list at most. */
    Response choose(Request request) {
        FormInput form = FormInput.of(request);
        String typed = form.optional(CHOICES, LONGEST_NUMBER);
        int choices = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (choices < 1 || choices > Ranking.MOST_CHOICES) {
            form.error(CHOICES, "ranking.choices.wrong", Ranking.MOST_CHOICES);
        }
        return form.isValid()
                ? after(request, form, prepareRanking.choose(steps.requested(request), choices))
                : page(request, form);
    }

    /** Adds an item. */
    Response add(Request request) {
        FormInput form = FormInput.of(request);
        String title = title(form);
        String text = form.optional(TEXT, RankedItem.LONGEST_TEXT);
        return form.isValid()
                ? after(request, form, prepareRanking.add(steps.requested(request), title, text))
                : page(request, form);
    }

    private static String title(FormInput form) {
        return form.required(TITLE, RankedItem.LONGEST_TITLE, "ranking.title.missing");
    }

    private Response after(Request request, FormInput form, PrepareRanking.Outcome outcome) {
        return outcome == PrepareRanking.Outcome.DONE
                ? new Response.Redirect(steps.requested(request).preparationPath() + "?ok=1")
                : page(request, withError(form, outcome));
    }

    private static FormInput withError(FormInput form, PrepareRanking.Outcome outcome) {
        return switch (outcome) {
            case DONE -> form;
            case FIXED -> form.error("", "ranking.fixed");
            case KNOWN -> form.error(TITLE, "ranking.known");
            case TOO_MANY -> form.error("", "ranking.full", Ranking.MOST_ITEMS);
            case GONE -> form.error("", "ranking.gone");
        };
    }

    /** Shows the form of an item. */
    Response item(Request request) {
        RankedItem item = requested(request);
        return itemPage(
                request, item, FormInput.empty().prefill(TITLE, item.title()).prefill(TEXT, item.text()));
    }

    private RankedItem requested(Request request) {
        String id = request.pathParameter("item");
        return ranking(request).item(id).orElseThrow(() -> new NotFoundException("No item " + id));
    }

    private Page itemPage(Request request, RankedItem item, FormInput form) {
        PlannedStep step = steps.requested(request);
        return steps.staffPage(request, "ranking-item", step, steps.say(request.locale(), "ranking.item"))
                .crumb(steps.say(request.locale(), "ranking.manage"), step.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("item", item);
    }

    /** Changes the words of an item. */
    Response reword(Request request) {
        RankedItem item = requested(request);
        FormInput form = FormInput.of(request);
        String title = title(form);
        String text = form.optional(TEXT, RankedItem.LONGEST_TEXT);
        if (!form.isValid()) {
            return itemPage(request, item, form);
        }
        PlannedStep step = steps.requested(request);
        PrepareRanking.Outcome outcome = prepareRanking.reword(step, item.id(), title, text);
        return outcome == PrepareRanking.Outcome.DONE
                ? new Response.Redirect(step.preparationPath() + "?ok=1")
                : itemPage(request, item, withError(form, outcome));
    }

    /** Moves an item up. */
    Response raise(Request request) {
        return after(
                request,
                FormInput.empty(),
                prepareRanking.raise(steps.requested(request), request.pathParameter("item")));
    }

    /** Removes an item. */
    Response remove(Request request) {
        return after(
                request,
                FormInput.empty(),
                prepareRanking.remove(steps.requested(request), request.pathParameter("item")));
    }
}
