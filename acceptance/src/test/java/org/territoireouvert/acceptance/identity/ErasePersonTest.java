package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.data.ErasePerson;
import org.territoireouvert.runner.identity.data.ErasureOutcome;
import org.territoireouvert.runner.identity.data.ErasureOutcome.Done;
import org.territoireouvert.runner.identity.data.ErasureOutcome.LastAdministrator;
import org.territoireouvert.runner.identity.data.ErasureOutcome.Unknown;
import org.territoireouvert.runner.identity.data.ErasureOutcome.Waiting;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Erasing a person: what goes, in which order, and what happens when a plugin fails. */
class ErasePersonTest {

    private static final Actor SELF = new Actor.Visitor();

    private final TestClock clock = new TestClock();

    @BothDatabases
    void nothingButThatThereWasAnAccountIsLeft(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        String secret = people.signIn(account, false);

        ErasureOutcome outcome = people.data().erase().erase(account, Erasure.ANONYMISE, SELF);

        assertThat(outcome).isInstanceOf(Done.class);
        Account erased = people.account(account);
        assertThat(erased.state()).isEqualTo(Account.State.ERASED);
        assertThat(erased.email()).isEmpty();
        assertThat(erased.shownName()).isEqualTo("Compte fermé");
        assertThat(people.session(secret)).isEmpty();
        assertThat(people.count("select count(*) from core_erasure")).isZero();
        assertThat(people.identity()
                        .of(new PluginId("votes"))
                        .find(account)
                        .orElseThrow()
                        .displayName())
                .isEqualTo("Compte fermé");
    }

    @BothDatabases
    void pluginsAreAskedByAccountAndByAddressAndBeforeTheLastMail(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        KeepingPlugin plugin = new KeepingPlugin("opinions");
        String account = people.person("jeanne@exemple.fr");

        people.data(plugin).erase().erase(account, Erasure.REMOVE_CONTENT, SELF);

        assertThat(plugin.erased).containsExactly(account + " REMOVE_CONTENT", "jeanne@exemple.fr REMOVE_CONTENT");
        assertThat(people.text("select recipient from core_mail")).isEqualTo("jeanne@exemple.fr");
        assertThat(people.text("select subject from core_mail")).isEqualTo("Votre compte est fermé");
    }

    @BothDatabases
    void aPluginThatFailsHoldsBackNothingButItself(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        KeepingPlugin broken = new KeepingPlugin("broken");
        KeepingPlugin well = new KeepingPlugin("well");
        broken.fails = true;
        String account = people.person("jeanne@exemple.fr");
        broken.texts.put(account, "un avis");
        ErasePerson erase = people.data(broken, well).erase();

        assertThat(erase.erase(account, Erasure.ANONYMISE, SELF)).isInstanceOf(Waiting.class);

        assertThat(well.erased).hasSize(2);
        assertThat(people.account(account).email()).isEmpty();
        assertThat(people.count("select count(*) from core_mail")).isZero();
        assertThat(erase.held())
                .singleElement()
                .satisfies(held -> assertThat(held.plugins()).containsExactly("broken"));

        broken.fails = false;
        clock.advance(Duration.ofMinutes(59));
        erase.resume();
        assertThat(broken.texts).as("before its time").isNotEmpty();

        clock.advance(Duration.ofMinutes(2));
        erase.resume();
        assertThat(broken.texts).isEmpty();
        assertThat(well.erased).as("asked once").hasSize(2);
        assertThat(erase.held()).isEmpty();
        assertThat(people.text("select recipient from core_mail")).isEqualTo("jeanne@exemple.fr");
    }

    @BothDatabases
    void aPluginThatIsSwitchedOffIsAskedWhenItIsBack(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        KeepingPlugin plugin = new KeepingPlugin("opinions");
        plugin.switchedOff = true;
        String account = people.person("jeanne@exemple.fr");
        ErasePerson erase = people.data(plugin).erase();

        assertThat(erase.erase(account, Erasure.ANONYMISE, SELF)).isInstanceOf(Waiting.class);

        plugin.switchedOff = false;
        clock.advance(Duration.ofHours(2));
        erase.resume();
        assertThat(plugin.erased).hasSize(2);
        assertThat(erase.held()).isEmpty();
    }

    @BothDatabases
    void anErasureThatWasCutOffGoesOnInAnotherProcess(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        KeepingPlugin plugin = new KeepingPlugin("opinions");
        String account = people.person("jeanne@exemple.fr");
        people.execute("update core_account set email = null, state = 'erased' where id = ?", account);
        people.execute(
                "insert into core_erasure (account_id, choice, email, language, plugins_done, runtime_done, last_error,"
                        + " started_at, next_attempt_at) values (?, 'ANONYMISE', 'jeanne@exemple.fr', 'fr', '', 0, '',"
                        + " '2026-01-01T00:00:00.000000Z', '2026-01-01T00:30:00.000000Z')",
                account);

        people.data(plugin).erase().resume();

        assertThat(plugin.erased).hasSize(2);
        assertThat(people.count("select count(*) from core_erasure")).isZero();
        assertThat(people.count("select count(*) from core_mail")).isOne();
    }

