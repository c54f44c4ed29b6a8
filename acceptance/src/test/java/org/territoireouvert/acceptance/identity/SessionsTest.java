package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.HandleConsumer;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.session.Sessions.Found;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** How long a session lasts, and what its secret is good for. */
class SessionsTest {

    private final TestClock clock = new TestClock();

    private static void write(KnownPeople people, HandleConsumer<RuntimeException> work) {
        people.storage().core().<Boolean, RuntimeException>write(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    @BothDatabases
    void aCitizenStaysSignedInForADayWithoutARequestAndNoLonger(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String secret = people.signIn(people.person("jeanne@exemple.fr"), false);

        clock.advance(Duration.ofHours(24));
        assertThat(people.session(secret)).isPresent();

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(people.session(secret)).isEmpty();
    }

    @BothDatabases
    void aCitizenSignsInAgainAfterFourteenDaysWhateverTheyDo(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String secret = people.signIn(people.person("jeanne@exemple.fr"), false);

        for (int half = 0; half < 28; half++) {
            clock.advance(Duration.ofHours(12));
            assertThat(people.session(secret))
                    .as("after %d half days", half + 1)
                    .isPresent();
        }

        clock.advance(Duration.ofSeconds(1));
        assertThat(people.session(secret)).isEmpty();
    }

    @BothDatabases
    void staffStaySignedInForHalfAnHourWithoutARequestAndForEightHoursInAnyCase(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String agent = people.administrator("agent@exemple.fr");
        String idle = people.signIn(agent, true);
        String busy = people.signIn(agent, true);

        clock.advance(Duration.ofMinutes(29));
        assertThat(people.session(busy)).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(people.session(idle)).isEmpty();

        for (int minutes = 31; minutes < 480; minutes += 20) {
            assertThat(people.session(busy)).as("after %d minutes", minutes).isPresent();
            clock.advance(Duration.ofMinutes(20));
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(people.session(busy)).isEmpty();
    }

    @BothDatabases
    void aSecretThatWasNeverGivenIsGoodForNothing(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        people.signIn(people.person("jeanne@exemple.fr"), false);

        for (String wrong : List.of("", "x", "' or 1=1 --", "A".repeat(43), "A".repeat(5_000), "é".repeat(43))) {
            assertThat(people.session(wrong)).as(wrong).isEmpty();
        }
    }

    @BothDatabases
    void theSecretIsRenewedWhenRightsChange(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        String old = people.signIn(account, false);
        write(people, handle -> people.identity().sessions().renewAll(handle, account));

        Found found = people.identity().sessions().find(old).orElseThrow();

        String renewed = found.secret().orElseThrow();
        assertThat(renewed).isNotEqualTo(old);
        assertThat(people.session(renewed))
                .map(Session::id)
                .contains(found.session().id());
        clock.advance(Duration.ofSeconds(31));
        assertThat(people.session(old)).as("the secret of before").isEmpty();
        assertThat(people.session(renewed)).isPresent();
    }

    @BothDatabases
    void requestsThatWereUnderWayDuringARenewalGoOn(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        String old = people.signIn(account, false);
        write(people, handle -> people.identity().sessions().renewAll(handle, account));

        List<Optional<Found>> answers =
                KnownPeople.atOnce(8, () -> people.identity().sessions().find(old));

        assertThat(answers).allMatch(Optional::isPresent);
        assertThat(answers.stream().filter(found -> found.orElseThrow().secret().isPresent()))
                .as("new secrets")
                .hasSize(1);
    }

    @BothDatabases
    void signingOutWithTheSecretOfBeforeARenewalEndsTheSession(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        String old = people.signIn(account, false);
        write(people, handle -> people.identity().sessions().renewAll(handle, account));
        String renewed =
                people.identity().sessions().find(old).orElseThrow().secret().orElseThrow();

        write(people, handle -> people.identity().sessions().close(handle, old));

        assertThat(people.session(renewed)).isEmpty();
    }

    @BothDatabases
    void everyOpenSessionIsListedNewestFirst(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        people.signIn(people.person("martin@exemple.fr"), false);
        people.signIn(account, false);
        clock.advance(Duration.ofHours(25));
        String first = people.signIn(account, false);
        clock.advance(Duration.ofMinutes(5));
        String second = people.signIn(account, false);

        assertThat(people.identity().sessions().of(account))
                .extracting(Session::id)
                .containsExactly(
                        people.session(second).orElseThrow().id(),
                        people.session(first).orElseThrow().id());
    }

    @BothDatabases
    void nobodyEndsTheSessionOfSomebodyElse(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String jeanne = people.signIn(people.person("jeanne@exemple.fr"), false);
        String martin = people.person("martin@exemple.fr");
        String id = people.session(jeanne).orElseThrow().id();

        boolean ended = storage.core()
                .<Boolean, RuntimeException>write(
                        handle -> people.identity().sessions().close(handle, martin, id));

        assertThat(ended).isFalse();
        assertThat(people.session(jeanne)).isPresent();
    }

    @BothDatabases
    void theOtherSessionsEndAndTheKeptOneIsRenewed(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        String kept = people.signIn(account, false);
        String other = people.signIn(account, false);
        String stranger = people.signIn(people.person("martin@exemple.fr"), false);
        String id = people.session(kept).orElseThrow().id();

        write(people, handle -> people.identity().sessions().closeOthers(handle, account, id));

        assertThat(people.session(other)).isEmpty();
        assertThat(people.session(stranger)).isPresent();
        assertThat(people.identity().sessions().find(kept).orElseThrow().secret())
                .isPresent();
    }

    @BothDatabases
    void aProofLastsTenMinutes(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String secret = people.signIn(people.person("jeanne@exemple.fr"), false);
        clock.advance(Duration.ofMinutes(10));
        assertThat(people.session(secret).orElseThrow().isProvedAt(clock.instant()))
                .isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(people.session(secret).orElseThrow().isProvedAt(clock.instant()))
                .isFalse();

        String id = people.session(secret).orElseThrow().id();
        write(people, handle -> people.identity().sessions().proved(handle, id));
        assertThat(people.session(secret).orElseThrow().isProvedAt(clock.instant()))
                .isTrue();
    }
}
