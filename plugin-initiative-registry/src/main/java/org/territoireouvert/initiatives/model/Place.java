package org.territoireouvert.initiatives.model;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;

/**
 * Where an entry is.
 *
 * @param name as people say it, for instance {@code Rennes} or {@code France entière}; empty when unknown
 * @param territories codes, see {@link org.territoireouvert.api.territory.Territory#code}, the principal one first; none for all of
 *     France
 * @param point on the map, when somebody set one
 */
public record Place(String name, List<String> territories, Optional<Coordinates> point) {

    /** Nowhere in particular. */
    public static final Place EMPTY = new Place("", List.of(), Optional.empty());

    /** Copies the codes. */
    public Place {
        territories = List.copyOf(territories);
    }
}
