package org.territoireouvert.ambassadors.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Pools for tests. */
final class Pools {

    static final Criterion SEX =
            new Criterion("Sexe", List.of(new Quota("Femme", 2, 3), new Quota("Homme", 2, Quota.UNBOUNDED)));
    static final Criterion AGE = new Criterion(
            "Âge",
            List.of(new Quota("16–29 ans", 1, 2), new Quota("30–59 ans", 1, 3), new Quota("60 ans et plus", 1, 2)));
    static final Criterion PLACE = new Criterion(
            "Commune",
            List.of(
                    new Quota("Corvaux", 0, 2),
                    new Quota("Hautechaume", 1, 2),
                    new Quota("Montbrèche", 0, Quota.UNBOUNDED),
                    new Quota("Ailleurs", 0, 1)));

    private Pools() {}

    /** Returns a pool in which each of {@code answers} answers to each of three criteria gets exactly {@code each} seats. */
    static Pool tight(long seed, int seats, int answers, int each, int people) {
        List<Criterion> criteria = java.util.stream.IntStream.range(0, 3)
                .mapToObj(criterion -> new Criterion(
                        "Critère " + criterion,
                        java.util.stream.IntStream.range(0, answers)
                                .mapToObj(answer -> new Quota("réponse " + answer, each, each))
                                .toList()))
                .toList();
        return random(seed, people, seats, criteria);
    }

    static Pool random(long seed, int people, int seats, List<Criterion> criteria) {
        RandomGenerator random = new Random(seed);
        List<Ticket> tickets = new ArrayList<>();
        for (int index = 0; index < people; index++) {
            tickets.add(new Ticket(
                    "T%05d".formatted(index),
                    criteria.stream()
                            .map(one ->
                                    one.values().get(random.nextInt(one.values().size())))
                            .toList()));
        }
        return new Pool("t-" + seed, seats, 3, "Loto du 5 décembre", "2026-12-05", criteria, tickets);
    }
}
