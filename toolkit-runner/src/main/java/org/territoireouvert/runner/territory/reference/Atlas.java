package org.territoireouvert.runner.territory.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.CommuneIndex;
import org.territoireouvert.runner.territory.France;

/** EPCI, départements and régions with their communes, read when first asked for. Immutable. */
final class Atlas {

    /** Fewer than any département has. */
    private static final int MOST_CHILDREN = 900;

    private final Map<String, Area> byCode = new HashMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, String> epciOf = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    private static final class Loaded {
        static final Atlas ATLAS = new Atlas();
    }

    private Atlas() {
        France.read("areas.csv.gz", cells -> {
            Area area = Area.of(cells);
            areas.add(area);
            byCode.put(area.code(), area);
            if (!cells[6].isEmpty()) {
                // The codes that the index has already, so that no text is kept twice.
                List<String> communes = List.of(cells[6].split("\\|")).stream()
                        .map(code ->
                                France.index().find(code).map(Commune::code).orElse(code))
                        .toList();
                members.put(area.code(), communes);
                communes.forEach(code -> epciOf.put(code, area.code()));
            }
        });
        areas.sort(Comparator.comparing(Area::name));
    }

    static Atlas read() {
        return Loaded.ATLAS;
    }

    Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Area> areas() {
        return List.copyOf(areas);
    }

    /** Returns the areas that contain a commune or an area, the smallest first. */
    List<Area> parents(String code) {
        Area own = byCode.get(code);
        List<Area> parents = new ArrayList<>();
        if (own == null && Commune.isCode(code) && !Commune.isInvented(code)) {
            add(parents, epciOf.get(code));
            add(parents, Commune.named(code, "").department());
        } else if (own != null && own.kind() == org.territoireouvert.api.territory.Territory.Kind.EPCI) {
            members.getOrDefault(code, List.of()).stream()
                    .map(member -> Commune.named(member, "").department())
                    .distinct()
                    .forEach(department -> add(parents, department));
        } else if (own != null) {
            add(parents, own.parent());
            return parents;
        }
        parents.stream().map(Area::parent).distinct().toList().forEach(region -> add(parents, region));
        return parents;
    }

    private void add(List<Area> parents, @org.jspecify.annotations.Nullable String code) {
        Area area = code == null ? null : byCode.get(code);
        if (area != null) {
            parents.add(area);
        }
    }

    /** Returns the communes of an EPCI or a département. */
    List<Commune> communes(Area area) {
        CommuneIndex index = France.index();
        return switch (area.kind()) {
            case EPCI ->
                members.getOrDefault(area.code(), List.of()).stream()
                        .map(code -> index.find(code).orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
            case DEPARTEMENT ->
                index.all().stream()
                        .filter(commune -> commune.department().equals(area.code()))
                        .sorted(Comparator.comparing(Commune::code))
                        .limit(MOST_CHILDREN)
                        .toList();
            case REGION, COMMUNE -> List.of();
        };
    }

    /** Returns the départements of a région. */
    List<Area> departments(Area region) {
        return areas.stream()
                .filter(area -> area.parent().equals(region.code()))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }
}
