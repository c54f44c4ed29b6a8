package org.territoireouvert.initiatives.web.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.api.territory.PlaceMap.Mark;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.finding.Cluster;
import org.territoireouvert.initiatives.finding.Clustering;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.finding.Found;

/**
 * The map of what is found, with its list: France by région, a région by département, a département by EPCI, an EPCI by commune. A
 * click narrows to what was clicked, so that no map has more marks than people can read.
 */
public final class MapPages {

    private static final int LISTED = 200;

    private final PluginContext context;
    private final EntryRepository entries;
    private final Catalogue catalogue;

    /** Creates the page. */
    public MapPages(PluginContext context, EntryRepository entries, Catalogue catalogue) {
        this.context = context;
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /**
     * A group of the list.
     *
     * @param number of entries
     * @param path map of its territory, or the one entry that it has
     */
    public record ClusterRow(int number, String name, String path) {}

    /** Shows the map. */
    public Response show(Request request) {
        Territories territories = context.service(Territories.class);
        Chosen chosen = Chosen.of(Filters.read(request, Filters.MAP), territories);
        Locale locale = request.locale();
        FilterWords words = new FilterWords(context.messages(), locale);
        boolean asked = chosen.query().value(Facet.TERRITORY.parameter()).equals(Filters.HERE);
        Clustering wide = asked ? Clustering.COMMUNES : Clustering.within(chosen.territory());
        List<Cluster> far = catalogue.clusters(chosen.wanted(), wide);
        boolean here = asked || isOnlyHere(chosen, far, territories);
        Clustering clustering = here ? Clustering.COMMUNES : wide;
        List<Cluster> clusters = here && !asked ? catalogue.clusters(chosen.wanted(), clustering) : far;
        Found found = catalogue.find(chosen.wanted(), Keyset.first(1));
        List<ClusterRow> rows = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Cluster> placed = clusters.stream()
                .filter(one -> !one.code().equals(Cluster.UNPLACED))
                .toList();
        for (Cluster cluster : placed.subList(0, Math.min(LISTED, placed.size()))) {
            ClusterRow row = row(cluster, chosen, territories, words);
            rows.add(row);
            boolean isSomewhere = cluster.isOfTerritory() || chosen.territory().isEmpty();
            cluster.middle()
                    .filter(middle -> isSomewhere)
                    .ifPresent(middle ->
                            marks.add(new Mark(String.valueOf(row.number()), row.name(), row.path(), middle)));
        }
        Optional<Cluster> unplaced = clusters.stream()
                .filter(one -> one.code().equals(Cluster.UNPLACED))
                .findFirst();
        int nowhere = unplaced.map(Cluster::entries).orElse(0);
        String caption = words.of("map.caption", found.number() - nowhere, where(chosen, here, words));
        return Page.of("initiative-map", words.of("map.title"))
                .crumb(words.of("menu.initiatives"), Filters.LIST)
                .with("filters", FilterForm.of(chosen, found.counts(), territories, words))
                .with(
                        "maps",
                        PlaceMap.of(caption, marks, outline(chosen, here, territories)).stream()
                                .toList())
                .with("rows", rows)
                .with("left", Math.max(0, placed.size() - LISTED))
                .with("unplaced", entries.lines(unplaced.map(Cluster::named).orElse(List.of())))
                .with("nowhere", nowhere)
                .with("count", found.number())
                .with("listTitle", words.of("map.by-" + clustering.name().toLowerCase(Locale.ROOT)))
                .with("unknown", chosen.unknown())
                .with("list", FindingPages.addressOf(Filters.LIST, chosen))
                .with("ways", ways(chosen, here, territories, words));
    }

    /** A registry of one authority has nothing to show elsewhere: its map begins at home. */
    private static boolean isOnlyHere(Chosen chosen, List<Cluster> far, Territories territories) {
        return chosen.query().value(Facet.TERRITORY.parameter()).isEmpty()
                && territories.boundary().isPresent()
                && far.stream().noneMatch(Cluster::isOfTerritory);
    }

    private ClusterRow row(Cluster cluster, Chosen chosen, Territories territories, FilterWords words) {
        Optional<Territory> territory = cluster.isOfTerritory() ? territories.find(cluster.code()) : Optional.empty();
        if (cluster.entries() == 1) {
            Optional<EntryLine> only =
                    entries.lines(List.of(cluster.slug())).stream().findFirst();
            if (only.isPresent()) {
                String title = only.get().title();
                return new ClusterRow(
                        1,
                        territory
                                .map(place -> words.of("map.only", place.name(), title))
                                .orElse(title),
                        only.get().path());
            }
        }
        if (territory.isPresent()) {
            String address = chosen.query().with(Facet.TERRITORY.parameter(), cluster.code());
            boolean isShown =
                    territory.equals(chosen.territory()) || territory.get().kind() == Territory.Kind.COMMUNE;
            return new ClusterRow(
                    cluster.entries(),
                    territory.get().name(),
                    isShown ? address.replaceFirst(Filters.MAP, Filters.LIST) : address);
        }
        boolean elsewhere =
                chosen.territory().isPresent() || territories.ofAuthority().isEmpty();
        return elsewhere
                ? new ClusterRow(
                        cluster.entries(), words.of("map.unplaced"), FindingPages.addressOf(Filters.LIST, chosen))
                : new ClusterRow(
                        cluster.entries(),
                        words.of("map.other"),
                        chosen.query().with(Facet.TERRITORY.parameter(), Filters.HERE));
    }

    private static String where(Chosen chosen, boolean here, FilterWords words) {
        return here
                ? words.of("facet.territoire.ici")
                : chosen.territory().map(Territory::name).orElse(words.of("map.france"));
    }

    /** The outline of what is shown; of an EPCI or a commune that of its département, unless the authority's own is shown. */
    private static Optional<Boundary> outline(Chosen chosen, boolean here, Territories territories) {
        if (here) {
            return territories.boundary();
        }
        if (chosen.territory().isEmpty()) {
            return Optional.of(territories.france());
        }
        String code = chosen.territory().get().code();
        return territories.boundary(code);
    }

    /** Where else to look: one level up, all of France, the territory of the authority. */
    private static List<Link> ways(Chosen chosen, boolean here, Territories territories, FilterWords words) {
        List<Link> ways = new ArrayList<>();
        chosen.territory()
                .ifPresent(shown -> territories
                        .parents(shown.code())
                        .forEach(parent -> ways.add(new Link(
                                words.of("map.up", parent.name()),
                                chosen.query().with(Facet.TERRITORY.parameter(), parent.code())))));
        if (chosen.territory().isPresent() || here) {
            ways.add(new Link(words.of("map.all"), chosen.query().without(Facet.TERRITORY.parameter())));
        }
        if (!here && !territories.ofAuthority().isEmpty()) {
            ways.add(new Link(words.of("map.here"), chosen.query().with(Facet.TERRITORY.parameter(), Filters.HERE)));
        }
        return ways;
    }
}
