package org.territoireouvert.api.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkPlacesTest {

    private static final double WIDTH = 30;
    private static final double HEIGHT = 30;

    private static Box box(double x, double y) {
        return new Box(new Spot(x, y), WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            two far apart stay,      60, 60,  200, 150, 200, 150
            side by side stay,      100, 100, 130, 100, 130, 100
            one above another stay, 100, 100, 100, 130, 100, 130
            the same place,         100, 100, 100, 100, 130, 100
            nearly the same place,  100, 100, 110, 100, 131, 100
            """)
    void theSecondGoesToTheNearestFreePlace(
            String what, double x, double y, double otherX, double otherY, double foundX, double foundY) {
        MarkPlaces places = new MarkPlaces();

        Spot first = places.take(box(x, y));
        Spot second = places.take(box(otherX, otherY));

        assertThat(first).isEqualTo(new Spot(x, y));
        assertThat(second).as(what).isEqualTo(new Spot(foundX, foundY));
    }

    @Test
    void fortyAtOnePlaceAllFindOneWithinThePicture() {
        MarkPlaces places = new MarkPlaces();
        List<Spot> found = new ArrayList<>();
        for (int mark = 0; mark < PlaceMap.MOST; mark++) {
            found.add(places.take(box(250, 20)));
        }

        for (Spot one : found) {
            assertThat(one.x()).isBetween(WIDTH / 2, Frame.WIDTH - WIDTH / 2);
            assertThat(one.y()).isBetween(HEIGHT / 2, Frame.HEIGHT - HEIGHT / 2);
            assertThat(found)
                    .filteredOn(other -> other != one)
                    .allMatch(
                            other -> Math.abs(other.x() - one.x()) >= WIDTH || Math.abs(other.y() - one.y()) >= HEIGHT);
        }
    }

    @Test
    void aWideMarkTakesMoreRoom() {
        MarkPlaces places = new MarkPlaces();
        places.take(new Box(new Spot(100, 100), 80, HEIGHT));

        assertThat(places.take(box(150, 100)).x()).isGreaterThanOrEqualTo(155);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            there is room,           40,  150, 100
            a mark stands there,    150,  150, 112
            it would not fit,         5,    ,
            """)
    void aNameIsWrittenWhereThereIsRoom(String what, double markX, Double x, Double y) {
        NamePlaces places = new NamePlaces(List.of(box(markX, 100)));
        double middle = x == null ? markX : x;

        assertThat(places.take("Corvaux", new Spot(middle, 100)))
                .as(what)
                .isEqualTo(x == null || y == null ? Optional.empty() : Optional.of(new Spot(x, y)));
    }

    @Test
    void noNameCoversAnother() {
        NamePlaces places = new NamePlaces(List.of());
        List<Optional<Spot>> found = new ArrayList<>();
        for (int name = 0; name < 6; name++) {
            found.add(places.take("Corvaux", new Spot(150, 100)));
        }

        assertThat(found.stream().flatMap(Optional::stream)).extracting(Spot::y).containsExactly(100.0, 112.0, 88.0);
    }
}
