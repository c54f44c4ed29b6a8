package org.territoireouvert.initiatives.web.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.saved.SavedSearch;
import org.territoireouvert.initiatives.saved.SavedSearch.Rhythm;
import org.territoireouvert.initiatives.saved.SavedSearchRepository;

/** The searches that a person keeps. */
public final class SavedSearchPages {

    /** Address of the list of them. */
    public static final String PATH = "/initiatives/recherches";

    private static final String NAME = "nom";
    private static final String QUERY = "recherche";
    private static final String RHYTHM = "frequence";
    private static final String ID = "identifiant";
    private static final String REMOVE = "supprimer";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2_000;

    private final PluginContext context;
    private final SavedSearchRepository searches;

    /** Creates the pages. */
    public SavedSearchPages(PluginContext context, SavedSearchRepository searches) {
        this.context = context;
        this.searches = searches;
    }

    /**
     * A search on its list.
     *
     * @param says what is chosen, in words
     */
    public record SavedRow(String id, String name, String path, List<String> says, List<Choice> rhythms) {}

    /** Lists them. */
    public Response list(Request request) {
        FilterWords words = new FilterWords(context.messages(), request.locale());
        List<SavedRow> rows = searches.of(person(request)).stream()
                .map(search -> row(search, words))
                .toList();
        return Page.of("saved-searches", words.of("saved.title"))
                .crumb(words.of("menu.initiatives"), Filters.LIST)
                .with("rows", rows)
                .with("most", SavedSearch.MOST);
    }

    private SavedRow row(SavedSearch search, FilterWords words) {
        ListQuery query = Filters.ofKept(search.query());
        return new SavedRow(
                search.id(), search.name(), query.address(), says(query, words), rhythms(search.rhythm(), words));
    }

    private List<String> says(ListQuery query, FilterWords words) {
        Chosen chosen = Chosen.of(query, context.service(Territories.class));
        List<String> says = new ArrayList<>();
        if (!query.words().isEmpty()) {
            says.add(words.of("saved.words", query.words()));
        }
        Arrays.stream(Facet.values()).forEach(facet -> words.chip(facet, chosen).ifPresent(says::add));
        return says;
    }

    private static List<Choice> rhythms(Rhythm chosen, FilterWords words) {
        return Arrays.stream(Rhythm.values())
                .map(rhythm -> new Choice(word(rhythm), words.of("saved." + word(rhythm)), rhythm == chosen))
                .toList();
    }

    private static String word(Rhythm rhythm) {
        return rhythm.name().toLowerCase(Locale.ROOT);
    }

    /** Asks for a name. The parameters are those of the list. */
    public Response ask(Request request) {
        ListQuery query = Filters.read(request, PATH + "/nouvelle");
        FilterWords words = new FilterWords(context.messages(), request.locale());
        List<String> says = says(query, words);
        String name = String.join(", ", says);
        return form(
                request,
                FormInput.empty()
                        .prefill(QUERY, Filters.kept(query))
                        .prefill(NAME, name.length() <= LONGEST_NAME ? name : "")
                        .prefill(RHYTHM, word(Rhythm.WEEKLY)));
    }

    private Page form(Request request, FormInput form) {
        FilterWords words = new FilterWords(context.messages(), request.locale());
        return Page.of("saved-search-new", words.of("saved.new.title"))
                .crumb(words.of("menu.initiatives"), Filters.LIST)
                .crumb(words.of("saved.title"), PATH)
                .with("form", form)
                .with("query", form.value(QUERY))
                .with("says", says(Filters.ofKept(form.value(QUERY)), words))
                .with(
                        "back",
                        new Link(
                                words.of("saved.back"),
                                Filters.ofKept(form.value(QUERY)).address()))
                .with("rhythms", rhythms(Rhythm.WEEKLY, words));
    }

    /** Keeps one. */
    public Response add(Request request) {
        FormInput form = FormInput.of(request);
        String name = form.required(NAME, LONGEST_NAME, "saved.name.missing");
        String query = Filters.kept(Filters.ofKept(form.optional(QUERY, LONGEST_QUERY)));
        Optional<Rhythm> rhythm = rhythm(form.required(RHYTHM, LONGEST_NAME, "saved.rhythm.missing"));
        if (rhythm.isEmpty() && form.isValid()) {
            form.error(RHYTHM, "saved.rhythm.missing");
        }
        if (form.isValid()) {
            java.time.Instant now = context.clock().instant();
            SavedSearch search =
                    new SavedSearch(context.ids().next(), person(request), name, query, rhythm.orElseThrow(), now, now);
            if (searches.add(search)) {
                return new Response.Redirect(PATH + "?ok=1");
            }
            form.error(NAME, "saved.too-many", SavedSearch.MOST);
        }
        return form(request, form).status(422);
    }

    /** Changes or forgets one of the person's own; one that is not theirs stays as it is. */
    public Response change(Request request) {
        String id = request.form(ID).orElse("");
        if (request.form(REMOVE).isPresent()) {
            searches.remove(person(request), id);
        } else {
            rhythm(request.form(RHYTHM).orElse("")).ifPresent(rhythm -> searches.change(person(request), id, rhythm));
        }
        return new Response.Redirect(PATH + "?ok=1");
    }

    private static Optional<Rhythm> rhythm(String word) {
        return Arrays.stream(Rhythm.values())
                .filter(rhythm -> word(rhythm).equals(word))
                .findFirst();
    }

    private static String person(Request request) {
        return switch (request.actor()) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            case Actor.Visitor visitor -> throw new NotFoundException("Nobody is signed in");
            case Actor.PluginActor plugin -> throw new NotFoundException("A plugin keeps no searches");
        };
    }
}
