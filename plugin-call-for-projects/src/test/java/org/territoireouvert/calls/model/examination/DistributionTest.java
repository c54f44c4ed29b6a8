package org.territoireouvert.calls.model.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.calls.model.examination.Distribution.Wanted;

class DistributionTest {

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    private static List<String> names(String start, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> start + String.format("%02d", index))
                .toList();
    }

    private static Wanted invented(Random random) {
        List<String> applications = names("d", 1 + random.nextInt(25));
        Map<String, Integer> limits = new LinkedHashMap<>();
        names("a", 1 + random.nextInt(9)).forEach(one -> limits.put(one, random.nextInt(12)));
        Set<Pairing> barred = new HashSet<>();
        Set<Pairing> given = new HashSet<>();
        for (String application : applications) {
            for (String assessor : limits.keySet()) {
                int chance = random.nextInt(10);
                if (chance < 2) {
                    barred.add(new Pairing(assessor, application));
                } else if (chance == 2) {
                    given.add(new Pairing(assessor, application));
                }
            }
        }
        return new Wanted(applications, limits, 1 + random.nextInt(3), barred, given);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void limitsConflictsAndNumbersAreRespected(int seed) {
        Wanted wanted = invented(new Random(seed));

        Distribution distribution = Distribution.of(wanted);

        assertThat(distribution.added()).doesNotHaveDuplicates().noneMatch(wanted.barred()::contains);
        assertThat(distribution.added()).noneMatch(wanted.given()::contains);
        List<Pairing> all = new ArrayList<>(wanted.given());
        all.addAll(distribution.added());
        Map<String, Long> added =
                distribution.added().stream().collect(Collectors.groupingBy(Pairing::assessor, Collectors.counting()));
        Map<String, Long> loads = all.stream().collect(Collectors.groupingBy(Pairing::assessor, Collectors.counting()));
        added.keySet()
                .forEach(one -> assertThat(loads.get(one))
                        .isLessThanOrEqualTo(wanted.limits().getOrDefault(one, 0)));
        for (String application : wanted.applications()) {
            long before = wanted.given().stream()
                    .filter(one -> one.application().equals(application))
                    .count();
            long more = distribution.added().stream()
                    .filter(one -> one.application().equals(application))
                    .count();
            int lacking = distribution.lacking().getOrDefault(application, 0);
            assertThat(more + lacking).isEqualTo(Math.max(0, wanted.wanted() - before));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheInputChangesNothing(int seed) {
        Wanted wanted = invented(new Random(seed));
        List<String> shuffled = new ArrayList<>(wanted.applications());
        Collections.shuffle(shuffled, new Random(seed + 1_000L));
        List<String> assessors = new ArrayList<>(wanted.limits().keySet());
        Collections.shuffle(assessors, new Random(seed + 2_000L));
        Map<String, Integer> limits = new LinkedHashMap<>();
        assessors.forEach(one -> limits.put(one, wanted.limits().getOrDefault(one, 0)));

        Distribution again =
                Distribution.of(new Wanted(shuffled, limits, wanted.wanted(), wanted.barred(), wanted.given()));

        assertThat(again).isEqualTo(Distribution.of(wanted));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereNothingStandsAgainstItTheLoadIsEven(int seed) {
        Random random = new Random(seed);
        List<String> applications = names("d", 1 + random.nextInt(40));
        Map<String, Integer> limits = new LinkedHashMap<>();
        names("a", 3 + random.nextInt(6)).forEach(one -> limits.put(one, 100));

        Distribution distribution = Distribution.of(new Wanted(applications, limits, 2, Set.of(), Set.of()));

        Map<String, Long> loads =
                distribution.added().stream().collect(Collectors.groupingBy(Pairing::assessor, Collectors.counting()));
        List<Long> all =
                limits.keySet().stream().map(one -> loads.getOrDefault(one, 0L)).toList();
        assertThat(distribution.lacking()).isEmpty();
        assertThat(Collections.max(all) - Collections.min(all)).isLessThanOrEqualTo(1);
    }

    @Test
    void othersMoveWhenThatIsTheOnlyWay() {
        Set<Pairing> barred = Set.of(new Pairing("b", "d2"));

        Distribution distribution =
                Distribution.of(new Wanted(List.of("d1", "d2"), Map.of("a", 1, "b", 1), 1, barred, Set.of()));

        assertThat(distribution.added()).containsExactlyInAnyOrder(new Pairing("b", "d1"), new Pairing("a", "d2"));
    }

    @Test
    void fiveThousandApplicationsAreDistributedAtOnce() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        names("a", 40).forEach(one -> limits.put(one, 300));
        List<String> applications =
                IntStream.range(0, 5_000).mapToObj(index -> "d" + index).toList();

        Distribution distribution = Distribution.of(new Wanted(applications, limits, 2, Set.of(), Set.of()));

        assertThat(distribution.added()).hasSize(10_000);
        assertThat(distribution.lacking()).isEmpty();
    }
}
