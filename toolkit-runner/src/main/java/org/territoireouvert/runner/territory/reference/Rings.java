package org.territoireouvert.runner.territory.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.runner.territory.France;

/** The outlines of départements and régions in degrees, read when first asked for. */
final class Rings {

    /** Overseas départements and régions, which no map of France shows at the same scale. */
    private static final Set<String> OVERSEAS =
            Set.of("971", "972", "973", "974", "976", "R01", "R02", "R03", "R04", "R06");

    private static final class Loaded {
        static final Map<String, List<List<Coordinates>>> RINGS = read();
        static final Boundary FRANCE = new Boundary(
                RINGS.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(Area.REGION) && !OVERSEAS.contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList(),
                List.of());
    }

    private Rings() {}

    static Boundary france() {
        return Loaded.FRANCE;
    }

    /** Returns the outline of a département, or those of the départements of a région; empty for anything else. */
    static Stream<List<Coordinates>> of(Area area) {
        List<Area> parts = area.kind() == Kind.REGION ? Atlas.read().departments(area) : List.of(area);
        return parts.stream().flatMap(part -> Loaded.RINGS.getOrDefault(part.code(), List.of()).stream());
    }

    private static Map<String, List<List<Coordinates>>> read() {
        Map<String, List<List<Coordinates>>> rings = new LinkedHashMap<>();
        France.read("rings.csv.gz", cells -> {
            List<List<Coordinates>> lines = new ArrayList<>();
            for (String ring : cells[2].split("\\|")) {
                String[] degrees = ring.split(" ");
                List<Coordinates> line = new ArrayList<>();
                for (int index = 0; index + 1 < degrees.length; index += 2) {
                    line.add(new Coordinates(degrees[index + 1], degrees[index]));
                }
                lines.add(line);
            }
            rings.put((cells[0].equals("R") ? Area.REGION : "") + cells[1], lines);
        });
        return rings;
    }
}
