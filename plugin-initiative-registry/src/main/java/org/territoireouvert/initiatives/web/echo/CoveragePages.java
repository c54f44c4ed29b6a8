package org.territoireouvert.initiatives.web.echo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.finding.Cluster;
import org.territoireouvert.initiatives.finding.Clustering;
import org.territoireouvert.initiatives.finding.Wanted;
import org.territoireouvert.initiatives.web.writing.WritingFrame;
import org.territoireouvert.initiatives.writing.WritingStore;

/** What the registry covers: how many entries there are of each région, and which départements have none. */
public final class CoveragePages {

    private final WritingFrame frame;
    private final WritingStore store;
    private final Catalogue catalogue;

    /**
     * A région.
     *
     * @param entries how many it has
     * @param departments how many of its départements have one
     * @param all how many départements it has
     * @param without names of those that have none
     */
    public record RegionRow(String name, String path, int entries, long departments, int all, String without) {}

    CoveragePages(WritingFrame frame, WritingStore store, Catalogue catalogue) {
        this.frame = frame;
        this.store = store;
        this.catalogue = catalogue;
    }

    Response show(Request request) {
        Locale locale = request.locale();
        Territories territories = store.context().service(Territories.class);
        Map<String, Integer> regions = counts(Clustering.REGIONS);
        Map<String, Integer> departments = counts(Clustering.DEPARTMENTS);
        List<RegionRow> rows = new ArrayList<>();
        territories.outlines(Territory.Kind.REGION).forEach(outline -> {
            Territory region = outline.territory();
            List<Territory> inside = territories.children(region.code());
            rows.add(new RegionRow(
                    region.name(),
                    "/initiatives?territoire=" + region.code(),
                    regions.getOrDefault(region.code(), 0),
                    inside.stream()
                            .filter(one -> departments.containsKey(one.code()))
                            .count(),
                    inside.size(),
                    inside.stream()
                            .filter(one -> !departments.containsKey(one.code()))
                            .map(Territory::name)
                            .collect(Collectors.joining(", "))));
        });
        rows.sort(java.util.Comparator.comparing(RegionRow::entries).reversed().thenComparing(RegionRow::name));
        return frame.page(request, "coverage", frame.say(locale, "coverage.title"))
                .description(frame.say(locale, "coverage.lead"))
                .with("rows", rows)
                .with("placed", rows.stream().mapToInt(RegionRow::entries).sum())
                .with("elsewhere", regions.getOrDefault("", 0));
    }

    private Map<String, Integer> counts(Clustering clustering) {
        return catalogue.clusters(Wanted.ALL, clustering).stream()
                .collect(Collectors.toMap(Cluster::code, Cluster::entries, Integer::sum, TreeMap::new));
    }
}
