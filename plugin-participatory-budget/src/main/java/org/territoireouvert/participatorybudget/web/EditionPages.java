package org.territoireouvert.participatorybudget.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.ProjectFilter;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;
import org.territoireouvert.participatorybudget.web.amendment.AmendmentViews;
import org.territoireouvert.participatorybudget.web.decision.DecisionViews;
import org.territoireouvert.participatorybudget.web.work.WorkViews;
import org.territoireouvert.participatorybudget.web.work.WorksPages;

/** The pages of editions and projects. */
public final class EditionPages {

    private final PluginContext context;
    private final ContentType projectType;
    private final EditionStore store;
    private final ResultRepository results;
    private final EditionViews views;
    private final VoteRepository votes = new VoteRepository();
    private final WorkViews works;
    private final AmendmentViews amendments;
    private final DecisionViews decisions;

    /** Creates the pages. */
    public EditionPages(PluginContext context, EditionStore store, ResultRepository results, ContentType projectType) {
        this.projectType = projectType;
        this.context = context;
        this.store = store;
        this.results = results;
        this.views = new EditionViews(context, store, results);
        this.works = new WorkViews(context);
        this.amendments = new AmendmentViews(context, store);
        this.decisions = new DecisionViews(context, store);
    }

    /** Lists the editions. */
    public Response list(Request request) {
        Locale locale = request.locale();
        Map<Boolean, List<EditionView>> editions = context.database().read(handle -> views.all(handle, locale)).stream()
                .collect(Collectors.partitioningBy(EditionView::isArchived));
        return Page.of("editions", say(locale, "editions.title"))
                .description(say(locale, "editions.lead"))
                .with("introduction", introduction())
                .with("archived", editions.getOrDefault(true, List.of()))
                .with("editions", editions.getOrDefault(false, List.of()))
                .with("works", context.database().read(works::exist) ? WorksPages.ALL : "");
    }

    private Object introduction() {
        String text = context.settings().get(BudgetSettings.INTRODUCTION);
        return text.isBlank() ? "" : context.service(Markdown.class).render(text);
    }

    /** Lists the projects of an edition. */
    public Response projects(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            ListQuery chosen = ProjectFilter.read(request, edition.path());
            ProjectFilter filter = ProjectFilter.of(chosen);
            Slice<SubmittedProject> found =
                    store.projects().find(handle, edition.id(), filter, keyset(request, filter));
            return Page.of("projects", edition.title())
                    .description(say(request.locale(), "projects.description", edition.projectCount()))
                    .crumb(say(request.locale(), "editions.crumb"), "/budgets-participatifs")
                    .with("edition", views.of(handle, edition, request.locale()))
                    .with("amended", amendments.banner(handle, edition, request.locale()))
                    .with("ballots", ballots(handle, edition))
                    .with("filter", filter)
                    .with("presentation", context.service(Markdown.class).render(edition.description()))
                    .with("steps", views.steps(edition, request.locale()))
                    .with("works", works.areShown(handle, edition))
                    .with("ideas", IdeasLine.of(handle, edition, views.today()))
                    .with("envelopes", store.envelopes().ofEdition(handle, edition.id()))
                    .with("places", store.projects().places(handle, edition.id()))
                    .with("themes", store.projects().themes(handle, edition.id()))
                    .with("rows", found.map(project -> row(edition, project)))
                    .with("map", map(request.locale(), found.items()))
                    .with("address", chosen.address());
        });
    }

    private Optional<PlaceMap> map(Locale locale, List<SubmittedProject> projects) {
        ListMap map = new ListMap("projet-");
        projects.forEach(project -> map.row(project.number(), project.title(), false, project.location()));
        return map.draw(context, say(locale, "projects.map"));
    }

    /** Says what can be done with ballots here: vote (open), see how the vote works (fixed), or nothing. */
    private String ballots(Handle handle, Edition edition) {
        Instant now = context.database().now(handle);
        return votes.of(handle, edition.id())
                .filter(Vote::isSealed)
                .map(vote -> vote.isOpen(now) ? "open" : "fixed")
                .orElse("");
    }

    private static Keyset keyset(Request request, ProjectFilter filter) {
        return Keyset.of(request, filter.sort() == ProjectFilter.Sort.COST ? 2 : 1);
    }

    private static ProjectRow row(Edition edition, SubmittedProject project) {
        return new ProjectRow(
                project.number(),
                ProjectPath.of(edition.slug(), project.number()),
                project.title(),
                project.place(),
                project.theme(),
                project.cost(),
                project.withdrawn());
    }

    /** Shows a project. */
    public Response project(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            String number = request.pathParameter("number");
            SubmittedProject project = store.projects()
                    .byNumber(handle, edition.id(), number)
                    .orElseThrow(() -> new NotFoundException("Project " + number));
            Optional<ProjectResult> result = results.ofProject(handle, edition.id(), number);
            Page page = Page.of("project", project.title())
                    .crumb(say(request.locale(), "editions.crumb"), "/budgets-participatifs")
                    .crumb(edition.title(), edition.path())
                    .with("edition", views.of(handle, edition, request.locale()))
                    .with("project", project)
                    .with("description", context.service(Markdown.class).render(project.description()))
                    .with(
                            "badge",
                            result.isPresent()
                                    ? decisions.badge(
                                            handle,
                                            edition,
                                            number,
                                            badge(request.locale(), project, result),
                                            request.locale())
                                    : badge(request.locale(), project, result))
                    .with("decision", decisions.sentence(handle, edition, number, request.locale()))
                    .with(
                            "withdrawal",
                            amendments
                                    .withdrawals(handle, edition, request.locale())
                                    .getOrDefault(number, ""))
                    .with("result", result)
                    .with("work", works.of(handle, edition, number, request.locale()));
            return store.projects()
                    .content(handle, project.id())
                    .map(item -> page.about(projectType, item))
                    .orElse(page);
        });
    }

    private Badge badge(Locale locale, SubmittedProject project, Optional<ProjectResult> result) {
        if (project.withdrawn()) {
            return new Badge(Badge.Tone.CLOSED, say(locale, "badge.withdrawn"));
        }
        return result.map(found -> found.funded()
                        ? new Badge(Badge.Tone.OPEN, say(locale, "badge.funded"))
                        : new Badge(Badge.Tone.CLOSED, say(locale, "badge.not-funded")))
                .orElseGet(() -> new Badge(Badge.Tone.SOON, say(locale, "badge.submitted")));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }
}
