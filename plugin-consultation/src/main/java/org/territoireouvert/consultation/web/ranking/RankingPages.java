package org.territoireouvert.consultation.web.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.ranking.GivePriorities;
import org.territoireouvert.consultation.ranking.PriorityList;
import org.territoireouvert.consultation.ranking.PriorityListRepository;
import org.territoireouvert.consultation.ranking.RankedItem;
import org.territoireouvert.consultation.ranking.Ranking;
import org.territoireouvert.consultation.ranking.RankingRepository;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People put in order what matters most to them, and change it until the step is over. */
final class RankingPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final GivePriorities givePriorities;
    private final RankingRepository rankings = new RankingRepository();
    private final PriorityListRepository lists = new PriorityListRepository();

    RankingPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.givePriorities = new GivePriorities(context);
    }

    /** Shows the items with the form of a person's list. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        Ranking ranking = ranking(step);
        return page(request, step, ranking, PriorityForm.filled(own(request, step)));
    }

    private Ranking ranking(PlannedStep step) {
        return context.database().read(handle -> rankings.find(handle, step));
    }

    private Optional<PriorityList> own(Request request, PlannedStep step) {
        return request.actor() instanceof Actor.Citizen citizen
                ? context.database().read(handle -> lists.find(handle, step, citizen.personId()))
                : Optional.empty();
    }

    /**
     * An item in the form.
     *
     * @param field in which its place is chosen
     */
    public record Row(RankedItem item, String field) {}

    private Page page(Request request, PlannedStep step, Ranking ranking, FormInput form) {
        return steps.page(request, "ranking", step, step.step().title())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("open", step.isOpenOn(steps.today()))
                .with("upcoming", steps.today().isBefore(step.step().startsOn()))
                .with("ranking", ranking)
                .with("own", titles(ranking, own(request, step)))
                .with(
                        "rows",
                        ranking.items().stream()
                                .map(item -> new Row(item, PriorityForm.field(item)))
                                .toList())
                .with("choices", choices(ranking, request.locale()));
    }

    private static List<String> titles(Ranking ranking, Optional<PriorityList> list) {
        return list.stream()
                .flatMap(chosen -> chosen.items().stream())
                .flatMap(item -> ranking.item(item).stream())
                .map(RankedItem::title)
                .toList();
    }

    private List<Choice> choices(Ranking ranking, Locale locale) {
        return IntStream.rangeClosed(1, ranking.places())
                .mapToObj(place -> new Choice(Integer.toString(place), choice(place, locale)))
                .toList();
    }

    private String choice(int place, Locale locale) {
        return steps.say(locale, "ranking.choice", place);
    }

    /** Takes a list. */
    Response give(Request request) {
        PlannedStep step = steps.requested(request);
        return Response.toCitizen(
                request, () -> shown(request, ranking(step)), citizen -> give(request, step, citizen.personId()));
    }

    /** What somebody who has to sign in first reads of the form that is kept for them. */
    private Map<String, String> shown(Request request, Ranking ranking) {
        Map<String, String> shown = new LinkedHashMap<>();
        PriorityForm.chosen(FormInput.of(request), ranking)
                .forEach((place, item) -> shown.put(choice(place, request.locale()), item.title()));
        return shown;
    }

    private Response give(Request request, PlannedStep step, String person) {
        Ranking ranking = ranking(step);
        FormInput form = FormInput.of(request);
        Optional<PriorityList> list = PriorityForm.read(form, ranking);
        if (list.isEmpty()) {
            return page(request, step, ranking, form);
        }
        return switch (givePriorities.give(step, list.get(), person)) {
            case GIVEN -> new Response.Redirect(step.path() + "#ma-liste");
            case CLOSED -> page(request, step, ranking, form.error("", "ranking.closed"));
            case CHANGED -> page(request, step, ranking(step), form.error("", "ranking.changed"));
        };
    }

    /** Takes a list back. */
    Response withdraw(Request request) {
        PlannedStep step = steps.requested(request);
        return Response.toCitizen(
                request,
                citizen -> givePriorities.withdraw(step, citizen.personId())
                        ? new Response.Redirect(step.path())
                        : page(
                                request,
                                step,
                                ranking(step),
                                PriorityForm.filled(own(request, step)).error("", "ranking.not-withdrawn")));
    }
}
