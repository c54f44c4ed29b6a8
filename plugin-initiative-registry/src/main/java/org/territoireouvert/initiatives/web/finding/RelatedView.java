package org.territoireouvert.initiatives.web.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.finding.Relatives;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;

/**
 * What an entry is related to, on its page.
 *
 * @param relations by kind
 * @param graph address of the picture, empty without a relation
 * @param edit address of the form, empty for who may not use it
 * @param similar entries that resemble it
 * @param elsewhere entries on territories like its own
 * @param like address of all of those, empty when its territory is not known
 */
public record RelatedView(
        List<RelationView> relations,
        String graph,
        String edit,
        List<EntryLine> similar,
        List<EntryLine> elsewhere,
        String like) {

    /** Asks for it; kept by the page of entries. */
    public static final class Source {

        private static final int SHOWN = 4;
        private static final int RELATIONS = 30;

        private final PluginContext context;
        private final EntryRepository entries;
        private final RelationRepository relations;
        private final EntryContents contents;
        private final Relatives relatives;
        private final RelationPages pages;

        /** Creates it. */
        public Source(
                PluginContext context,
                EntryRepository entries,
                RelationRepository relations,
                EntryContents contents,
                Relatives relatives,
                RelationPages pages) {
            this.context = context;
            this.entries = entries;
            this.relations = relations;
            this.contents = contents;
            this.relatives = relatives;
            this.pages = pages;
        }

        /** Returns the relations of an entry alone, by kind. */
        public List<RelationView> relations(Entry entry, Locale locale) {
            List<Relation> known = relations.of(entry.slug(), RELATIONS);
            return of(entry, known, lines(known), locale);
        }

        private Map<String, EntryLine> lines(List<Relation> known) {
            return RelationView.lines(known.stream().flatMap(one -> Stream.of(one.from(), one.to())), entries);
        }

        private List<RelationView> of(Entry entry, List<Relation> known, Map<String, EntryLine> lines, Locale locale) {
            return RelationView.of(entry.slug(), known, lines, new FilterWords(context.messages(), locale));
        }

        /** Returns what the page of an entry shows. */
        public RelatedView of(Entry entry, Request request) {
            List<Relation> known = relations.of(entry.slug(), RELATIONS);
            Map<String, EntryLine> lines = lines(known);
            List<String> near = relatives.elsewhere(entry, SHOWN);
            List<String> similar = relatives.similar(entry, contents.type(entry.kind()), SHOWN + near.size()).stream()
                    .filter(slug -> !near.contains(slug) && !lines.containsKey(slug))
                    .limit(SHOWN)
                    .toList();
            Optional<Territory> territory = entry.sheet().place().territories().stream()
                    .findFirst()
                    .flatMap(context.service(Territories.class)::find)
                    .filter(found -> found.population() > 0);
            return new RelatedView(
                    of(entry, known, lines, request.locale()),
                    known.isEmpty() ? "" : entry.path() + "/graphe",
                    pages.mayRelate(request.actor(), entry) ? entry.path() + "/relations" : "",
                    contents.shown(entries.lines(similar)),
                    contents.shown(entries.lines(near)),
                    territory
                            .map(found -> Filters.LIST + "?" + Facet.LIKE.parameter() + "=" + found.code())
                            .orElse(""));
        }
    }
}
