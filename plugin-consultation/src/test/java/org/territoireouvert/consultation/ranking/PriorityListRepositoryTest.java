package org.territoireouvert.consultation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class PriorityListRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final int ITEMS = 8;

    private final RankingRepository rankings = new RankingRepository();
    private final PriorityListRepository lists = new PriorityListRepository();

    private static Database tables(Storage storage) {
        return PluginTables.of(storage, "consultation", "con_");
    }

    private PlannedStep step(Database database) {
        PreparationRepository preparation = new PreparationRepository();
        database.write(handle -> {
            preparation.add(
                    handle, Consultation.draft("eau", "Prix de l’eau", Dates.of(TODAY, TODAY.plusDays(20)), NOW));
            preparation.addStep(
                    handle, "eau", new Step(-1, StepKind.RANKING, "Priorités", TODAY, TODAY.plusDays(20), ""));
            return 0;
        });
        PlannedStep step = PlannedStep.find(
                        new ConsultationRepository(database).find("eau").orElseThrow(), StepKind.RANKING, "0")
                .orElseThrow();
        database.write(handle -> {
            rankings.hold(handle, step);
            IntStream.range(0, ITEMS)
                    .forEach(number -> rankings.add(handle, step, RankedItem.of("i" + number, "Titre " + number, "")));
            return 0;
        });
        return step;
    }

    private boolean give(Database database, PlannedStep step, String person, PriorityList list) {
        return database.write(handle -> {
            lists.put(handle, step, rankings.hold(handle, step), person, list);
            return true;
        });
    }

    private static PriorityList drawn(Random random) {
        List<String> items = new ArrayList<>(
                IntStream.range(0, ITEMS).mapToObj(number -> "i" + number).toList());
        Collections.shuffle(items, random);
        return new PriorityList(items.subList(0, 1 + random.nextInt(Ranking.USUAL_CHOICES)));
    }

    private Ranking ranking(Database database, PlannedStep step) {
        return database.read(handle -> rankings.find(handle, step));
    }

    /** Counts anew what the lists come to. */
    private Ranking counted(Database database, PlannedStep step) {
        List<PriorityList> all = database.read(handle -> lists.all(handle, step));
        return new Ranking(
                Ranking.USUAL_CHOICES,
                all.size(),
                ranking(database, step).items().stream()
                        .map(item -> new RankedItem(
                                item.id(),
                                item.title(),
                                item.text(),
                                all.stream()
                                        .mapToInt(list -> list.points(item.id(), Ranking.USUAL_CHOICES))
                                        .sum(),
                                (int) all.stream()
                                        .filter(list -> list.items().getFirst().equals(item.id()))
                                        .count(),
                                (int) all.stream()
                                        .filter(list -> list.items().contains(item.id()))
                                        .count()))
                        .toList());
    }

    @BothDatabases
    void countsAreThoseOfTheLists(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);
        Random random = new Random(7);

        for (int turn = 0; turn < 60; turn++) {
            give(database, step, "person-" + random.nextInt(20), drawn(random));
        }
        database.write(handle -> lists.remove(handle, step, rankings.hold(handle, step), "person-3"));

        assertThat(ranking(database, step)).isEqualTo(counted(database, step));
    }

    @BothDatabases
    void countsHoldWhenAllAnswerAtOnce(Storage storage) throws Exception {
        Database database = tables(storage);
        PlannedStep step = step(database);
        List<Callable<Boolean>> calls = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(
                        call -> () -> give(database, step, "person-" + call % 10, drawn(new Random(call))))
                .toList();

        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(calls)) {
                assertThat(answer.get()).isTrue();
            }
        }

        assertThat(ranking(database, step).lists()).as("each person once").isEqualTo(10);
        assertThat(ranking(database, step)).isEqualTo(counted(database, step));
    }

    @BothDatabases
    void lastListOfAPersonCounts(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);

        give(database, step, "jeanne", new PriorityList(List.of("i1", "i2")));
        give(database, step, "jeanne", new PriorityList(List.of("i2")));
        give(database, step, "jeanne", new PriorityList(List.of("i2")));

        Ranking ranking = ranking(database, step);
        assertThat(ranking.lists()).isEqualTo(1);
        assertThat(ranking.item("i1")).contains(RankedItem.of("i1", "Titre 1", ""));
        assertThat(ranking.item("i2")).contains(new RankedItem("i2", "Titre 2", "", 5, 1, 1));
    }
}
