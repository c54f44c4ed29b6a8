package org.territoireouvert.consultation.web.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People read what others contributed: proposals one below the other, arguments for and against side by side. */
final class ContributionPages {

    private static final int OWN = 5;
    private static final ListFilter SIDE = ListFilter.of("cote", List.of("for", "against"));

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ContributionRepository contributions;
    private final ContributionViews views;
    private final OneContribution one;

    ContributionPages(PluginContext context, RequestedSteps steps, ContributionContent content, ContributionKind kind) {
        this.context = context;
        this.steps = steps;
        this.contributions = new ContributionRepository(context.service(Json.class));
        this.views = new ContributionViews(context, content.type());
        this.one = new OneContribution(context, steps, content, kind);
    }

    /** Lists the contributions of a step. */
    Response list(Request request) {
        PlannedStep step = steps.requested(request);
        boolean debate = step.step().kind() == StepKind.DEBATE;
        ListQuery chosen = debate ? ListQuery.read(request, step.path(), SIDE) : ListQuery.read(request, step.path());
        Optional<Position> side = chosen.value(SIDE.name(), Position.class);
        return context.database().read(handle -> {
            Map<Position, Integer> counts = contributions.counts(handle, step);
            Page page = steps.page(request, "contributions", step, step.step().title())
                    .with("open", step.isOpenOn(steps.today()))
                    .with("upcoming", steps.today().isBefore(step.step().startsOn()))
                    .with("debate", debate)
                    .with("own", own(handle, step, request));
            if (debate && side.isEmpty()) {
                return page.with(
                        "sides",
                        List.of(
                                side(handle, step, Position.FOR, counts, request),
                                side(handle, step, Position.AGAINST, counts, request)));
            }
            int found = side.map(position -> counts.getOrDefault(position, 0))
                    .orElseGet(() ->
                            counts.values().stream().mapToInt(Integer::intValue).sum());
            Slice<Contribution> read = contributions.published(handle, step, side, Keyset.of(request, 1));
            return page.with("list", ListPage.of(chosen, views.of(read, request.locale()), found));
        });
    }

    /**
     * The newest arguments of one side of a debate.
     *
     * @param found how many there are in all
     * @param more address of all of them; empty when all are shown
     */
    public record Side(String position, int found, List<ContributionView> shown, String more) {}

    private Side side(
            Handle handle, PlannedStep step, Position position, Map<Position, Integer> counts, Request request) {
        Slice<Contribution> newest =
                contributions.published(handle, step, Optional.of(position), Keyset.first(Slice.SIZE));
        return new Side(
                position.name(),
                counts.getOrDefault(position, 0),
                views.of(newest.items(), request.locale()),
                newest.next().isPresent() ? step.path() + "?" + SIDE.name() + "=" + ListFilter.value(position) : "");
    }

    private List<ContributionView> own(Handle handle, PlannedStep step, Request request) {
        return request.actor() instanceof Actor.Citizen citizen
                ? views.of(
                        contributions.writtenBy(handle, step, citizen.personId(), OWN).stream()
                                .filter(Contribution::isPublished)
                                .toList(),
                        request.locale())
                : List.of();
    }

    /** Shows a contribution. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        return one.page(request, "contribution", step, one.requested(request, step));
    }
}
