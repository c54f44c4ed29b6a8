package org.territoireouvert.runner.territory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.territory.Outline;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.api.territory.TerritoryMap;
import org.territoireouvert.api.web.Link;

class OutlinesTest {

    private static Outline outline(Kind kind, String code) {
        return Outlines.of(kind).stream()
                .filter(one -> one.territory().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Coordinates of a path, x and y in turn. */
    private static double[] numbers(Outline outline) {
        return Arrays.stream(outline.path().split("[MZ ]+"))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double average(Outline outline, int first) {
        double[] numbers = numbers(outline);
        return DoubleStream.iterate(first, index -> index + 2)
                .limit(numbers.length / 2)
                .map(index -> numbers[(int) index])
                .average()
                .orElseThrow();
    }

    @Test
    void everyDepartmentAndRegionHasOne() {
        assertThat(Outlines.of(Kind.DEPARTEMENT)).hasSize(101);
        assertThat(Outlines.of(Kind.REGION)).hasSize(18);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DEPARTEMENT", "REGION"})
    void allLieOnOnePlaneAndAreLightEnoughForAPage(Kind kind) {
        for (Outline outline : Outlines.of(kind)) {
            assertThat(outline.path())
                    .as(outline.territory().name())
                    .matches("(M[0-9.]+ [0-9.]+( [0-9.]+ [0-9.]+){2,}Z)+");
            assertThat(Arrays.stream(numbers(outline)).boxed()).allMatch(number -> number >= 0 && number <= 640);
        }
        assertThat(Outlines.of(kind).stream()
                        .mapToInt(one -> one.path().length())
                        .sum())
                .isLessThan(60_000);
    }

    /** A map on its head, or mirrored, would be noticed here. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            59, north, 13
            76, north, 31
            75, north, 976
            2B, north, 2A
            29, west,  67
            64, west,  06
            971, west, 976
            """)
    void theyLieAsOnEveryMap(String one, String side, String other) {
        int axis = side.equals("north") ? 1 : 0;

        assertThat(average(outline(Kind.DEPARTEMENT, one), axis))
                .isLessThan(average(outline(Kind.DEPARTEMENT, other), axis));
    }

    @Test
    void communesHaveNone() {
        assertThatThrownBy(() -> Outlines.of(Kind.COMMUNE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMapDrawsWhatLeadsSomewhereLast() {
        TerritoryMap map = TerritoryMap.of(
                "Bretagne",
                Outlines.of(Kind.DEPARTEMENT),
                territory -> Optional.of(territory)
                        .filter(one -> List.of("22", "35").contains(one.code()))
                        .map(Territory::name)
                        .map(name -> new Link(name, "/" + name)));

        assertThat(map.places()).hasSize(101);
        assertThat(map.places().subList(99, 101)).allMatch(place -> place.link().isPresent());
        assertThat(map.links()).extracting(Link::label).containsExactly("Côtes-d’Armor", "Ille-et-Vilaine");
    }
}
