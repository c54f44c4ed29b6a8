package org.territoireouvert.calls.model.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeerRoundTest {

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyAssessesAndIsAssessedAsOftenNeverOwnNeverBarred(int seed) {
        Random random = new Random(seed);
        List<String> numbers = IntStream.range(0, 2 + random.nextInt(15))
                .mapToObj(index -> "2026-" + index)
                .toList();
        Set<Pairing> barred = new HashSet<>();
        for (String one : numbers) {
            for (String other : numbers) {
                if (!one.equals(other) && random.nextInt(6) == 0) {
                    barred.add(new Pairing(one, other));
                    barred.add(new Pairing(other, one));
                }
            }
        }

        Optional<PeerRound> round = PeerRound.of(numbers, 3, barred, "graine");

        round.ifPresent(one -> {
            assertThat(one.pairings()).doesNotHaveDuplicates().noneMatch(barred::contains);
            assertThat(one.pairings()).noneMatch(pairing -> pairing.assessor().equals(pairing.application()));
            assertThat(counts(one, true)).hasSize(numbers.size()).containsOnlyKeys(numbers);
            assertThat(counts(one, true).values()).containsOnly((long) one.each());
            assertThat(counts(one, false).values()).containsOnly((long) one.each());
            List<String> shuffled = new ArrayList<>(numbers);
            Collections.shuffle(shuffled, random);
            assertThat(PeerRound.of(shuffled, 3, barred, "graine")).contains(one);
        });
    }

    private static Map<String, Long> counts(PeerRound round, boolean assessors) {
        return round.pairings().stream()
                .collect(Collectors.groupingBy(
                        one -> assessors ? one.assessor() : one.application(), Collectors.counting()));
    }

    @Test
    void withTooFewApplicationsEachAssessesFewer() {
        PeerRound round =
                PeerRound.of(List.of("1", "2", "3"), 3, Set.of(), "graine").orElseThrow();

        assertThat(round.each()).isEqualTo(2);
        assertThat(round.pairings()).hasSize(6);
    }

    @Test
    void itIsSaidWhenNothingCanBeGiven() {
        Set<Pairing> barred = Set.of(new Pairing("1", "2"), new Pairing("2", "1"));

        assertThat(PeerRound.of(List.of("1", "2"), 3, barred, "graine")).isEmpty();
        assertThat(PeerRound.of(List.of("1"), 3, Set.of(), "graine")).isEmpty();
        assertThat(PeerRound.of(List.of(), 3, Set.of(), "graine")).isEmpty();
    }

    @Test
    void anotherSeedGivesAnotherRound() {
        List<String> numbers =
                IntStream.range(0, 12).mapToObj(Integer::toString).toList();

        assertThat(PeerRound.of(numbers, 3, Set.of(), "12 24"))
                .isNotEqualTo(PeerRound.of(numbers, 3, Set.of(), "12 25"));
    }
}
