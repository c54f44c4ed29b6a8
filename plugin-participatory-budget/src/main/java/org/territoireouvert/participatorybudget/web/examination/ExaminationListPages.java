package org.territoireouvert.participatorybudget.web.examination;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionRepository;
import org.territoireouvert.participatorybudget.examination.ExaminationFilter;
import org.territoireouvert.participatorybudget.examination.ExaminationStore;
import org.territoireouvert.participatorybudget.examination.ExaminedIdea;
import org.territoireouvert.participatorybudget.examination.Valuator;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.web.idea.IdeaWords;

/** Staff see which ideas of an edition wait for what, oldest first. */
public final class ExaminationListPages {

    private final PluginContext context;
    private final EditionRepository editions;
    private final ExaminationStore store;
    private final IdeaWords words;

    /** Creates the pages. */
    public ExaminationListPages(PluginContext context, EditionRepository editions, ExaminationStore store) {
        this.context = context;
        this.editions = editions;
        this.store = store;
        this.words = new IdeaWords(context);
    }

    /**
     * An idea in the list.
     *
     * @param path of the page on which it is examined
     * @param valuators names of who examines it
     */
    public record Row(ExaminedIdea idea, String path, Badge badge, List<String> valuators) {}

    /** Lists the ideas. */
    public Response list(Request request) {
        Locale locale = request.locale();
        String slug = request.pathParameter("edition");
        return context.database().read(handle -> {
            Edition edition = editions.bySlug(handle, slug).orElseThrow(() -> new NotFoundException("Edition " + slug));
            ListQuery chosen = ExaminationFilter.read(request, "/admin" + IdeaPath.list(slug));
            ExaminationFilter filter = ExaminationFilter.of(chosen, reader(request));
            Slice<ExaminedIdea> ideas = store.lists().find(handle, edition.id(), filter, Keyset.of(request, 2));
            Map<String, List<Valuator>> valuators = store.valuators()
                    .ofAll(handle, ideas.items().stream().map(ExaminedIdea::id).toList());
            Slice<Row> rows = ideas.map(idea -> row(locale, slug, idea, valuators.getOrDefault(idea.id(), List.of())));
            int found = store.lists().found(handle, edition.id(), filter);
            return Page.of("examine-list", words.say(locale, "examine.list.title", edition.title()))
                    .crumb(words.say(locale, "administration.title"), "/admin/budgets-participatifs")
                    .with("edition", edition)
                    .with("list", filtered(ListPage.of(chosen, rows, found), chosen, locale));
        });
    }

    private static String reader(Request request) {
        return request.actor() instanceof Actor.Agent agent ? agent.personId() : "-";
    }

    private Row row(Locale locale, String slug, ExaminedIdea idea, List<Valuator> valuators) {
        return new Row(
                idea,
                IdeaPath.examination(slug, idea.id()),
                words.badge(locale, idea.state()),
                valuators.stream().map(Valuator::name).toList());
    }

    private ListPage<Row> filtered(ListPage<Row> list, ListQuery chosen, Locale locale) {
        return list.filter(
                        ExaminationFilter.STATE,
                        words.say(locale, "ideas.filter.state"),
                        words.say(locale, "filter.all"),
                        chosen.choices(
                                ExaminationFilter.STATE,
                                IdeaState.publicWords(),
                                state -> words.say(locale, "idea.state." + state)))
                .filter(
                        ExaminationFilter.VERDICT,
                        words.say(locale, "examine.verdict"),
                        words.say(locale, "filter.all"),
                        chosen.choices(
                                ExaminationFilter.VERDICT,
                                Verdict.class,
                                verdict -> words.say(locale, "verdict." + verdict.word())))
                .filter(
                        ExaminationFilter.LEFT_TO_DO,
                        words.say(locale, "examine.todo"),
                        words.say(locale, "filter.all"),
                        chosen.choices(
                                ExaminationFilter.LEFT_TO_DO,
                                ExaminationFilter.Todo.class,
                                todo -> words.say(
                                        locale, "examine.todo." + todo.name().toLowerCase(Locale.ROOT))));
    }
}
