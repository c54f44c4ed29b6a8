package org.territoireouvert.api.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkPlacesTest {

    private static final double WIDTH = 30;

    @ParameterizedTest
    @CsvSource(textBlock = """
            two far apart stay,      60, 60,  200, 150, 200, 150
            side by side stay,      100, 100, 130, 100, 130, 100
            one above another stay, 100, 100, 100, 130, 100, 130
            the same place,         100, 100, 100, 100, 130, 100
            nearly the same place,  100, 100, 110, 100, 130, 100
            """)
    void theSecondGoesToTheNearestFreePlace(
            String what, double x, double y, double otherX, double otherY, double foundX, double foundY) {
        MarkPlaces places = new MarkPlaces();

        Spot first = places.take(new Spot(x, y), WIDTH);
        Spot second = places.take(new Spot(otherX, otherY), WIDTH);

        assertThat(first).isEqualTo(new Spot(x, y));
        assertThat(second).as(what).isEqualTo(new Spot(foundX, foundY));
    }

    @Test
    void fortyAtOnePlaceAllFindOneWithinThePicture() {
        MarkPlaces places = new MarkPlaces();
        List<Spot> found = new ArrayList<>();
        for (int mark = 0; mark < PlaceMap.MOST; mark++) {
            found.add(places.take(new Spot(250, 20), WIDTH));
        }

        for (Spot one : found) {
            assertThat(one.x()).isBetween(WIDTH / 2, Frame.WIDTH - WIDTH / 2);
            assertThat(one.y()).isBetween(MarkPlaces.HEIGHT / 2.0, Frame.HEIGHT - MarkPlaces.HEIGHT / 2.0);
            assertThat(found)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> Math.abs(other.x() - one.x()) >= WIDTH
                            || Math.abs(other.y() - one.y()) >= MarkPlaces.HEIGHT);
        }
    }

    @Test
    void aWideMarkTakesMoreRoom() {
        MarkPlaces places = new MarkPlaces();
        places.take(new Spot(100, 100), 80);

        assertThat(places.take(new Spot(150, 100), WIDTH).x()).isGreaterThanOrEqualTo(155);
    }
}