    @BothDatabases
    void erasingTwiceChangesNothingMore(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        ErasePerson erase = people.data().erase();
        erase.erase(account, Erasure.ANONYMISE, SELF);

        assertThat(erase.erase(account, Erasure.REMOVE_CONTENT, SELF)).isInstanceOf(Unknown.class);
        assertThat(erase.erase("no-such-account", Erasure.ANONYMISE, SELF)).isInstanceOf(Unknown.class);

        assertThat(people.count("select count(*) from core_audit where code = 'runtime.account-erased'"))
                .isOne();
        assertThat(people.count("select count(*) from core_mail")).isOne();
    }

    @BothDatabases
    void ofSeveralErasuresOfOneAccountAtOnceOneIsDone(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        ErasePerson erase = people.data().erase();

        List<ErasureOutcome> outcomes = KnownPeople.atOnce(4, () -> erase.erase(account, Erasure.ANONYMISE, SELF));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Unknown.class::isInstance).hasSize(3);
    }

    @BothDatabases
    void theLastAdministratorStays(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.administrator("maire@exemple.fr");

        assertThat(people.data().erase().erase(account, Erasure.ANONYMISE, SELF))
                .isInstanceOf(LastAdministrator.class);

        assertThat(people.account(account).isActive()).isTrue();
        assertThat(people.account(account).email()).contains("maire@exemple.fr");
    }

    @BothDatabases
    void ofTwoAdministratorsWhoCloseTheirAccountsAtOnceOneStays(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        ConcurrentLinkedQueue<String> accounts = new ConcurrentLinkedQueue<>(
                List.of(people.administrator("un@exemple.fr"), people.administrator("deux@exemple.fr")));
        ErasePerson erase = people.data().erase();

        List<ErasureOutcome> outcomes =
                KnownPeople.atOnce(2, () -> erase.erase(String.valueOf(accounts.poll()), Erasure.ANONYMISE, SELF));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(LastAdministrator.class::isInstance).hasSize(1);
    }

    @BothDatabases
    void whatIsNeededAgainstAbuseStaysWithoutThePerson(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        people.execute(
                "insert into core_sign_in (id, account_id, at, method, device, outcome)"
                        + " values ('1', ?, '2026-11-01T00:00:00.000000Z', 'EMAIL_CODE', 'Firefox, Linux', 'DONE')",
                account);
        people.execute(
                "insert into core_look (id, account_id, agent_id, agent_name, roles, owner, data, reason, at)"
                        + " values ('1', ?, 'a', 'Dominique', 'moderator', '', 'look.account', 'Jeanne a appelé',"
                        + " '2026-11-01T00:00:00.000000Z')",
                account);

        people.data().erase().erase(account, Erasure.ANONYMISE, SELF);

        assertThat(people.text("select device from core_sign_in")).isEmpty();
        assertThat(people.text("select outcome from core_sign_in")).isEqualTo("DONE");
        assertThat(people.text("select reason from core_look")).isEmpty();
        assertThat(people.text("select agent_name from core_look")).isEqualTo("Dominique");
    }

    @BothDatabases
    void letterCodesAndRollsStayWithoutTheAccountAndCodesStayUsed(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        String now = "2026-11-01T00:00:00.000000Z";
        people.execute(
                "insert into core_code_batch (id, form_key, kind, label, size, expires_at, created_by, created_at)"
                        + " values ('b', 'f', 'batch', 'Lettres', 1, ?, 'a', ?)",
                now,
                now);
        people.execute(
                "insert into core_identity_code (code_hash, batch_id, position, used_by, used_at)"
                        + " values ('h', 'b', 1, ?, ?)",
                account,
                now);
        people.execute(
                "insert into core_roll (id, name, label, size, imported_by, imported_at, kept_until)"
                        + " values ('r', 'liste', 'Liste', 1, 'a', ?, '2027-01-01')",
                now);
        people.execute(
                "insert into core_roll_entry (id, roll_id, position, given_name, family_name, birth_date, territory,"
                        + " address, name_key, account_id)"
                        + " values ('e', 'r', 1, 'Jeanne', 'Morel', '1980-02-03', '00400', '', 'jeanne morel', ?)",
                account);

        people.data().erase().erase(account, Erasure.ANONYMISE, SELF);

        assertThat(people.count(
                        "select count(*) from core_identity_code where used_by is null and used_at is not null"))
                .isOne();
        assertThat(people.count("select count(*) from core_roll_entry where account_id is null"))
                .isOne();
    }

    @BothDatabases
    void somebodyWithoutAnAccountIsErasedByAddress(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        KeepingPlugin plugin = new KeepingPlugin("opinions");
        plugin.texts.put("visiteur@exemple.fr", "une question");
        people.execute("insert into core_contact_message (id, message, name, email, received_at)"
                + " values ('1', 'Bonjour', 'Visiteur', 'Visiteur@exemple.fr', '2026-11-01T00:00:00.000000Z')");

        people.data(plugin).erase().eraseAddress("visiteur@exemple.fr", Erasure.ANONYMISE);

        assertThat(plugin.texts).isEmpty();
        assertThat(people.text("select email from core_contact_message")).isEmpty();
        assertThat(people.text("select message from core_contact_message")).isEqualTo("Bonjour");
    }
}
