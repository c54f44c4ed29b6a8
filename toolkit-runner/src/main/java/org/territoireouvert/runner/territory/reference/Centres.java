package org.territoireouvert.runner.territory.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;

/** Where communes lie (source: GeoNames, CC BY 4.0), read when first asked for; of a small one, where its neighbours do. */
final class Centres {

    private static final double THOUSAND = 1_000;

    private static final class Loaded {
        static final Map<String, Coordinates> KNOWN = read();
    }

    private Centres() {}

    private static Map<String, Coordinates> read() {
        Map<String, Coordinates> known = new HashMap<>();
        France.read("centres.csv.gz", cells -> known.put(cells[0], new Coordinates(cells[1], cells[2])));
        return Map.copyOf(known);
    }

    static Optional<Coordinates> of(Territory territory) {
        if (territory.kind() == Kind.COMMUNE) {
            return Optional.ofNullable(Loaded.KNOWN.get(territory.code())).or(() -> ofParents(territory.code()));
        }
        return Atlas.read().find(territory.code()).flatMap(Centres::middle);
    }

    private static Optional<Coordinates> ofParents(String commune) {
        return Atlas.read().parents(commune).stream()
                .flatMap(parent -> middle(parent).stream())
                .findFirst();
    }

    private static Optional<Coordinates> middle(Area area) {
        List<Area> parts = area.kind() == Kind.REGION ? Atlas.read().departments(area) : List.of(area);
        double weight = 0;
        double north = 0;
        double east = 0;
        for (Area part : parts) {
            for (Commune commune : Atlas.read().communes(part)) {
                Coordinates known = Loaded.KNOWN.get(commune.code());
                if (known != null) {
                    double people = France.population(commune.code()) + 1;
                    weight += people;
                    north += people * known.north();
                    east += people * known.east();
                }
            }
        }
        return weight == 0
                ? Optional.empty()
                : Optional.of(new Coordinates(rounded(north / weight), rounded(east / weight)));
    }

    private static String rounded(double degrees) {
        return String.valueOf(Math.round(degrees * THOUSAND) / THOUSAND);
    }
}
