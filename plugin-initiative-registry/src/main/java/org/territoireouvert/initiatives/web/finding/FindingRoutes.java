package org.territoireouvert.initiatives.web.finding;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.call.OpenCallRepository;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.finding.Relatives;
import org.territoireouvert.initiatives.saved.SavedSearchData;
import org.territoireouvert.initiatives.saved.SavedSearchRepository;
import org.territoireouvert.initiatives.saved.TellNewEntries;

/** All by which entries are found: its parts and its addresses. */
public final class FindingRoutes {

    /** Said of an entry by who wrote it. */
    private static final Permission RELATE =
            new Permission("initiative-registry.relate-own-entries", Audience.SIGNED_IN);

    /** Said of every entry. */
    private static final Permission RELATE_ALL = Permission.ofRoles("initiative-registry.relate-entries", Role.EDITOR);

    private static final Permission KEEP = new Permission("initiative-registry.keep-searches", Audience.SIGNED_IN);

    private final PluginContext context;
    private final Catalogue catalogue;
    private final FindingPages list;
    private final MapPages map;
    private final ComparePages compare;
    private final GraphPages graph;
    private final RelationPages relating;
    private final RelatedView.Source related;
    private final SavedSearchRepository searches;

    /** Puts the parts together; the catalogue hears of each entry that is stored. */
    public FindingRoutes(
            PluginContext context,
            EntryRepository entries,
            RelationRepository relations,
            EntryContents contents,
            OpenCallRepository calls) {
        this.context = context;
        this.catalogue = new Catalogue(context, contents.types());
        entries.whenStored(catalogue::changed);
        this.list = new FindingPages(context, entries, catalogue, calls, contents);
        this.map = new MapPages(context, entries, catalogue);
        this.compare = new ComparePages(context, entries);
        this.graph = new GraphPages(context, entries, relations);
        this.relating = new RelationPages(context, entries, relations, catalogue, RELATE_ALL);
        this.related = new RelatedView.Source(
                context, entries, relations, contents, new Relatives(context, catalogue), relating);
        this.searches = new SavedSearchRepository(context.database());
    }

    /** Returns the entries in memory. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns what the page of an entry asks for what is related to it. */
    public RelatedView.Source related() {
        return related;
    }

    /** Declares them. */
    public void declare(Registrar registrar, Permission read) {
        SavedSearchPages saved = new SavedSearchPages(context, searches);
        TellNewEntries telling = new TellNewEntries(
                context,
                searches,
                catalogue,
                query -> Chosen.of(Filters.ofKept(query), context.service(Territories.class))
                        .wanted());
        registrar
                .get(Filters.LIST, read, list::list)
                .get(Filters.MAP, read, map::show)
                .get(ComparePages.PATH, read, compare::show)
                .get("/initiatives/{slug}/graphe", read, graph::show)
                .get("/initiatives/{slug}/relations", RELATE, relating::show)
                .post("/initiatives/{slug}/relations", RELATE, relating::change)
                .get(SavedSearchPages.PATH, KEEP, saved::list)
                .post(SavedSearchPages.PATH, KEEP, saved::change)
                .get(SavedSearchPages.PATH + "/nouvelle", KEEP, saved::ask)
                .post(SavedSearchPages.PATH + "/nouvelle", KEEP, saved::add)
                .job(catalogue.job())
                .job(telling.job())
                .notification(TellNewEntries.NEWS)
                .personalData(new SavedSearchData(searches));
    }
}
