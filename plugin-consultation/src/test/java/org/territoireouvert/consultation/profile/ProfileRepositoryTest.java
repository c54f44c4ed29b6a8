package org.territoireouvert.consultation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class ProfileRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String EAU = "eau";

    private final Participants participants = new Participants();
    private final ProfileRepository profiles = new ProfileRepository();
    private final CensusRepository census = new CensusRepository();

    private static Database tables(Storage storage) {
        Database database = PluginTables.of(storage, "consultation", "con_");
        add(database);
        return database;
    }

    private static void add(Database database) {
        database.write(handle -> {
            new PreparationRepository()
                    .add(
                            handle,
                            Consultation.draft(
                                    EAU, "Prix de l’eau", Dates.of(TODAY, TODAY.plusDays(20)), Instant.EPOCH));
            return 0;
        });
    }

    private int count(Database database) {
        return database.read(handle -> participants.count(handle, EAU));
    }

    private boolean took(Database database, String person) {
        return database.write(handle -> {
            participants.took(handle, EAU, person);
            return true;
        });
    }

    @BothDatabases
    void everybodyCountsOnceHoweverOftenTheyTakePart(Storage storage) throws Exception {
        Database database = tables(storage);
        List<Callable<Boolean>> acts = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(act -> () -> took(database, "person-" + act % 10))
                .toList();

        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (var act : people.invokeAll(acts)) {
                assertThat(act.get()).isTrue();
            }
        }
        took(database, "");

        assertThat(count(database)).isEqualTo(10);
    }

    @BothDatabases
    void twoAccountsOfOnePersonBecomeOneParticipant(Storage storage) {
        Database database = tables(storage);
        took(database, "a");
        took(database, "b");
        took(database, "c");

        database.write(handle -> {
            participants.give(handle, EAU, "a", "b");
            participants.give(handle, EAU, "c", "d");
            return 0;
        });

        assertThat(count(database)).isEqualTo(2);
        assertThat(database.<List<String>, RuntimeException>read(
                        handle -> participants.consultationsOf(handle, "d", 5)))
                .containsExactly(EAU);
    }

    @BothDatabases(withPlugin = false)
    void thoseWhoTookPartBeforeAreCounted(Storage storage) throws IOException {
        Database before = PluginTables.of(storage, "consultation", "con_", migrationsBefore("V0014"));
        before.write(handle -> {
            handle.execute("""
                    insert into con_consultation (slug, title, summary, decided_by, open_points, closed_points, weight_of_opinion,
                      guarantor, cost, opens_on, closes_on, search_text, closing_announced, updated_at)
                    values ('eau', '', '', '', '', '', '', '', 0, '2026-11-27', '2026-12-27', '', 0, '')""");
            handle.execute("""
                    insert into con_contribution (id, consultation, step, kind, position, title, parts, passage, author_id, heard_from,
                      state, created_at, updated_at)
                    values ('c1', 'eau', 0, 'PROPOSAL', 'NONE', '', '[]', '', 'jeanne', '', 'PUBLISHED', '', ''),
                      ('c2', 'eau', 0, 'PROPOSAL', 'NONE', '', '[]', '', '', 'lettre', 'PUBLISHED', '', '')""");
            handle.execute("""
                    insert into con_statement (id, consultation, step, text, author_id, state, reason, agreed, disagreed, passed, seen,
                      revision, created_at)
                    values ('s1', 'eau', 0, '', '', 'PUBLISHED', '', 0, 0, 0, 0, 0, '')""");
            handle.execute(
                    "insert into con_opinion (statement_id, person_id, vote) values ('s1', 'jeanne', 'AGREE'), ('s1', 'paul', 'PASS')");
            return 0;
        });

        Database after = PluginTables.of(storage, "consultation", "con_");

        assertThat(count(after)).isEqualTo(2);
    }

    private static int migrationsBefore(String version) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "classes", "META-INF", "toolkit", "migrations"))) {
            return (int) files.filter(file -> file.getFileName().toString().compareTo(version) < 0)
                    .count();
        }
    }

    private int shown(Database database, String band) {
        return database.<Map<Question, Map<String, Integer>>, RuntimeException>read(
                        handle -> profiles.shown(handle, EAU))
                .getOrDefault(Question.AGE, Map.of())
                .getOrDefault(band, 0);
    }

    private void answer(Database database, int from, int to, String band) {
        database.write(handle -> {
            IntStream.range(from, to).forEach(slot -> profiles.add(handle, "slot-" + slot, EAU, Question.AGE, band));
            return 0;
        });
    }

    @BothDatabases
    void pageFollowsTenAnswersAtATime(Storage storage) {
        Database database = tables(storage);

        answer(database, 0, 9, "15-29");
        assertThat(shown(database, "15-29")).isZero();
        answer(database, 9, 10, "30-44");
        assertThat(List.of(shown(database, "15-29"), shown(database, "30-44"))).containsExactly(9, 1);
        answer(database, 10, 19, "30-44");
        database.write(handle -> profiles.remove(handle, "slot-9", EAU, Question.AGE));
        assertThat(shown(database, "30-44")).isEqualTo(1);
        answer(database, 19, 21, "30-44");
        assertThat(List.of(shown(database, "15-29"), shown(database, "30-44"))).containsExactly(9, 11);
    }

    @BothDatabases
    void answerIsRemovedOnce(Storage storage) {
        Database database = tables(storage);
        answer(database, 0, 1, "75+");

        assertThat(database.<Boolean, RuntimeException>write(
                        handle -> profiles.remove(handle, "slot-0", EAU, Question.AGE)))
                .isTrue();
        assertThat(database.<Boolean, RuntimeException>write(
                        handle -> profiles.remove(handle, "slot-0", EAU, Question.AGE)))
                .isFalse();
        assertThat(database.<Boolean, RuntimeException>read(handle -> profiles.hasAnswers(handle, EAU)))
                .isFalse();
    }

    @BothDatabases
    void figuresAreReadAsTheyWereWritten(Storage storage) {
        Database database = tables(storage);
        Census figures = new Census(
                "Insee 2022", Map.of(Question.GENDER, Map.of("FEMALE", 12), Question.PLACE, Map.of("Corvaux", 3_210)));

        database.write(handle -> {
            census.replace(handle, EAU, new Census("", Map.of(Question.AGE, Map.of("75+", 1))));
            census.replace(handle, EAU, figures);
            return 0;
        });

        assertThat(database.<Census, RuntimeException>read(handle -> census.find(handle, EAU)))
                .isEqualTo(figures);
    }
}
