package org.territoireouvert.runner.territory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.runner.territory.France;

class CentresTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            35238, 48.11, -1.68, 0.05
            97411, -20.88, 55.45, 0.05
            01002, 46.0, 5.35, 0.3
            """)
    void communesLieWhereTheyAre(String code, double north, double east, double tolerance) {
        Coordinates centre = Centres.of(
                        Communes.territory(France.index().find(code).orElseThrow()))
                .orElseThrow();

        assertThat(centre.north()).isCloseTo(north, within(tolerance));
        assertThat(centre.east()).isCloseTo(east, within(tolerance));
    }

    @Test
    void everyCommuneHasACentreOfItsOwnOrOfItsNeighbours() {
        long without = France.index().all().stream()
                .map(Communes::territory)
                .filter(commune -> Centres.of(commune).isEmpty())
                .count();

        assertThat(without).isLessThan(100);
    }

    @Test
    void areasLieWhereTheirPeopleLive() {
        Optional<Coordinates> brittany =
                Centres.of(Atlas.read().find("R53").orElseThrow().territory());

        assertThat(brittany.orElseThrow().north()).isCloseTo(48.1, within(0.3));
    }

    @Test
    void outlinesOfDepartmentsMakeUpThatOfTheirRegion() {
        assertThat(Rings.of(Atlas.read().find("35").orElseThrow()).count()).isPositive();
        assertThat(Rings.of(Atlas.read().find("R53").orElseThrow()).count()).isGreaterThanOrEqualTo(4);
        assertThat(Rings.france().rings()).hasSizeGreaterThan(12);
    }
}
