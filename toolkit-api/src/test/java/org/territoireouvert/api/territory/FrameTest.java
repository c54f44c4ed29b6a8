package org.territoireouvert.api.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    private static Spot spot(String latitude, String longitude) {
        return Spot.of(Coordinates.parse(latitude, longitude).orElseThrow());
    }

    private static Frame around(Spot... spots) {
        return Frame.around(Extent.of(List.of(spots)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "46.35, 1.75, 1.75, -52.4",
        "-21.1, 55.5, 55.5, 21.6",
        "60, -1, -1, -75.5",
        "90, 0, 0, -179.4",
    })
    void mercatorPutsAPointOnThePlane(String latitude, String longitude, double x, double y) {
        Spot spot = spot(latitude, longitude);

        assertThat(spot.x()).isEqualTo(x);
        assertThat(spot.y()).isCloseTo(y, within(0.1));
    }

    @Test
    void northIsUpAndEastIsRight() {
        Frame frame = around(spot("46", "1"), spot("47", "2"));

        Spot southWest = frame.picture(spot("46", "1"));
        Spot northEast = frame.picture(spot("47", "2"));

        assertThat(northEast.x()).isGreaterThan(southWest.x());
        assertThat(northEast.y()).isLessThan(southWest.y());
    }

    @ParameterizedTest
    @CsvSource({
        "46.3, 1.7, 46.4, 1.9",
        "46.3, 1.7, 46.3, 1.9",
        "46.3, 1.7, 46.4, 1.7",
        "46.3, 1.7, 46.3, 1.7",
        "-21.4, 55.2, -20.9, 55.8",
        "40, -5, 52, 10",
    })
    void everythingLiesWithinTheMargins(
            String latitude, String longitude, String otherLatitude, String otherLongitude) {
        List<Spot> spots = List.of(spot(latitude, longitude), spot(otherLatitude, otherLongitude));
        Frame frame = Frame.around(Extent.of(spots));

        for (Spot spot : spots) {
            Spot shown = frame.picture(spot);
            assertThat(shown.x()).isBetween(Frame.WIDTH * 0.079, Frame.WIDTH * 0.921);
            assertThat(shown.y()).isBetween(Frame.HEIGHT * 0.079, Frame.HEIGHT * 0.921);
        }
    }

    @Test
    void aSinglePlaceStandsInTheMiddleOfItsNeighbourhood() {
        Spot only = spot("46.35", "1.75");
        Frame frame = around(only);

        assertThat(frame.picture(only).x()).isCloseTo(Frame.WIDTH / 2.0, within(0.001));
        assertThat(frame.picture(only).y()).isCloseTo(Frame.HEIGHT / 2.0, within(0.001));
        assertThat(frame.metresAcross()).isCloseTo(1_200, within(1.0));
    }

    /** From Châteauroux to Bourges it is 61.7 kilometres as the crow flies. */
    @Test
    void theScaleIsThatOfThePlace() {
        Spot chateauroux = spot("46.810", "1.691");
        Spot bourges = spot("47.081", "2.399");
        Frame frame = around(chateauroux, bourges);

        double units = Math.hypot(
                frame.picture(chateauroux).x() - frame.picture(bourges).x(),
                frame.picture(chateauroux).y() - frame.picture(bourges).y());

        assertThat(units / Frame.WIDTH * frame.metresAcross()).isCloseTo(61_700, within(600.0));
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 200\u00a0m, 16.67",
        "1700, 500\u00a0m, 29.41",
        "9000, 2\u00a0km, 22.22",
        "17000, 5\u00a0km, 29.41",
        "40000, 10\u00a0km, 25.0",
    })
    void theScaleBarIsARoundNumber(double metres, String label, double width) {
        ScaleBar bar = ScaleBar.of(new Frame(0, 0, Frame.WIDTH * Frame.DEGREE / metres));

        assertThat(bar.label()).isEqualTo(label);
        assertThat(bar.width()).isCloseTo(width, within(0.01));
    }
}
