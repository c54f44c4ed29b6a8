package org.territoireouvert.consultation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PublishedCountsTest {

    private static final List<String> BANDS = List.of("a", "b", "c", "d");

    private static Optional<PublishedCounts> publish(int... counts) {
        Map<String, Integer> people = new HashMap<>();
        for (int index = 0; index < counts.length; index++) {
            people.put(BANDS.get(index), counts[index]);
        }
        return PublishedCounts.of(BANDS.subList(0, counts.length), people);
    }

    private static PublishedCounts published(int... counts) {
        return publish(counts).orElseThrow();
    }

    private static List<String> hidden(int... counts) {
        return published(counts).people().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void smallCountIsHiddenAndTheSmallestOfTheOthersWithIt() {
        assertThat(hidden(5, 9, 20)).isEmpty();
        assertThat(hidden(4, 9, 20)).containsExactly("a", "b");
        assertThat(hidden(0, 30, 20)).containsExactly("a", "c");
        assertThat(hidden(0, 5, 20)).as("five alone would be known").containsExactly("a", "b", "c");
        assertThat(hidden(0, 9, 20, 9)).as("those that are alike").containsExactly("a", "b", "d");
        assertThat(hidden(4, 4, 20, 9)).containsExactly("a", "b", "d");
        assertThat(published(4, 9, 20).people())
                .isEqualTo(Map.of("a", OptionalInt.empty(), "b", OptionalInt.empty(), "c", OptionalInt.of(20)));
    }

    @Test
    void nothingIsShownOfFewAnswers() {
        assertThat(publish(9, 0)).isEmpty();
        assertThat(publish(5, 5)).isPresent();
        assertThat(PublishedCounts.of(List.of(), Map.of())).isEmpty();
    }

    @Test
    void nobodyWhoKnowsTheRuleFindsAHiddenCount() {
        checkThatNothingIsFound(2, 40);
        checkThatNothingIsFound(3, 24);
        checkThatNothingIsFound(4, 13);
    }

    /** Looks at all counts up to a number, and takes those together that look alike once they are published. */
    private static void checkThatNothingIsFound(int bands, int most) {
        Map<PublishedCounts, List<int[]>> alike = new HashMap<>();
        for (long number = 0; number < Math.pow(most + 1.0, bands); number++) {
            int[] counts = new int[bands];
            long rest = number;
            for (int band = 0; band < bands; band++) {
                counts[band] = (int) (rest % (most + 1));
                rest /= most + 1;
            }
            publish(counts)
                    .ifPresent(shown -> alike.computeIfAbsent(shown, key -> new ArrayList<>())
                            .add(counts));
        }
        alike.forEach((shown, possible) -> {
            for (int band = 0; band < bands; band++) {
                int index = band;
                if (Objects.requireNonNull(shown.people().get(BANDS.get(band))).isEmpty()) {
                    assertThat(new TreeSet<>(possible.stream()
                                    .map(counts -> counts[index])
                                    .toList()))
                            .as("what %s can be in %s", BANDS.get(band), shown)
                            .hasSizeGreaterThan(1);
                }
            }
        });
        assertThat(alike).hasSizeGreaterThan(50);
    }

    @Test
    void shownCountsAreTrueAndNeverSmall() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            BANDS.forEach(band -> counts.put(band, random.nextInt(25)));
            PublishedCounts.of(BANDS, counts).ifPresent(shown -> {
                assertThat(shown.total())
                        .isEqualTo(counts.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
                shown.people()
                        .forEach((band, people) -> people.ifPresent(count -> assertThat(count)
                                .isEqualTo(counts.get(band))
                                .isGreaterThanOrEqualTo(PublishedCounts.SMALLEST)));
                assertThat(shown.people().values().stream()
                                .filter(OptionalInt::isEmpty)
                                .count())
                        .isNotEqualTo(1);
            });
        }
    }
}
