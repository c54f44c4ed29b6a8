package org.territoireouvert.runner.territory.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.runner.text.JacksonJson;

class OutlineReaderTest {

    private static final String SQUARE = "[[[1,46],[1.2,46],[1.2,46.2],[1,46.2],[1,46]]]";
    private static final String EAST = "[[[1.2,46],[1.4,46],[1.4,46.2],[1.2,46.2],[1.2,46]]]";

    private static String geometry(String type, String coordinates) {
        return "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static OutlineReader.Reading reading(String text) {
        return OutlineReader.read(new JacksonJson(), new StringReader(text));
    }

    private static Boundary read(String text) {
        assertThat(reading(text)).isInstanceOf(OutlineReader.Outline.class);
        return ((OutlineReader.Outline) reading(text)).boundary();
    }

    private static Coordinates at(String latitude, String longitude) {
        return new Coordinates(latitude, longitude);
    }

    @Test
    void everyFormOfAnAreaIsAnOutline() {
        List<Coordinates> square = List.of(at("46", "1"), at("46", "1.2"), at("46.2", "1.2"), at("46.2", "1"));
        String polygon = geometry("Polygon", SQUARE);

        assertThat(read(polygon).rings()).containsExactly(square);
        assertThat(read(geometry("MultiPolygon", "[" + SQUARE + "," + EAST + "]"))
                        .rings())
                .hasSize(2);
        assertThat(read(feature("null", polygon)).rings()).containsExactly(square);
        assertThat(read(collection(feature("{}", polygon), feature("{}", geometry("Point", "[1.1,46.1]"))))
                        .rings())
                .containsExactly(square);
    }

    @Test
    void areasWithNamesAreNamedInTheirMiddle() {
        Boundary boundary = read(collection(
                feature("{\"nom\":\"Corvaux\"}", geometry("Polygon", SQUARE)),
                feature("{\"name\":\"Saint-Élan\"}", geometry("Polygon", EAST))));

        assertThat(boundary.names())
                .containsExactly(
                        new Boundary.Name("Corvaux", at("46.1", "1.1")),
                        new Boundary.Name("Saint-Élan", at("46.1", "1.3")));
    }

    @Test
    void pointsWithNamesSayWhereTheNamesAreWritten() {
        Boundary boundary = read(collection(
                feature("{\"nom\":\"Corvaux\"}", geometry("Polygon", SQUARE)),
                feature("{\"nom\":\"Le Bourg\"}", geometry("Point", "[1.05,46.02]")),
                feature("{\"nom\":\"La Gare\"}", geometry("Point", "[1.15,46.12,210]"))));

        assertThat(boundary.names()).extracting(Boundary.Name::text).containsExactly("Le Bourg", "La Gare");
    }

    /** The name of the only commune says nothing on its own map. */
    @Test
    void oneNameAloneIsLeftOut() {
        assertThat(read(feature("{\"nom\":\"Corvaux\"}", geometry("Polygon", SQUARE)))
                        .names())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                 | json
            <kml/>                                                            | json
            []                                                                | empty
            {"type":"Point","coordinates":[1,46]}                             | empty
            {"type":"LineString","coordinates":[[1,46],[2,46]]}               | empty
            {"type":"FeatureCollection"}                                      | geojson
            {"type":"Polygon","coordinates":[[1,46],[2,46],[2,47]]}           | geojson
            {"type":"Polygon","coordinates":[[["1","46"],["2","46"]]]}        | geojson
            {"type":"Polygon","coordinates":[[[1],[2],[3]]]}                  | geojson
            {"type":"Polygon","coordinates":[[[652469,6862035],[1,2],[3,4]]]} | degrees
            """)
    void whatIsNoOutlineIsSaid(String text, String problem) {
        assertThat(reading(text))
                .isInstanceOfSatisfying(
                        OutlineReader.Wrong.class,
                        wrong -> assertThat(wrong.messageKey()).isEqualTo("territory.outline.problem." + problem));
    }

    @Test
    void plotsAndBuildingsAreNoOutline() {
        String many = "[" + String.join(",", java.util.Collections.nCopies(OutlineReader.MOST_RINGS + 1, SQUARE)) + "]";

        assertThat(reading(geometry("MultiPolygon", many)))
                .isEqualTo(
                        new OutlineReader.Wrong("territory.outline.problem.many", List.of(OutlineReader.MOST_RINGS)));
    }

    @Test
    void aDetailedOutlineKeepsItsShapeWithFewerPoints() {
        Boundary boundary = read(geometry("Polygon", "[" + circle(20_000) + "]"));

        assertThat(boundary.rings()).hasSize(1);
        assertThat(boundary.rings().getFirst()).hasSize(LightRings.MOST_POINTS);
        assertThat(boundary.rings().getFirst())
                .allSatisfy(point -> assertThat(Math.hypot(point.north() - 46, point.east() - 1))
                        .isBetween(0.0999, 0.1001));
        assertThat(read(geometry("Polygon", "[" + circle(20_000) + "]"))).isEqualTo(boundary);
    }

    private static String circle(int points) {
        return IntStream.rangeClosed(0, points)
                .mapToObj(index -> 2 * Math.PI * (index % points) / points)
                .map(angle -> String.format(
                        Locale.ROOT, "[%.6f,%.6f]", 1 + 0.1 * Math.cos(angle), 46 + 0.1 * Math.sin(angle)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Two communes meet along a river of 2,000 points. */
    @Test
    void neighboursGoOnSharingTheirBorder() {
        List<String> river = IntStream.rangeClosed(0, 2_000)
                .mapToObj(index -> String.format(
                        Locale.ROOT, "[%.5f,%.5f]", 1 + 0.01 * Math.sin(index / 40.0), 46 + index / 10_000.0))
                .toList();
        String up = String.join(",", river);
        String down = String.join(",", river.reversed());

        Boundary boundary = read(geometry(
                "MultiPolygon",
                "[[[[0.8,46]," + up + ",[0.8,46.2],[0.8,46]]],[[[1.2,46.2]," + down + ",[1.2,46],[1.2,46.2]]]]"));

        List<Coordinates> west = boundary.rings().get(0);
        List<Coordinates> east = boundary.rings().get(1);
        assertThat(west.size()).isLessThanOrEqualTo(LightRings.MOST_POINTS);
        assertThat(west.subList(1, west.size() - 1))
                .isEqualTo(east.subList(1, east.size() - 1).reversed());
        assertThat(west).contains(at("46", "1")).contains(at("46.2", river(river.getLast())));
    }

    private static String river(String point) {
        return new java.math.BigDecimal(point.substring(1, point.indexOf(',')))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void smallIslandsStay() {
        String island = "[[[2,46],[2.0001,46],[2.0001,46.0001],[2,46]]]";

        Boundary boundary = read(geometry("MultiPolygon", "[[" + circle(5_000) + "]," + island + "]"));

        assertThat(boundary.rings().get(1)).hasSize(3);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        JacksonJson json = new JacksonJson();
        Boundary boundary = read(collection(
                feature("{\"nom\":\"Corvaux\"}", geometry("Polygon", SQUARE)),
                feature("{\"nom\":\"Saint-Élan\"}", geometry("Polygon", EAST))));

        assertThat(OutlineText.read(json, OutlineText.write(json, boundary))).contains(boundary);
        assertThat(OutlineText.read(json, "")).isEmpty();
    }
}
