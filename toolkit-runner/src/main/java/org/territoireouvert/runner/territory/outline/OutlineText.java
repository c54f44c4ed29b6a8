package org.territoireouvert.runner.territory.outline;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.text.Json;

/** An outline as GeoJSON, which {@link OutlineReader} reads again. */
final class OutlineText {

    private OutlineText() {}

    static String write(Json json, Boundary boundary) {
        List<Object> features = new ArrayList<>();
        for (List<Coordinates> ring : boundary.rings()) {
            List<Object> points = new ArrayList<>();
            ring.forEach(point -> points.add(position(point)));
            points.add(position(ring.getFirst()));
            features.add(feature("Polygon", List.of(points), Map.of()));
        }
        boundary.names()
                .forEach(name -> features.add(feature("Point", position(name.at()), Map.of("nom", name.text()))));
        StringWriter text = new StringWriter();
        try {
            json.write(object("FeatureCollection", "features", features), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Reads what was written; empty when somebody spoilt it. */
    static Optional<Boundary> read(Json json, String text) {
        return OutlineReader.read(json, new StringReader(text)) instanceof OutlineReader.Outline outline
                ? Optional.of(outline.boundary())
                : Optional.empty();
    }

    private static List<BigDecimal> position(Coordinates point) {
        return List.of(new BigDecimal(point.longitude()), new BigDecimal(point.latitude()));
    }

    private static Map<String, Object> feature(String type, Object coordinates, Map<String, String> properties) {
        Map<String, Object> feature = object("Feature", "properties", properties);
        feature.put("geometry", object(type, "coordinates", coordinates));
        return feature;
    }

    private static Map<String, Object> object(String type, String key, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put(key, value);
        return object;
    }
}
