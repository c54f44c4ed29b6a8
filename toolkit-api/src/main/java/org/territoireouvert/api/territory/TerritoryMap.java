package org.territoireouvert.api.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.web.Link;

/**
 * A map of France on which some territories stand out and lead somewhere; templates draw it by {@code #territoryMap($map)}. Below
 * it stand the same links as a list, for whom the map is too small. Overseas territories stand below metropolitan France, each at a
 * scale of its own.
 *
 * @param label says what the map shows
 * @param places all territories, those that lead somewhere last so that their borders are whole
 */
public record TerritoryMap(String label, List<Place> places) {

    /**
     * A territory on the map.
     *
     * @param outline data of an SVG path
     * @param link empty when there is nothing to show of it
     */
    public record Place(String outline, Optional<Link> link) {}

    /** Copies the list. */
    public TerritoryMap {
        places = List.copyOf(places);
    }

    /** Puts outlines on a map; the function says where a territory leads. */
    public static TerritoryMap of(String label, List<Outline> outlines, Function<Territory, Optional<Link>> leads) {
        return new TerritoryMap(
                label,
                outlines.stream()
                        .map(outline -> new Place(outline.path(), leads.apply(outline.territory())))
                        .sorted(Comparator.comparing(place -> place.link().isPresent()))
                        .toList());
    }

    /** Returns where the territories lead, in their order. */
    public List<Link> links() {
        return places.stream().flatMap(place -> place.link().stream()).toList();
    }

    /** Returns the plane of the outlines, as the attribute of an SVG. */
    public static String viewBox() {
        return "-1 -1 602 642";
    }
}
