package org.territoireouvert.api.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.territory.PlaceMap.Drawn;
import org.territoireouvert.api.territory.PlaceMap.Mark;

class PlaceMapTest {

    private static final Boundary SQUARE = new Boundary(
            List.of(List.of(at("46", "1"), at("46", "1.2"), at("46.2", "1.2"), at("46.2", "1"))),
            List.of(new Boundary.Name("Corvaux", at("46.1", "1.1")), new Boundary.Name("Saint-Élan", at("46", "1"))));

    private static Coordinates at(String latitude, String longitude) {
        return Coordinates.parse(latitude, longitude).orElseThrow();
    }

    private static Mark mark(String number, String latitude, String longitude) {
        return new Mark(number, "Projet " + number, "#projet-" + number, at(latitude, longitude));
    }

    private static PlaceMap map(Optional<Boundary> boundary, Mark... marks) {
        return PlaceMap.of("Les projets", List.of(marks), boundary).orElseThrow();
    }

    @Test
    void marksKeepTheOrderOfTheListAndSayWhatTheyAre() {
        PlaceMap map = map(Optional.empty(), mark("7", "46.1", "1.1"), mark("3", "46.2", "1.2"));

        assertThat(map.marks()).extracting(Drawn::label).containsExactly("7", "3");
        assertThat(map.marks()).extracting(Drawn::name).containsExactly("7 – Projet 7", "3 – Projet 3");
        assertThat(map.marks()).extracting(Drawn::address).containsExactly("#projet-7", "#projet-3");
        assertThat(map.outline()).isEmpty();
        assertThat(map.names()).isEmpty();
    }

    @Test
    void withoutAMarkThereIsNoMap() {
        assertThat(PlaceMap.of("Les projets", List.of(), Optional.of(SQUARE))).isEmpty();
    }

    @Test
    void oneMarkStandsInTheMiddle() {
        Drawn only = map(Optional.empty(), mark("1", "46.1", "1.1")).marks().getFirst();

        assertThat(only.x()).isEqualTo("50.0%");
        assertThat(only.y()).isEqualTo("50.0%");
        assertThat(only.moved()).isEmpty();
    }

    @Test
    void twoAtOnePlaceStandSideBySideWithALineToIt() {
        PlaceMap map = map(Optional.empty(), mark("1", "46.1", "1.1"), mark("2", "46.1", "1.1"));

        Drawn moved = map.marks().get(1);
        assertThat(moved.x()).isNotEqualTo("50.0%");
        assertThat(moved.moved()).contains(new PlaceMap.Line("50.0%", "50.0%", moved.x(), moved.y()));
    }

    @Test
    void theWholeOutlineIsShownWithItsNames() {
        PlaceMap map = map(Optional.of(SQUARE), mark("1", "46.1", "1.1"));

        assertThat(map.outline()).singleElement().asString().matches("M[0-9. ]+(L[0-9. ]+){3}Z");
        assertThat(map.names()).extracting(PlaceMap.Label::text).containsExactly("Corvaux", "Saint-Élan");
        assertThat(map.scale().text()).isEqualTo("10\u00a0km");
    }

    /** Somebody who writes both numbers the wrong way round must not shrink the town to a dot. */
    @ParameterizedTest
    @CsvSource({"46.1, 1.1, 2, 0", "46.3, 1.3, 2, 0", "1.1, 46.1, 1, 1", "0, 0, 1, 1"})
    void whatLiesFarFromTheTerritoryIsLeftOut(String latitude, String longitude, int shown, int left) {
        PlaceMap map = map(Optional.of(SQUARE), mark("1", "46.1", "1.1"), mark("2", latitude, longitude));

        assertThat(map.marks()).hasSize(shown);
        assertThat(map.left()).isEqualTo(left);
    }

    @Test
    void moreMarksThanAMapHoldsAreCounted() {
        List<Mark> many = IntStream.range(0, PlaceMap.MOST + 3)
                .mapToObj(number -> mark(Integer.toString(number), "46.1", "1.1"))
                .toList();

        PlaceMap map = PlaceMap.of("Les projets", many, Optional.empty()).orElseThrow();

        assertThat(map.marks()).hasSize(PlaceMap.MOST);
        assertThat(map.left()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"7, 7, 26", "42, 42, 26", "123, 123, 34", "123456, 123456, 58", "BO.D10.5/22, BO.D1…, 58"})
    void aLongNumberMakesAWiderMark(String number, String label, int width) {
        Drawn drawn = map(Optional.empty(), mark(number, "46", "1")).marks().getFirst();

        assertThat(drawn.label()).isEqualTo(label);
        assertThat(drawn.width()).isEqualTo(width);
        assertThat(drawn.name()).startsWith(number);
    }

    @Test
    void aPickerSaysWhatItsPictureShows() {
        PlacePicker picker = PlacePicker.of(SQUARE);

        assertThat(picker.outline()).hasSize(1);
        assertThat(picker.west()).isLessThan(1);
        assertThat(picker.west() + picker.width()).isGreaterThan(1.2);
    }

    @Test
    void anOutlineHasALine() {
        assertThatThrownBy(() -> new Boundary(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "46.5, 1.25, 46.5, 1.25",
        "'46,5', ' -1,25 ', 46.5, -1.25",
        "46.12345678901, 1, 46.1234568, 1",
    })
    void coordinatesKeepWhatWasTyped(String latitude, String longitude, String north, String east) {
        assertThat(Coordinates.parse(latitude, longitude)).contains(new Coordinates(north, east));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "0, -180.5", "'', 1", "1e3, 1", "46°30, 1"})
    void otherTextsAreNoCoordinates(String latitude, String longitude) {
        assertThat(Coordinates.parse(latitude, longitude)).isEmpty();
    }
}
