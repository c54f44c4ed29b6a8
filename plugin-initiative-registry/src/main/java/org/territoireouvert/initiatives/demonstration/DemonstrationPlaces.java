package org.territoireouvert.initiatives.demonstration;

import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.initiatives.model.Place;

/** The communes of the authority by name, so that entries stand on its map. */
record DemonstrationPlaces(Territories territories) {

    /** Returns a place with its code; without one where the authority has listed no such commune. */
    Place at(String commune) {
        Stream<String> codes = territories.ofAuthority().stream()
                .filter(one -> one.name().equals(commune))
                .map(Territory::code);
        return new Place(commune, codes.limit(1).toList(), Optional.empty());
    }
}
