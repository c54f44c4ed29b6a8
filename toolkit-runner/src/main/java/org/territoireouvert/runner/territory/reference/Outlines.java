package org.territoireouvert.runner.territory.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.territory.Outline;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.runner.territory.France;

/** The outlines of départements and régions, read when first asked for. */
final class Outlines {

    private static final class Loaded {
        static final Map<Kind, List<Outline>> OUTLINES = read();
    }

    private Outlines() {}

    static List<Outline> of(Kind kind) {
        List<Outline> outlines = Loaded.OUTLINES.get(kind);
        if (outlines == null) {
            throw new IllegalArgumentException("There are no outlines of the kind " + kind);
        }
        return outlines;
    }

    private static Map<Kind, List<Outline>> read() {
        Map<Kind, List<Outline>> outlines = new EnumMap<>(Kind.class);
        France.read("outlines.csv.gz", cells -> {
            Kind kind = cells[0].equals("R") ? Kind.REGION : Kind.DEPARTEMENT;
            String code = (kind == Kind.REGION ? Area.REGION : "") + cells[1];
            Area area = Atlas.read()
                    .find(code)
                    .orElseThrow(() -> new IllegalStateException("No territory has the code of the outline " + code));
            outlines.computeIfAbsent(kind, first -> new ArrayList<>()).add(new Outline(area.territory(), cells[2]));
        });
        outlines.replaceAll((kind, read) -> List.copyOf(read));
        return outlines;
    }
}
