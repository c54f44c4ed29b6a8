package org.territoireouvert.participatorybudget;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.examination.ExaminationRepository;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.project.SubmittedProject;

/** The ideas from which the projects of the open vote came, and those that did not become one. */
final class DemonstrationIdeas {

    private static final Duration BETWEEN = Duration.ofHours(97);
    private static final Duration EXAMINED = Duration.ofDays(130);

    private final PluginContext context;
    private final EditionStore editions;
    private final IdeaDesk desk;
    private final IdeaStore store;
    private final ExaminationRepository findings = new ExaminationRepository();

    DemonstrationIdeas(PluginContext context, EditionStore editions) {
        this.context = context;
        this.editions = editions;
        this.store = IdeaStore.of(editions.editions());
        this.desk = new IdeaDesk(context, store);
    }

    /** Writes them into an edition whose projects are there. */
    void fill(String slug) {
        context.database().write(handle -> {
            Edition edition = editions.editions().bySlug(handle, slug).orElseThrow();
            Map<String, String> projects = new HashMap<>();
            for (SubmittedProject project : editions.projects().all(handle, edition.id())) {
                projects.put(project.title(), project.id());
            }
            Map<String, String> ideas = new HashMap<>();
            Instant at = begins(edition);
            for (DemonstrationIdea idea : DemonstrationIdea.read()) {
                at = at.plus(BETWEEN);
                ideas.put(idea.text().title(), write(handle, edition, idea, projects, ideas, at));
            }
            return edition;
        });
    }

    private Instant begins(Edition edition) {
        return edition.schedule()
                .of(Phase.IDEAS)
                .flatMap(Schedule.Period::begins)
                .orElseThrow()
                .atTime(9, 0)
                .atZone(context.zone())
                .toInstant();
    }

    private String write(
            Handle handle,
            Edition edition,
            DemonstrationIdea idea,
            Map<String, String> projects,
            Map<String, String> ideas,
            Instant at) {
        String id = context.ids().next();
        Optional<String> merged = target(idea, IdeaState.MERGED, ideas);
        Optional<String> project = target(idea, IdeaState.RETAINED, projects);
        Idea.Links links = new Idea.Links(merged, idea.reason(), Optional.empty(), "", project);
        store.ideas()
                .insert(
                        handle,
                        new Idea(
                                id,
                                edition.id(),
                                idea.state(),
                                idea.text(),
                                new Idea.Author("", idea.author()),
                                0,
                                links,
                                1,
                                at,
                                Optional.of(at)),
                        at);
        store.versions().addByAuthors(handle, id, idea.text(), at);
        for (int neighbour = 1; neighbour <= idea.supports(); neighbour++) {
            store.supports().give(handle, id, "demonstration-" + neighbour, at);
        }
        if (idea.finding().verdict() != Verdict.UNDECIDED) {
            Instant found = at.plus(EXAMINED);
            findings.put(handle, id, idea.finding(), "", Optional.of(found), found);
        }
        desk.tellSite(handle, id, new Actor.PluginActor(context.id()));
        merged.ifPresent(other -> link(handle, "idea", id, LinkKind.MERGED_INTO, other));
        project.ifPresent(made -> link(handle, "project", made, LinkKind.CAME_FROM, id));
        return id;
    }

    private static Optional<String> target(DemonstrationIdea idea, IdeaState state, Map<String, String> known) {
        return idea.state() == state ? Optional.ofNullable(known.get(idea.target())) : Optional.empty();
    }

    /** Links a content of a type with an idea. */
    private void link(Handle handle, String type, String from, LinkKind kind, String idea) {
        String plugin = context.id().value();
        context.service(Contents.class)
                .link(handle, new ContentRef(plugin + "." + type, from), kind, new ContentRef(plugin + ".idea", idea));
    }
}
