package org.territoireouvert.consultation.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution.State;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class CommentRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Json JSON = new JacksonJson();

    private final ContributionRepository contributions = new ContributionRepository(JSON);
    private final CommentRepository comments = new CommentRepository(JSON);

    private static Database tables(Storage storage) {
        return PluginTables.of(storage, "consultation", "con_");
    }

    private static PlannedStep step(Database database) {
        PreparationRepository preparation = new PreparationRepository();
        database.write(handle -> {
            preparation.add(handle, Consultation.draft("arrete", "Arrêté", Dates.of(TODAY, TODAY.plusDays(20)), NOW));
            preparation.addStep(handle, "arrete", new Step(-1, StepKind.TEXT, "Texte", TODAY, TODAY.plusDays(20), ""));
            return 0;
        });
        return PlannedStep.find(
                        new ConsultationRepository(database).find("arrete").orElseThrow(), StepKind.TEXT, "0")
                .orElseThrow();
    }

    private void write(Database database, PlannedStep step, ContributionKind kind, String id, String article) {
        database.write(handle -> {
            contributions.add(
                    handle,
                    Contribution.of(id, step, kind, Words.of("Remarque " + id, ""), "jeanne", NOW)
                            .about(new Subject(article, "{}")));
            return 0;
        });
    }

    private List<String> ids(Database database, PlannedStep step, String article) {
        return database
                .<Slice<Contribution>, RuntimeException>read(
                        handle -> comments.ofArticle(handle, step, article, Keyset.first(Slice.SIZE)))
                .items()
                .stream()
                .map(Contribution::id)
                .toList();
    }

    private Map<String, Integer> counts(Database database, PlannedStep step) {
        return database.read(handle -> comments.counts(handle, step));
    }

    @BothDatabases
    void commentsStandWithTheirArticleNewestFirst(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);

        write(database, step, ContributionKind.COMMENT, "c1", "a1");
        write(database, step, ContributionKind.COMMENT, "c2", "a2");
        write(database, step, ContributionKind.COMMENT, "c3", "a1");
        write(database, step, ContributionKind.AMENDMENT, "m1", "a1");

        assertThat(ids(database, step, "a1")).containsExactly("c3", "c1");
        assertThat(ids(database, step, "a9")).isEmpty();
        assertThat(counts(database, step)).isEqualTo(Map.of("a1", 2, "a2", 1));
        assertThat(database.<Integer, RuntimeException>read(handle -> comments.count(handle, step, "a9")))
                .isZero();
    }

    @BothDatabases
    void commentThatIsHiddenOrTakenBackIsNotCounted(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);
        write(database, step, ContributionKind.COMMENT, "c1", "a1");
        write(database, step, ContributionKind.COMMENT, "c2", "a1");

        database.write(handle -> contributions.move(handle, "c1", State.PUBLISHED, State.HIDDEN, NOW));
        database.write(handle -> contributions.move(handle, "c2", State.PUBLISHED, State.WITHDRAWN, NOW));
        assertThat(counts(database, step)).isEqualTo(Map.of("a1", 0));
        assertThat(ids(database, step, "a1")).isEmpty();

        database.write(handle -> contributions.move(handle, "c1", State.HIDDEN, State.PUBLISHED, NOW));
        assertThat(counts(database, step)).isEqualTo(Map.of("a1", 1));
    }

    @BothDatabases
    void changingSidesCountsOnce(Storage storage) {
        Database database = tables(storage);
        PlannedStep step = step(database);
        write(database, step, ContributionKind.COMMENT, "c1", "a1");

        boolean written = database.write(handle -> {
            Contribution before = contributions.find(handle, "c1").orElseThrow();
            Words words = new Words(Position.AGAINST, "Contre", List.of());
            return contributions.reword(handle, before, before.reworded(words, NOW));
        });

        assertThat(written).isTrue();
        assertThat(counts(database, step)).isEqualTo(Map.of("a1", 1));
        assertThat(database.<Contribution, RuntimeException>read(
                                handle -> contributions.find(handle, "c1").orElseThrow())
                        .subject())
                .isEqualTo(new Subject("a1", "{}"));
    }
}
