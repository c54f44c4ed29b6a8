package org.territoireouvert.consultation.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.context.TestContext;

/** Whatever staff do in whatever order, the numbers stay those of the rows. */
class SortContributionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final int CONTRIBUTIONS = 30;

    private final TreatmentRepository treatments = new TreatmentRepository();
    private final ThemeRepository themes = new ThemeRepository();

    /** A call with contributions, and its synthesis. */
    private static PlannedStep synthesis(TestContext plugin) {
        PreparationRepository preparation = new PreparationRepository();
        plugin.database().write(handle -> {
            preparation.add(handle, Consultation.draft("eau", "Eau", Dates.of(TODAY, TODAY.plusDays(20)), NOW));
            preparation.addStep(
                    handle, "eau", new Step(-1, StepKind.CONTRIBUTIONS, "Appel", TODAY, TODAY.plusDays(9), ""));
            preparation.addStep(
                    handle, "eau", new Step(-1, StepKind.SYNTHESIS, "Synthèse", TODAY, TODAY.plusDays(20), ""));
            return 0;
        });
        Consultation consultation =
                new ConsultationRepository(plugin.database()).find("eau").orElseThrow();
        PlannedStep call =
                PlannedStep.find(consultation, StepKind.CONTRIBUTIONS, "0").orElseThrow();
        for (int number = 0; number < CONTRIBUTIONS; number++) {
            contribute(plugin, call, "c%03d".formatted(number));
        }
        return PlannedStep.find(consultation, StepKind.SYNTHESIS, "1").orElseThrow();
    }

    private static void contribute(TestContext plugin, PlannedStep call, String id) {
        ContributionRepository contributions = new ContributionRepository(plugin.service(Json.class));
        plugin.database().write(handle -> {
            contributions.add(
                    handle,
                    Contribution.of(
                            id,
                            call,
                            ContributionKind.PROPOSAL,
                            Words.of("Titre " + id, "Un. Deux. " + id),
                            "p" + id,
                            NOW));
            return 0;
        });
    }

    private Map<Treatment, Integer> counted(Handle handle) {
        return handle
                .createQuery("select state, count(*) as n from con_treatment group by state")
                .map((row, context) -> Map.entry(Treatment.valueOf(row.getString("state")), row.getInt("n")))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @BothDatabases
    void numbersStayThoseOfTheRows(Storage storage) {
        TestContext plugin = ConsultationOnStorage.of(storage);
        PlannedStep step = synthesis(plugin);
        SortContributions sort = new SortContributions(plugin);
        ArrangeThemes arrange = new ArrangeThemes(plugin);
        ContributionRepository contributions = new ContributionRepository(plugin.service(Json.class));
        List<String> ideas = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            ideas.add(arrange.add(step, "", "Idée " + number).orElseThrow());
        }
        Random random = new Random(7);

        for (int act = 0; act < 200; act++) {
            String id = "c%03d".formatted(random.nextInt(CONTRIBUTIONS));
            String idea = ideas.get(random.nextInt(ideas.size()));
            switch (random.nextInt(5)) {
                case 0 -> sort.group(step, List.of(id), idea);
                case 1 -> sort.setAside(step, List.of(id), "Autre sujet");
                case 2 -> sort.cut(step, id, List.of("Un.", "Deux. " + id));
                case 3 -> sort.cut(step, id, List.of("Un. Deux. " + id));
                default ->
                    plugin.database()
                            .write(handle -> contributions.move(
                                    handle, id, Contribution.State.PUBLISHED, Contribution.State.WITHDRAWN, NOW));
            }
        }

        plugin.database().write(handle -> {
            treatments.takeIn(handle, step);
            return 0;
        });
        plugin.database().read(handle -> {
            Map<Treatment, Integer> kept = treatments.counts(handle, step);
            kept.values().removeIf(number -> number == 0);
            assertThat(kept).isEqualTo(counted(handle)).containsKey(Treatment.GONE);
            assertThat(kept.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CONTRIBUTIONS);
            for (String idea : ideas) {
                assertThat(themes.find(handle, step, idea).orElseThrow().extracts())
                        .isEqualTo(handle.createQuery("select count(*) from con_extract where theme_id = :idea")
                                .bind("idea", idea)
                                .mapTo(Integer.class)
                                .one());
            }
            return 0;
        });
    }

    @BothDatabases
    void contributionThatCameInLateIsTakenInToo(Storage storage) {
        TestContext plugin = ConsultationOnStorage.of(storage);
        PlannedStep step = synthesis(plugin);
        PlannedStep call = PlannedStep.find(step.consultation(), StepKind.CONTRIBUTIONS, "0")
                .orElseThrow();
        plugin.database().write(handle -> {
            treatments.takeIn(handle, step);
            return 0;
        });

        contribute(plugin, call, "b-committed-late-with-an-earlier-id");
        contribute(plugin, call, "z-new");
        plugin.database().write(handle -> {
            treatments.takeIn(handle, step);
            return 0;
        });

        assertThat(plugin.database()
                        .<List<String>, RuntimeException>read(handle -> treatments
                                .inState(handle, step, Treatment.OPEN, Keyset.first(100))
                                .items()))
                .hasSize(CONTRIBUTIONS + 2)
                .contains("b-committed-late-with-an-earlier-id", "z-new");
    }

    @BothDatabases
    void marksAreListedOnceEach(Storage storage) {
        TestContext plugin = ConsultationOnStorage.of(storage);
        PlannedStep step = synthesis(plugin);
        SortContributions sort = new SortContributions(plugin);
        sort.mark(step, List.of("c001", "c002"), "école");
        sort.mark(step, List.of("c001"), "eau");
        sort.mark(step, List.of("c001"), "eau");
        TagRepository tags = new TagRepository();

        plugin.database().read(handle -> {
            assertThat(tags.used(handle, step)).containsExactly("eau", "école");
            assertThat(tags.withTag(handle, step, "école", Keyset.first(10)).items())
                    .containsExactly("c001", "c002");
            return 0;
        });
        assertThat(sort.mark(step, List.of("unknown"), "eau")).isZero();
    }
}
