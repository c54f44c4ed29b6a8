package org.territoireouvert.consultation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.profile.AnswerProfile.Outcome;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.context.TestContext;

class AnswerProfileTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String EAU = "eau";
    private static final Map<Question, String> OLD = Map.of(Question.AGE, "75+", Question.PLACE, "Corvaux");

    private final TestClock clock = new TestClock(NOW);
    private final Participants participants = new Participants();

    /** A consultation of 20 days in which Jeanne and Paul took part. */
    private TestContext eau(Storage storage) {
        TestContext context = ConsultationOnStorage.of(storage, clock);
        context.database().write(handle -> {
            PreparationRepository preparation = new PreparationRepository();
            preparation.add(handle, Consultation.draft(EAU, "Prix de l’eau", Dates.of(TODAY, TODAY.plusDays(20)), NOW));
            preparation.publish(handle, EAU, NOW);
            new CensusRepository()
                    .replace(
                            handle,
                            EAU,
                            new Census(
                                    "", Map.of(Question.AGE, Map.of("75+", 9), Question.PLACE, Map.of("Corvaux", 9))));
            participants.took(handle, EAU, "jeanne");
            participants.took(handle, EAU, "paul");
            return 0;
        });
        return context;
    }

    private static Consultation consultation(TestContext context) {
        return new ConsultationRepository(context.database()).find(EAU).orElseThrow();
    }

    private static Map<Question, String> answers(TestContext context, String person) {
        return new AnswerProfile(context)
                .standing(consultation(context), person)
                .answers();
    }

    @BothDatabases
    void lastAnswersOfAPersonStay(Storage storage) {
        TestContext context = eau(storage);
        AnswerProfile profile = new AnswerProfile(context);

        assertThat(profile.answer(consultation(context), OLD, "jeanne")).isEqualTo(Outcome.KEPT);
        assertThat(profile.answer(consultation(context), Map.of(Question.AGE, "0-14"), "jeanne"))
                .isEqualTo(Outcome.KEPT);

        assertThat(answers(context, "jeanne")).isEqualTo(Map.of(Question.AGE, "0-14"));
        assertThat(answers(context, "paul")).isEmpty();
        assertThat(rows(context, "con_profile")).hasSize(1);
    }

    private static List<Map<String, Object>> rows(TestContext context, String table) {
        return context.database()
                .read(handle ->
                        handle.createQuery("select * from " + table).mapToMap().list());
    }

    @BothDatabases
    void nothingInTheAnswersLeadsToAPersonOrFromOneAnswerToTheOther(Storage storage) {
        TestContext context = eau(storage);
        new AnswerProfile(context).answer(consultation(context), OLD, "jeanne");

        List<Map<String, Object>> rows = rows(context, "con_profile");

        assertThat(rows).hasSize(2);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.keySet()).containsExactlyInAnyOrder("slot", "consultation", "question", "band"));
        assertThat(rows.toString()).doesNotContain("jeanne");
        assertThat(rows.stream().map(row -> row.get("slot"))).doesNotHaveDuplicates();
    }

    @BothDatabases
    void onlyParticipantsOfAnOpenConsultationAnswer(Storage storage) {
        TestContext context = eau(storage);
        AnswerProfile profile = new AnswerProfile(context);

        assertThat(profile.answer(consultation(context), OLD, "nina")).isEqualTo(Outcome.STRANGER);
        assertThatThrownBy(() -> profile.answer(consultation(context), Map.of(Question.PLACE, "Paris"), "jeanne"))
                .isInstanceOf(IllegalArgumentException.class);
        clock.advance(Duration.ofDays(21));
        assertThat(profile.answer(consultation(context), OLD, "jeanne")).isEqualTo(Outcome.CLOSED);

        assertThat(rows(context, "con_profile")).isEmpty();
    }

    @BothDatabases
    void answersAreTakenBackUntilTheKeyIsDestroyed(Storage storage) {
        TestContext context = eau(storage);
        AnswerProfile profile = new AnswerProfile(context);
        ForgetProfileKeys forget = new ForgetProfileKeys(context, new ConsultationRepository(context.database()));
        profile.answer(consultation(context), OLD, "jeanne");
        profile.answer(consultation(context), OLD, "paul");

        clock.advance(Duration.ofDays(50));
        forget.forget();
        assertThat(profile.withdraw(consultation(context), "jeanne")).isEqualTo(Outcome.WITHDRAWN);
        assertThat(profile.withdraw(consultation(context), "jeanne")).isEqualTo(Outcome.NOTHING);
        clock.advance(Duration.ofDays(1));
        forget.forget();

        assertThat(profile.withdraw(consultation(context), "paul")).isEqualTo(Outcome.LOST);
        assertThat(profile.standing(consultation(context), "paul").lost()).isTrue();
        assertThat(rows(context, "con_profile")).hasSize(2);
    }

    @BothDatabases
    void withoutItsKeyAConsultationTakesNoAnswersTwice(Storage storage) {
        TestContext context = eau(storage);
        AnswerProfile profile = new AnswerProfile(context);
        profile.answer(consultation(context), OLD, "jeanne");
        new ProfileKeys(context).destroy(EAU);

        assertThat(profile.answer(consultation(context), OLD, "jeanne")).isEqualTo(Outcome.LOST);
        assertThat(profile.answer(consultation(context), OLD, "paul")).isEqualTo(Outcome.LOST);
    }

    @BothDatabases
    void closedAccountStaysCountedAndItsAnswersGo(Storage storage) throws Exception {
        TestContext context = eau(storage);
        new AnswerProfile(context).answer(consultation(context), OLD, "jeanne");
        ParticipationData data = new ParticipationData(context);
        List<List<Object>> exported = new ArrayList<>();
        data.export("jeanne", cells -> exported.add(Arrays.asList(cells)));

        data.erase("jeanne", Erasure.ANONYMISE);

        assertThat(exported)
                .containsExactly(
                        List.of("participation", "", EAU),
                        List.of("profile", "", "eau – 75+"),
                        List.of("profile", "", "eau – Corvaux"));
        assertThat(rows(context, "con_profile")).isEmpty();
        assertThat(rows(context, "con_participant").toString()).doesNotContain("jeanne");
        assertThat(context.database().<Integer, RuntimeException>read(handle -> participants.count(handle, EAU)))
                .isEqualTo(2);
        assertThat(data.erase("jeanne", Erasure.ANONYMISE)).isZero();
    }

    @BothDatabases
    void accountThatIsTakenOverKeepsItsAnswers(Storage storage) {
        TestContext context = eau(storage);
        new AnswerProfile(context).answer(consultation(context), OLD, "jeanne");
        ParticipationData data = new ParticipationData(context);

        data.transfer("jeanne", "nina");
        data.transfer("nina", "paul");

        assertThat(answers(context, "paul")).isEqualTo(OLD);
        assertThat(context.database().<Integer, RuntimeException>read(handle -> participants.count(handle, EAU)))
                .isOne();
    }
}
