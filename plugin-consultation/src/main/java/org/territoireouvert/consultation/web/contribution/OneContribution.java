package org.territoireouvert.consultation.web.contribution;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.trace.ReadTraces;
import org.territoireouvert.consultation.trace.Trace;
import org.territoireouvert.consultation.web.RequestedSteps;

/** The page of one contribution: what it says, who wrote it, and what its author may do. */
public final class OneContribution {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final ContributionContent content;
    private final ContributionKind kind;
    private final ContributionRepository contributions;
    private final ContributionViews views;
    private final ReadTraces traces;

    /** Creates it for one kind of contribution. */
    public OneContribution(
            PluginContext context, RequestedSteps steps, ContributionContent content, ContributionKind kind) {
        this.context = context;
        this.steps = steps;
        this.content = content;
        this.kind = kind;
        this.contributions = new ContributionRepository(context.service(Json.class));
        this.views = new ContributionViews(context, content.type());
        this.traces = new ReadTraces(context.service(Json.class));
    }

    /** Returns the contribution that an address names and that everybody reads. */
    public Contribution requested(Request request, PlannedStep step) {
        return find(request, step)
                .filter(Contribution::isPublished)
                .orElseThrow(() -> new NotFoundException("No contribution " + request.pathParameter("contribution")));
    }

    /** Returns the contribution that an address names and that this person may change or take back. */
    Contribution own(Request request, PlannedStep step, Actor.Citizen citizen) {
        Contribution found = requested(request, step);
        if (!found.authorId().equals(citizen.personId())) {
            throw new NotFoundException("No contribution of one's own " + found.id());
        }
        return found;
    }

    /** Returns the contribution that an address names, whatever its state. */
    Optional<Contribution> find(Request request, PlannedStep step) {
        String id = request.pathParameter("contribution");
        return context.database()
                .<Optional<Contribution>, RuntimeException>read(handle -> contributions.find(handle, step, id))
                .filter(found -> found.kind() == kind);
    }

    /** Begins its page. */
    public Page page(Request request, String template, PlannedStep step, Contribution found) {
        List<ContributionView> shown = views.of(List.of(found), request.locale());
        boolean own = request.actor() instanceof Actor.Citizen citizen
                && found.authorId().equals(citizen.personId());
        return steps.page(request, template, step, found.title())
                .crumb(step.step().title(), step.path())
                .about(content.type(), content.item(step, found))
                .with("view", shown.isEmpty() ? ContributionView.of(found, "") : shown.getFirst())
                .with(
                        "traces",
                        context.database()
                                .<List<Trace>, RuntimeException>read(
                                        handle -> traces.of(handle, step.consultation(), found.id())))
                .with("changeable", own && step.isOpenOn(steps.today()))
                .with("withdrawable", own);
    }
}
