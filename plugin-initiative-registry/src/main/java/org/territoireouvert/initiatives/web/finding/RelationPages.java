package org.territoireouvert.initiatives.web.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.finding.Wanted;
import org.territoireouvert.initiatives.graph.RelateEntries;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/** Who wrote an entry, and editors, say to what it is related. */
public final class RelationPages {

    private static final String KIND = "lien";
    private static final String OTHER = "fiche";
    private static final String NOTE = "note";
    private static final String TAKEN_BACK = "retirer";
    private static final int LONGEST = 200;
    private static final int SUGGESTED = 8;

    private final PluginContext context;
    private final EntryRepository entries;
    private final RelationRepository relations;
    private final RelateEntries relate;
    private final Catalogue catalogue;
    private final Permission edit;

    /**
     * Creates the pages.
     *
     * @param edit held by those who may relate every entry
     */
    public RelationPages(
            PluginContext context,
            EntryRepository entries,
            RelationRepository relations,
            Catalogue catalogue,
            Permission edit) {
        this.context = context;
        this.entries = entries;
        this.relations = relations;
        this.relate = new RelateEntries(context, entries, relations);
        this.catalogue = catalogue;
        this.edit = edit;
    }

    /** Tells whether somebody may relate an entry. */
    public boolean mayRelate(Actor actor, Entry entry) {
        return context.service(People.class).allows(actor, edit, entry.slug())
                || actor instanceof Actor.Citizen citizen && relate.isAuthor(entry.slug(), citizen.personId())
                || actor instanceof Actor.Agent agent && relate.isAuthor(entry.slug(), agent.personId());
    }

    /** Shows the relations of an entry and a form. */
    public Response show(Request request) {
        return page(request, entry(request), FormInput.empty(), List.of());
    }

    /** Adds a relation or takes one back. */
    public Response change(Request request) {
        Entry entry = entry(request);
        Optional<String> back = request.form(TAKEN_BACK);
        if (back.isPresent()) {
            String[] key = back.get().split(" ", 2);
            kind(key[0]).filter(kind -> key.length == 2).ifPresent(kind -> relate.separate(entry.slug(), kind, key[1]));
            return new Response.Redirect(entry.path() + "/relations?ok=1");
        }
        FormInput form = FormInput.of(request);
        Optional<RelationKind> kind = kind(form.required(KIND, LONGEST, "relation.kind.missing"));
        if (kind.isEmpty() && form.isValid()) {
            form.error(KIND, "relation.kind.missing");
        }
        String typed = form.required(OTHER, LONGEST, "relation.entry.missing");
        String note = form.optional(NOTE, LONGEST);
        List<EntryLine> found = typed.isEmpty() ? List.of() : named(typed, entry.slug());
        if (!typed.isEmpty() && found.size() != 1) {
            form.error(OTHER, found.isEmpty() ? "relation.entry.unknown" : "relation.entry.several", typed);
        }
        if (form.isValid()) {
            switch (relate.relate(
                    new Relation(entry.slug(), kind.orElseThrow(), found.get(0).slug(), note))) {
                case RELATED -> {
                    return new Response.Redirect(entry.path() + "/relations?ok=1");
                }
                case UNKNOWN -> form.error(OTHER, "relation.entry.unknown", typed);
                case CIRCLE -> form.error(OTHER, "relation.circle", found.get(0).title());
                case WRONG_KIND ->
                    form.error(
                            KIND,
                            kind.orElseThrow() == RelationKind.USES_METHOD
                                    ? "relation.needs-method"
                                    : "relation.needs-organisation",
                            found.get(0).title());
                case TOO_MANY -> form.error(OTHER, "relation.too-many", RelateEntries.MOST);
            }
        }
        return page(request, entry, form, found).status(422);
    }

    /** Returns the entry with an address or a title, or several whose words match. */
    private List<EntryLine> named(String typed, String own) {
        String slug = typed.replaceFirst("^.*/initiatives/", "");
        Optional<EntryLine> exact = entries.lines(List.of(slug)).stream().findFirst();
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<String> slugs = catalogue
                .find(Wanted.ALL.words(typed).order(Wanted.Order.BEST), Keyset.first(SUGGESTED))
                .slugs()
                .items();
        List<EntryLine> found = entries.lines(slugs).stream()
                .filter(line -> !line.slug().equals(own))
                .toList();
        List<EntryLine> same = found.stream()
                .filter(line -> SearchText.fold(line.title()).equals(SearchText.fold(typed)))
                .toList();
        return same.size() == 1 ? same : found;
    }

    private static Optional<RelationKind> kind(String word) {
        return Arrays.stream(RelationKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private Entry entry(Request request) {
        String slug = request.pathParameter("slug");
        return entries.find(slug)
                .filter(found -> found.state().isRead())
                .filter(found -> mayRelate(request.actor(), found))
                .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\" that may be related"));
    }

    private Page page(Request request, Entry entry, FormInput form, List<EntryLine> suggested) {
        FilterWords words = new FilterWords(context.messages(), request.locale());
        List<Relation> known = relations.of(entry.slug(), 2 * RelateEntries.MOST);
        Map<String, EntryLine> lines =
                RelationView.lines(known.stream().flatMap(one -> Stream.of(one.from(), one.to())), entries);
        List<Choice> kinds = Arrays.stream(RelationKind.values())
                .map(kind -> new Choice(
                        kind.word(),
                        words.of("relation."
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .toList();
        return Page.of("initiative-relations", words.of("relations.title"))
                .crumb(words.of("menu.initiatives"), Filters.LIST)
                .crumb(entry.title(), entry.path())
                .with("entry", entry)
                .with("form", form)
                .with("kinds", kinds)
                .with("suggested", suggested.size() > 1 ? suggested : List.of())
                .with("groups", RelationView.of(entry.slug(), known, lines, words));
    }
}
