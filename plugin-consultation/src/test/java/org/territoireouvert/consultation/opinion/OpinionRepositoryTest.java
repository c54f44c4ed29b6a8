package org.territoireouvert.consultation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.opinion.Statement.State;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class OpinionRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final StatementRepository statements = new StatementRepository();
    private final OpinionRepository opinions = new OpinionRepository();

    private static Database tables(Storage storage) {
        return PluginTables.of(storage, "consultation", "con_");
    }

    private PlannedStep step(Database database) {
        PreparationRepository preparation = new PreparationRepository();
        database.write(handle -> {
            preparation.add(
                    handle, Consultation.draft("eau", "Prix de l’eau", Dates.of(TODAY, TODAY.plusDays(20)), NOW));
            preparation.addStep(handle, "eau", new Step(-1, StepKind.OPINIONS, "Avis", TODAY, TODAY.plusDays(20), ""));
            return 0;
        });
        PlannedStep step = PlannedStep.find(
                        new ConsultationRepository(database).find("eau").orElseThrow(), StepKind.OPINIONS, "0")
                .orElseThrow();
        database.write(handle -> {
            statements.add(handle, step, statement("s1", State.PUBLISHED));
            statements.add(handle, step, statement("s2", State.PUBLISHED));
            statements.add(handle, step, statement("s3", State.PROPOSED));
            return 0;
        });
        return step;
    }

    private static Statement statement(String id, State state) {
        return new Statement(id, "Affirmation " + id, "auteur", state, "", Tally.NONE, NOW);
    }

    private boolean give(Database database, PlannedStep step, String statement, String person, Vote vote) {
        return database.write(handle -> opinions.put(handle, step, statement, person, vote));
    }

    private Tally tally(Database database, PlannedStep step, String statement) {
        return database.read(
                handle -> statements.find(handle, step, statement).orElseThrow().tally());
    }

    @BothDatabases
    void lastOpinionOfAPersonCounts(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);

        give(database, step, "s1", "jeanne", Vote.AGREE);
        give(database, step, "s1", "paul", Vote.AGREE);
        give(database, step, "s1", "jeanne", Vote.DISAGREE);
        give(database, step, "s1", "jeanne", Vote.DISAGREE);

        assertThat(tally(database, step, "s1")).isEqualTo(new Tally(1, 1, 0));
        assertThat(database.<List<OpinionRepository.Own>, RuntimeException>read(
                        handle -> opinions.ofPerson(handle, step, "jeanne")))
                .containsExactly(new OpinionRepository.Own("s1", "Affirmation s1", Vote.DISAGREE));
    }

    @BothDatabases
    void opinionOnWhatIsNotPublishedIsNotTaken(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);

        assertThat(give(database, step, "s3", "jeanne", Vote.AGREE)).isFalse();
        assertThat(give(database, step, "nothing", "jeanne", Vote.AGREE)).isFalse();

        assertThat(tally(database, step, "s3")).isEqualTo(Tally.NONE);
    }

    @BothDatabases
    void statementsThatFewestSawComeFirst(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);
        give(database, step, "s1", "paul", Vote.PASS);

        assertThat(database.<List<Statement>, RuntimeException>read(
                        handle -> statements.unseen(handle, step, "jeanne", 5)))
                .extracting(Statement::id)
                .containsExactly("s2", "s1");
        assertThat(database.<List<Statement>, RuntimeException>read(
                        handle -> statements.unseen(handle, step, "paul", 5)))
                .extracting(Statement::id)
                .containsExactly("s2");
    }

    @BothDatabases
    void countsHoldWhenAllAnswerAtOnce(Storage storage) throws Exception {
        Database database = tables(storage);
        PlannedStep step = step(database);
        List<Callable<Boolean>> calls = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(
                        call -> () -> give(database, step, "s1", "person-" + call % 10, Vote.values()[call % 3]))
                .toList();

        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(calls)) {
                assertThat(answer.get()).isTrue();
            }
        }

        Tally tally = tally(database, step, "s1");
        assertThat(tally.seen()).as("each person once").isEqualTo(10);
        assertThat(database.<Integer, RuntimeException>read(
                        handle -> opinions.matrix(handle, statements.all(handle, step, State.PUBLISHED))
                                .participants()
                                .size()))
                .isEqualTo(10);
    }

    @BothDatabases
    void everyChangeGivesAnotherVersion(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);
        String before = database.read(handle -> statements.version(handle, step));

        give(database, step, "s1", "jeanne", Vote.AGREE);
        String after = database.read(handle -> statements.version(handle, step));
        give(database, step, "s1", "jeanne", Vote.DISAGREE);

        assertThat(List.of(
                        before,
                        after,
                        database.<String, RuntimeException>read(handle -> statements.version(handle, step))))
                .doesNotHaveDuplicates();
    }

    @BothDatabases
    void stepWithStatementsStays(Storage storage) {
        Database database = tables(storage);
        step(database);

        assertThat(database.<Boolean, RuntimeException>write(
                        handle -> new PreparationRepository().removeStep(handle, "eau", 0)))
                .isFalse();
    }
}
