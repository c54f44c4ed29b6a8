package org.territoireouvert.participatorybudget.web.preparation;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.preparation.Checklist;
import org.territoireouvert.participatorybudget.preparation.CreateEdition;
import org.territoireouvert.participatorybudget.preparation.DuplicateEdition;
import org.territoireouvert.participatorybudget.preparation.MoveEdition;
import org.territoireouvert.participatorybudget.preparation.MoveEdition.Outcome;
import org.territoireouvert.participatorybudget.web.EditionView;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** The room of an edition: what is done, what is missing, and the acts that make it public or put it away. */
public final class PreparationPages {

    private final PluginContext context;
    private final PreparedEditions editions;
    private final EditionViews views;
    private final Checklist checklist;
    private final MoveEdition moveEdition;
    private final DuplicateEdition duplicateEdition;

    /** Creates the pages. */
    public PreparationPages(
            PluginContext context,
            PreparedEditions editions,
            EditionViews views,
            Checklist checklist,
            MoveEdition moveEdition,
            DuplicateEdition duplicateEdition) {
        this.context = context;
        this.editions = editions;
        this.views = views;
        this.checklist = checklist;
        this.moveEdition = moveEdition;
        this.duplicateEdition = duplicateEdition;
    }

    /**
     * An item of the checklist as the page shows it.
     *
     * @param name what it is about
     * @param page address where it is done
     * @param done whether it is
     * @param needed whether nothing can be published without it
     * @param missing what to do; empty when it is done
     */
    public record StepView(String name, String page, boolean done, boolean needed, String missing) {}

    /** Shows the room. */
    public Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Response page(Request request, FormInput form) {
        Locale locale = request.locale();
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            EditionView view = views.of(handle, edition, locale);
            List<StepView> steps = checklist.of(handle, edition).stream()
                    .map(step -> view(step, edition, locale))
                    .toList();
            return editions.page(request, "preparation", edition.title(), form)
                    .with("edition", view)
                    .with("steps", steps)
                    .with("done", steps.stream().filter(StepView::done).count())
                    .with("publishable", checklist.allowsPublication(handle, edition))
                    .with("draft", edition.stage() == Stage.DRAFT)
                    .with("creates", context.service(People.class).allows(request.actor(), BudgetRights.CREATE, ""));
        });
    }

    private StepView view(Checklist.Step step, Edition edition, Locale locale) {
        return new StepView(
                context.messages().format(locale, "checklist." + step.item().code()),
                step.item().page().apply(edition),
                step.isDone(),
                step.item().needed(),
                step.lack()
                        .map(lack -> context.messages()
                                .format(
                                        locale,
                                        lack.messageKey(),
                                        lack.arguments().toArray()))
                        .orElse(""));
    }

    /** Publishes the draft. */
    public Response publish(Request request) {
        Edition edition = editions.read(request).edition();
        return after(request, edition, moveEdition.publish(edition.slug(), request.actor()));
    }

    /** Puts the edition into the archive. */
    public Response archive(Request request) {
        Edition edition = editions.read(request).edition();
        return after(request, edition, moveEdition.archive(edition.slug(), request.actor()));
    }

    /** Takes the edition back from the archive. */
    public Response restore(Request request) {
        Edition edition = editions.read(request).edition();
        return after(request, edition, moveEdition.restore(edition.slug(), request.actor()));
    }

    private Response after(Request request, Edition edition, Outcome outcome) {
        return switch (outcome) {
            case MOVED -> new Response.Redirect(edition.preparationPath());
            case ELSEWHERE -> page(request, FormInput.empty().error("", "prepare.elsewhere"));
            case INCOMPLETE -> page(request, FormInput.empty().error("", "prepare.incomplete"));
            case VOTED_ON -> page(request, FormInput.empty().error("", "prepare.voted-on"));
        };
    }

    /** Copies the edition into a draft. */
    public Response duplicate(Request request) {
        Edition edition = editions.read(request).edition();
        return switch (duplicateEdition.duplicate(edition.slug(), request.actor())) {
            case CreateEdition.Outcome.Created created ->
                new Response.Redirect(created.edition().preparationPath());
            case CreateEdition.Outcome.AddressTaken taken ->
                page(request, FormInput.empty().error("", "prepare.too-many-copies"));
        };
    }
}
