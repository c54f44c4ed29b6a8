package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.signin.ChangeAddress;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Two accounts that want the same address. */
class ChangeAddressTest {

    private static final EmailAddress WANTED =
            EmailAddress.read("voulue@exemple.fr").orElseThrow();

    @BothDatabases
    void ofTwoChangesToOneAddressAtOnceOneIsDone(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, new TestClock());
        ChangeAddress change = new ChangeAddress(
                storage.core(),
                people.identity().accounts(),
                people.identity().sessions(),
                people.identity().mail(),
                new RuntimeMessages("account"),
                () -> "Participer");
        ConcurrentLinkedQueue<Session> sessions = new ConcurrentLinkedQueue<>();
        for (String email : List.of("un@exemple.fr", "deux@exemple.fr")) {
            sessions.add(
                    people.session(people.signIn(people.person(email), false)).orElseThrow());
        }

        List<Boolean> done =
                KnownPeople.atOnce(2, () -> change.apply(sessions.remove(), WANTED, "https://participer.exemple.fr"));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(people.count("select count(*) from core_account where email = 'voulue@exemple.fr'"))
                .isOne();
        assertThat(people.count("select count(*) from core_mail")).as("notices").isOne();
    }
}
