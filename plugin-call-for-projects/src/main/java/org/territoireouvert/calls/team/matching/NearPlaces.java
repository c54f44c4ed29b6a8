package org.territoireouvert.calls.team.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.calls.model.team.PlaceRelation;

/**
 * Tells how territories lie to each other by the reference of the site: neighbours belong to the same EPCI, or their middles are at
 * most 20 kilometres apart. Keeps what it asked; one for each page. Not thread-safe.
 */
public final class NearPlaces implements PlaceRelation.Between {

    private static final double NEAR_METRES = 20_000;
    private static final double EARTH_METRES = 6_371_000;

    private final Territories territories;
    private final Map<String, List<Territory>> parents = new HashMap<>();
    private final Map<String, Optional<Coordinates>> centres = new HashMap<>();

    /** Asks the reference of the site. */
    public NearPlaces(Territories territories) {
        this.territories = territories;
    }

    @Override
    public PlaceRelation of(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return PlaceRelation.EVERYWHERE;
        }
        PlaceRelation closest = PlaceRelation.FAR;
        for (String one : some) {
            for (String other : others) {
                PlaceRelation relation = of(one, other);
                if (relation.compareTo(closest) < 0) {
                    closest = relation;
                }
            }
        }
        return closest;
    }

    private PlaceRelation of(String one, String other) {
        if (one.equals(other)) {
            return PlaceRelation.SAME;
        }
        if (contains(one, other) || contains(other, one)) {
            return PlaceRelation.CONTAINS;
        }
        return shareEpci(one, other) || areClose(one, other) ? PlaceRelation.NEAR : PlaceRelation.FAR;
    }

    private boolean contains(String large, String small) {
        return parents(small).stream().anyMatch(parent -> parent.code().equals(large));
    }

    private boolean shareEpci(String one, String other) {
        return parents(one).stream()
                .filter(parent -> parent.kind() == Territory.Kind.EPCI)
                .anyMatch(parent -> contains(parent.code(), other));
    }

    private boolean areClose(String one, String other) {
        return centre(one)
                .flatMap(here -> centre(other).map(there -> metres(here, there) <= NEAR_METRES))
                .orElse(false);
    }

    private List<Territory> parents(String code) {
        return parents.computeIfAbsent(code, territories::parents);
    }

    private Optional<Coordinates> centre(String code) {
        return centres.computeIfAbsent(code, territories::centre);
    }

    private static double metres(Coordinates one, Coordinates other) {
        double north = Math.toRadians(other.north() - one.north());
        double east =
                Math.toRadians(other.east() - one.east()) * Math.cos(Math.toRadians((one.north() + other.north()) / 2));
        return EARTH_METRES * Math.hypot(north, east);
    }
}
