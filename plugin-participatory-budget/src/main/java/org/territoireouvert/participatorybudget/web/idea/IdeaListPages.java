package org.territoireouvert.participatorybudget.web.idea;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaCalendar;
import org.territoireouvert.participatorybudget.idea.IdeaFilter;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaText;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.web.ListMap;

/** The list of an edition's ideas, and that of one's own. */
public final class IdeaListPages {

    private final PluginContext context;
    private final IdeaDesk desk;
    private final IdeaWords words;

    /** Creates the pages. */
    public IdeaListPages(PluginContext context, IdeaDesk desk) {
        this.context = context;
        this.desk = desk;
        this.words = new IdeaWords(context);
    }

    private Edition edition(Handle handle, Request request) {
        String slug = request.pathParameter("edition");
        return desk.store().editions().bySlug(handle, slug).orElseThrow(() -> new NotFoundException("Edition " + slug));
    }

    /** Lists the public ideas. */
    public Response list(Request request) {
        return context.database().read(handle -> {
            Edition edition = edition(handle, request);
            ListQuery chosen = IdeaFilter.read(request, IdeaPath.list(edition.slug()));
            IdeaFilter filter = IdeaFilter.of(chosen);
            Slice<Idea> ideas =
                    desk.store().lists().find(handle, edition.id(), filter, Keyset.of(request, filter.columns()));
            int found = desk.store().lists().found(handle, edition.id(), filter);
            Slice<IdeaRow> rows = rows(request.locale(), edition, ideas);
            ListPage<IdeaRow> list = ListPage.of(chosen, rows, found);
            return page(request, "idea-list", edition, words.say(request.locale(), "ideas.title", edition.title()))
                    .description(words.say(request.locale(), "ideas.description", edition.title()))
                    .with("map", map(request.locale(), rows.items()))
                    .with("list", filtered(list, chosen, request.locale(), themes(handle, edition)));
        });
    }

    private Optional<PlaceMap> map(Locale locale, List<IdeaRow> rows) {
        ListMap map = new ListMap("idee-");
        int number = 0;
        for (IdeaRow row : rows) {
            IdeaText text = row.idea().text();
            map.row(Integer.toString(++number), text.title(), false, text.position());
        }
        return map.draw(context, words.say(locale, "ideas.map"));
    }

    private List<String> themes(Handle handle, Edition edition) {
        return desk.store().lists().themes(handle, edition.id());
    }

    private ListPage<IdeaRow> filtered(ListPage<IdeaRow> list, ListQuery chosen, Locale locale, List<String> themes) {
        return list.filter(
                        IdeaFilter.THEME,
                        words.say(locale, "filter.theme"),
                        words.say(locale, "filter.all"),
                        chosen.choices(IdeaFilter.THEME, themes, UnaryOperator.identity()))
                .filter(
                        IdeaFilter.STATE,
                        words.say(locale, "ideas.filter.state"),
                        words.say(locale, "filter.all"),
                        chosen.choices(
                                IdeaFilter.STATE,
                                IdeaState.publicWords(),
                                state -> words.say(locale, "idea.state." + state)))
                .filter(
                        IdeaFilter.SORT,
                        words.say(locale, "filter.sort"),
                        words.say(locale, "ideas.sort.newest"),
                        chosen.choices(
                                IdeaFilter.SORT, List.of("support"), sort -> words.say(locale, "ideas.sort." + sort)));
    }

    /** Leaves out what the moderators have hidden. */
    private Slice<IdeaRow> rows(Locale locale, Edition edition, Slice<Idea> ideas) {
        Set<String> hidden = context.service(Contents.class)
                .hidden(
                        desk.content().type(),
                        ideas.items().stream().map(Idea::id).toList());
        List<Idea> shown = ideas.items().stream()
                .filter(idea -> !hidden.contains(idea.id()))
                .toList();
        return new Slice<>(rows(locale, edition, shown), ideas.previous(), ideas.next());
    }

    private List<IdeaRow> rows(Locale locale, Edition edition, List<Idea> ideas) {
        Map<String, Person> authors = words.authorsOf(ideas);
        return ideas.stream()
                .map(idea -> new IdeaRow(
                        idea,
                        IdeaPath.of(edition.slug(), idea.id()),
                        words.badge(locale, idea.state()),
                        words.author(locale, idea, authors)))
                .toList();
    }

    /** Lists the reader's own ideas and drafts. */
    public Response mine(Request request) {
        return Response.toCitizen(
                request,
                citizen -> context.database().read(handle -> {
                    Edition edition = edition(handle, request);
                    List<Idea> own = desk.store().lists().writtenBy(handle, edition.id(), citizen.personId());
                    return page(request, "idea-mine", edition, words.say(request.locale(), "ideas.mine.title"))
                            .crumb(words.say(request.locale(), "ideas.crumb"), IdeaPath.list(edition.slug()))
                            .with("rows", rows(request.locale(), edition, own));
                }));
    }

    private Page page(Request request, String template, Edition edition, String title) {
        return Page.of(template, title)
                .crumb(words.say(request.locale(), "editions.crumb"), "/budgets-participatifs")
                .crumb(edition.title(), edition.path())
                .with("edition", edition)
                .with("base", IdeaPath.list(edition.slug()))
                .with("open", new IdeaCalendar(edition, desk.today()).takesIdeas());
    }
}
