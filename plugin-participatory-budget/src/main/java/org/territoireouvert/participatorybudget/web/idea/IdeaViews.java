package org.territoireouvert.participatorybudget.web.idea;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.examination.Examination;
import org.territoireouvert.participatorybudget.examination.ExaminationStore;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.project.ProjectRepository;

/** Collects what the page of an idea shows to whom. */
public final class IdeaViews {

    private final PluginContext context;
    private final IdeaStore ideas;
    private final ExaminationStore examinations;
    private final ProjectRepository projects;
    private final IdeaWords words;

    /** Creates the views. */
    public IdeaViews(
            PluginContext context, IdeaStore ideas, ExaminationStore examinations, ProjectRepository projects) {
        this.context = context;
        this.ideas = ideas;
        this.examinations = examinations;
        this.projects = projects;
        this.words = new IdeaWords(context);
    }

    /** Returns what everybody may read of an idea. */
    public IdeaView of(Handle handle, IdeaOfEdition found, Locale locale) {
        Idea idea = found.idea();
        Idea.Links links = idea.links();
        return new IdeaView(
                found,
                words.badge(locale, idea.state()),
                words.authors(locale, idea, found.coAuthors()),
                Optional.of(examinations.findings().of(handle, idea.id())).filter(Examination::isPublished),
                examinations.appeals().of(handle, idea.id()),
                ideas.versions().of(handle, idea.id()),
                links.mergedInto()
                        .flatMap(id -> ideas.ideas().find(handle, idea.editionId(), id))
                        .map(link(found)),
                ideas.lists().mergedInto(handle, idea.id()).stream()
                        .map(link(found))
                        .toList(),
                links.splitFrom()
                        .flatMap(id -> ideas.ideas().find(handle, idea.editionId(), id))
                        .map(link(found)),
                ideas.lists().splitFrom(handle, idea.id()).stream()
                        .map(link(found))
                        .toList(),
                links.projectId()
                        .flatMap(id -> projects.content(handle, id))
                        .map(project -> new Link(project.title(), project.path())));
    }

    private static java.util.function.Function<Idea, Link> link(IdeaOfEdition found) {
        return idea -> new Link(idea.text().title(), IdeaPath.of(found.edition().slug(), idea.id()));
    }

    /** Returns what the reader may do. */
    public IdeaView.Reader reader(Handle handle, IdeaOfEdition found, Request request) {
        Idea idea = found.idea();
        String person = Participants.reader(request);
        boolean author = found.isWrittenBy(person);
        boolean first = found.isFirstAuthor(person);
        return new IdeaView.Reader(
                author,
                first,
                author && found.isChangeable(),
                first && (idea.state() == IdeaState.DRAFT || idea.state() == IdeaState.SUBMITTED),
                !author && found.isSupportable(),
                ideas.supports().isGiven(handle, idea.id(), person),
                author
                        && idea.state() == IdeaState.REFUSED
                        && found.calendar().takesAppeals()
                        && examinations.appeals().of(handle, idea.id()).isEmpty(),
                context.service(People.class)
                        .allows(
                                request.actor(),
                                BudgetRights.EXAMINE,
                                found.edition().slug()),
                author ? examinations.remarks().messages(handle, idea.id()) : List.of(),
                first ? named(handle, found, request.locale()) : List.of());
    }

    private List<IdeaView.Named> named(Handle handle, IdeaOfEdition found, Locale locale) {
        return ideas.coAuthors().of(handle, found.idea().id()).stream()
                .map(one -> new IdeaView.Named(
                        one,
                        one.person().map(person -> words.name(locale, person)).orElse(""),
                        one.token()
                                .map(token -> found.path() + "/invitation/" + token)
                                .orElse("")))
                .toList();
    }
}
