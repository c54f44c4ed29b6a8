package org.territoireouvert.consultation.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.archive.FinishedConsultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.context.TestContext;

/** Staff do not wait until thousands are told, and nobody is told twice. */
class TellRegisteredTest {

    private static final int PEOPLE = 650;
    private static final Instant SOON = ConsultationOnStorage.NOW.plus(Duration.ofDays(3));

    private @Nullable Storage storage;

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }

    private record Planned(TestContext context, PlannedStep step, String meeting) {

        PlanMeeting plans() {
            return new PlanMeeting(context);
        }

        void tell() throws Exception {
            new TellRegistered(context).job().work().run();
        }

        void move(String place) {
            Instant last = context.database()
                    .read(handle -> new MeetingRepository().find(handle, meeting))
                    .orElseThrow()
                    .updatedAt();
            context.clock().advance(Duration.ofMinutes(1));
            assertThat(plans().change(step, meeting, last, plan(place))).isTrue();
        }
    }

    private static MeetingPlan plan(String place) {
        return new MeetingPlan(
                "Réunion publique",
                "",
                SOON,
                SOON.plus(Duration.ofHours(2)),
                SOON,
                new MeetingPlace(place, "", "", true, false, ""),
                0,
                List.of());
    }

    private static Planned planned(Storage storage) {
        TestContext context = ConsultationOnStorage.of(storage);
        PlannedStep step = new FinishedConsultation(context).step(StepKind.MEETINGS);
        String meeting =
                new PlanMeeting(context).add(step, plan("Mairie")).orElseThrow().id();
        RegistrationRepository registrations = new RegistrationRepository();
        context.database().write(handle -> {
            for (int person = 0; person < PEOPLE; person++) {
                registrations.add(
                        handle, meeting, "personne-" + person, Registration.State.SEATED, ConsultationOnStorage.NOW);
            }
            return true;
        });
        return new Planned(context, step, meeting);
    }

    private Planned planned() {
        storage = Storage.open(TestDatabases.sqlite());
        return planned(storage);
    }

    @BothDatabases
    void everybodyIsToldOnceAndNotByWhoChangesTheMeeting(Storage storage) throws Exception {
        Planned planned = planned(storage);

        planned.plans().cancel(planned.step(), planned.meeting(), "La salle est inondée.", new Actor.Visitor());
        assertThat(planned.context().news().people()).isEmpty();
        planned.tell();
        planned.tell();

        assertThat(planned.context().news().people())
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates()
                .allMatch(told -> told.endsWith(" meeting-cancelled"));
    }

    @Test
    void whoWasToldBeforeThePowerWasCutIsNotToldAgain() throws Exception {
        Planned planned = planned();
        planned.move("École");
        planned.context().news().failAfter(500);

        assertThatThrownBy(planned::tell).isInstanceOf(IllegalStateException.class);
        List<String> told = planned.context().news().people();
        told.subList(300, told.size()).clear(); // those of a transaction that did not end
        planned.context().news().failAfter(Integer.MAX_VALUE);
        planned.tell();

        assertThat(told).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    @Test
    void twoChangesInARowAreToldOnce() throws Exception {
        Planned planned = planned();

        planned.move("École");
        planned.move("Gymnase");
        planned.tell();

        assertThat(planned.context().news().people()).hasSize(PEOPLE);
    }

    @Test
    void meetingThatIsCancelledSinceIsAnnouncedAsThatOnly() throws Exception {
        Planned planned = planned();

        planned.move("École");
        planned.plans().cancel(planned.step(), planned.meeting(), "La salle est inondée.", new Actor.Visitor());
        planned.tell();

        assertThat(planned.context().news().people())
                .hasSize(PEOPLE)
                .allMatch(told -> told.endsWith(" meeting-cancelled"));
    }
}
