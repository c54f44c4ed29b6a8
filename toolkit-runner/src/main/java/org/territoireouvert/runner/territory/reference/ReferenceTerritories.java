package org.territoireouvert.runner.territory.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Outline;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;

/** The territories of France, those of the authority first. Safe for all threads. */
public final class ReferenceTerritories implements Territories {

    private static final Pattern LABEL = Pattern.compile(".*[( ]([0-9R][0-9AB]{1,8})\\)");
    private static final Pattern CODE = Pattern.compile("R?[0-9][0-9AB][0-9]{0,7}");
    private static final Pattern POSTCODE = Pattern.compile(".*[0-9]{5}.*");
    private static final int MOST = 50;
    private static final int MOST_COMPARED = 3_000;

    private final org.territoireouvert.runner.territory.Territory own;
    private final Supplier<Optional<Boundary>> boundary;

    /** Knows the communes of the authority and its outline too. */
    public ReferenceTerritories(
            org.territoireouvert.runner.territory.Territory own, Supplier<Optional<Boundary>> boundary) {
        this.own = own;
        this.boundary = boundary;
    }

    @Override
    public Optional<Boundary> boundary() {
        return boundary.get();
    }

    @Override
    public Optional<Territory> find(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return Commune.isCode(code)
                ? own.find(code).map(Communes::territory)
                : Atlas.read().find(code).map(Area::territory);
    }

    @Override
    public List<Territory> search(String words, Set<Kind> kinds, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit is 1 to " + MOST + ", not " + limit);
        }
        String typed = words.strip();
        Matcher label = LABEL.matcher(typed);
        Optional<Territory> exact = find(label.matches() ? label.group(1) : typed)
                .filter(found -> kinds.contains(found.kind()))
                .filter(found ->
                        !Commune.isCode(typed) || !POSTCODE.matcher(typed).matches());
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        Map<String, Territory> found = new LinkedHashMap<>();
        if (kinds.contains(Kind.COMMUNE)) {
            own.communes(typed, limit).forEach(commune -> add(found, Communes.territory(commune)));
        }
        others(typed, kinds).sorted(closest(typed)).limit(limit).forEach(one -> add(found, one));
        if (found.isEmpty() && kinds.contains(Kind.COMMUNE)) {
            find(typed).ifPresent(one -> add(found, one));
        }
        return found.values().stream().limit(limit).toList();
    }

    private static void add(Map<String, Territory> found, Territory territory) {
        found.putIfAbsent(territory.code(), territory);
    }

    private static Stream<Territory> others(String typed, Set<Kind> kinds) {
        Stream<Territory> communes = kinds.contains(Kind.COMMUNE)
                ? France.index().search(typed, MOST_COMPARED).stream().map(Communes::territory)
                : Stream.of();
        String folded = SearchText.fold(typed);
        Stream<Territory> areas = folded.isEmpty()
                ? Stream.of()
                : Atlas.read().areas().stream()
                        .filter(area -> kinds.contains(area.kind()) && starts(area.name(), folded))
                        .map(Area::territory);
        return Stream.concat(communes, areas);
    }

    /** Tells whether a word of the name starts as what was typed does. */
    private static boolean starts(String name, String folded) {
        return (" " + SearchText.fold(name)).contains(" " + folded);
    }

    private static Comparator<Territory> closest(String typed) {
        String folded = SearchText.fold(typed);
        return Comparator.comparing(
                        (Territory one) -> !SearchText.fold(one.name()).equals(folded))
                .thenComparing(Comparator.comparingInt(Territory::population).reversed())
                .thenComparing(Territory::code);
    }

    @Override
    public List<Territory> parents(String code) {
        return Atlas.read().parents(code).stream().map(Area::territory).toList();
    }

    @Override
    public List<Territory> children(String code) {
        Optional<Area> area =
                Commune.isCode(code) ? Optional.empty() : Atlas.read().find(code);
        List<Territory> children = new ArrayList<>();
        area.ifPresent(found -> {
            Atlas.read().communes(found).forEach(commune -> children.add(Communes.territory(commune)));
            if (found.kind() == Kind.REGION) {
                Atlas.read().departments(found).forEach(department -> children.add(department.territory()));
            }
        });
        return List.copyOf(children);
    }

    @Override
    public List<Outline> outlines(Kind kind) {
        return Outlines.of(kind);
    }

    @Override
    public Optional<Coordinates> centre(String code) {
        if (Commune.isCode(code) && Commune.isInvented(code)) {
            return find(code).flatMap(this::writtenOnTheMap);
        }
        return find(code).flatMap(Centres::of);
    }

    /** The outline of the authority says where its invented places lie. */
    private Optional<Coordinates> writtenOnTheMap(Territory invented) {
        return boundary().stream()
                .flatMap(known -> known.names().stream())
                .filter(name -> SearchText.fold(name.text()).equals(SearchText.fold(invented.name())))
                .map(Boundary.Name::at)
                .findFirst();
    }

    @Override
    public Boundary france() {
        return Rings.france();
    }

    @Override
    public Optional<Boundary> boundary(String code) {
        List<List<Coordinates>> rings =
                Atlas.read().find(code).stream().flatMap(Rings::of).toList();
        return rings.isEmpty() ? Optional.empty() : Optional.of(new Boundary(rings, List.of()));
    }

    @Override
    public List<Territory> ofAuthority() {
        return own.communes().stream().map(Communes::territory).toList();
    }
}
