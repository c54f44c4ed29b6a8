package org.territoireouvert.runner.territory.outline;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.Boundary.Name;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.text.Json;

/**
 * Reads an outline from GeoJSON (RFC 7946): polygons alone, as features or as a collection of features. The property {@code nom} or
 * {@code name} of a feature is the name of a place; a point with a name says where it is written. The rest of a file is left aside.
 */
public final class OutlineReader {

    /** Lines that an outline has at most, islands and holes included. */
    public static final int MOST_RINGS = 300;

    /** Places that are named at most. */
    public static final int MOST_NAMES = 40;

    private static final int LONGEST_NAME = 60;
    private static final int FEWEST_POINTS = 3;

    private final List<List<Coordinates>> rings = new ArrayList<>();
    private final List<Name> namedAreas = new ArrayList<>();
    private final List<Name> namedPoints = new ArrayList<>();

    private OutlineReader() {}

    /** What a file holds. */
    public sealed interface Reading {}

    /** An outline, light enough for a page. */
    public record Outline(Boundary boundary) implements Reading {}

    /**
     * No outline.
     *
     * @param messageKey message of the runtime: what is wrong and what to do
     */
    public record Wrong(String messageKey, List<Object> arguments) implements Reading {
        /** Copies the arguments. */
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }

    private static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Wrong wrong;

        WrongException(String messageKey, Object... arguments) {
            this.wrong = new Wrong(messageKey, List.of(arguments));
        }
    }

    /** Reads a document. */
    public static Reading read(Json json, Reader source) {
        OutlineReader reader = new OutlineReader();
        try {
            reader.object(json.read(source));
            return reader.outline();
        } catch (IOException e) {
            return new Wrong("territory.outline.problem.json", List.of());
        } catch (WrongException e) {
            return e.wrong;
        }
    }

    private Reading outline() throws WrongException {
        if (rings.isEmpty()) {
            throw new WrongException("territory.outline.problem.empty");
        }
        List<Name> names = namedPoints.isEmpty() ? namedAreas : namedPoints;
        return new Outline(new Boundary(
                new LightRings(rings).lightened(),
                names.stream().limit(MOST_NAMES).toList()));
    }

    private void object(@Nullable Object value) throws WrongException {
        Map<?, ?> object = value instanceof Map<?, ?> map ? map : Map.of();
        switch (String.valueOf(object.get("type"))) {
            case "FeatureCollection" -> {
                for (Object feature : list(object.get("features"))) {
                    object(feature);
                }
            }
            case "Feature" -> feature(object);
            default -> geometry(object);
        }
    }

    private void feature(Map<?, ?> feature) throws WrongException {
        Map<?, ?> geometry = feature.get("geometry") instanceof Map<?, ?> map ? map : Map.of();
        Optional<String> name = name(feature.get("properties"));
        if ("Point".equals(geometry.get("type"))) {
            Coordinates at = point(geometry.get("coordinates"));
            name.ifPresent(text -> namedPoints.add(new Name(text, at)));
            return;
        }
        int before = rings.size();
        geometry(geometry);
        if (name.isPresent() && rings.size() > before) {
            namedAreas.add(new Name(name.get(), Centre.ofLargest(rings.subList(before, rings.size()))));
        }
    }

    private static Optional<String> name(@Nullable Object properties) {
        Map<?, ?> known = properties instanceof Map<?, ?> map ? map : Map.of();
        Object name = known.get("nom") == null ? known.get("name") : known.get("nom");
        return name instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private void geometry(Map<?, ?> geometry) throws WrongException {
        switch (String.valueOf(geometry.get("type"))) {
            case "Polygon" -> polygon(geometry.get("coordinates"));
            case "MultiPolygon" -> {
                for (Object polygon : list(geometry.get("coordinates"))) {
                    polygon(polygon);
                }
            }
            default -> {
                // Lines, points and what else a file may hold are no outline.
            }
        }
    }

    private void polygon(@Nullable Object polygon) throws WrongException {
        for (Object ring : list(polygon)) {
            List<Coordinates> points = new ArrayList<>();
            for (Object point : list(ring)) {
                Coordinates read = point(point);
                if (points.isEmpty() || !points.getLast().equals(read)) {
                    points.add(read);
                }
            }
            if (points.size() > 1 && points.getFirst().equals(points.getLast())) {
                points.removeLast();
            }
            if (points.size() >= FEWEST_POINTS) {
                rings.add(points);
            }
            if (rings.size() > MOST_RINGS) {
                throw new WrongException("territory.outline.problem.many", MOST_RINGS);
            }
        }
    }

    private static List<?> list(@Nullable Object value) throws WrongException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new WrongException("territory.outline.problem.geojson");
    }

    private static Coordinates point(@Nullable Object value) throws WrongException {
        List<?> numbers = list(value);
        if (numbers.size() < 2) {
            throw new WrongException("territory.outline.problem.geojson");
        }
        String longitude = degrees(numbers.get(0));
        String latitude = degrees(numbers.get(1));
        return Coordinates.parse(latitude, longitude)
                .orElseThrow(() -> new WrongException("territory.outline.problem.degrees", longitude, latitude));
    }

    private static String degrees(@Nullable Object number) throws WrongException {
        if (number instanceof Number known) {
            return Degrees.text(new BigDecimal(known.toString()));
        }
        throw new WrongException("territory.outline.problem.geojson");
    }
}
