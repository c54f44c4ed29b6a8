package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.retention.ForgetOldTraces;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;

/** After an erasure no value of the person stands in any column of any table, of the runtime or of a first-party plugin. */
class ErasureLeavesNothingTest {

    private static final String EMAIL = "zenobie.quillfeather@exemple.fr";
    private static final List<String> VALUES =
            List.of(EMAIL, "zenobie", "quillfeather", "xylophone 77", "1957-11-23", "sub-4711-zq", "rumpelstilz");

    private static Map<String, List<String>> textColumns(KnownPeople people) {
        Map<String, List<String>> columns = new java.util.TreeMap<>();
        String sql = people.storage().engine() == Engine.SQLITE ? """
                  select m.name as t, c.name as c from sqlite_master m join pragma_table_info(m.name) c
                  where m.type = 'table' and m.name not like 'sqlite%' and lower(c.type) = 'text'""" : """
                  select table_name as t, column_name as c from information_schema.columns
                  where table_schema = current_schema() and data_type = 'text'""";
        people.storage().core().<Boolean, RuntimeException>read(handle -> {
            handle.createQuery(sql)
                    .map((row, context) -> Map.entry(row.getString("t"), row.getString("c")))
                    .forEach(entry -> columns.computeIfAbsent(entry.getKey(), table -> new ArrayList<>())
                            .add(entry.getValue()));
            return true;
        });
        return columns;
    }

    private static List<String> places(KnownPeople people) {
        List<String> found = new ArrayList<>();
        textColumns(people)
                .forEach((table, columns) -> columns.forEach(column -> {
                    for (String value : VALUES) {
                        long rows = people.count(
                                "select count(*) from " + table + " where lower(" + column + ") like ?",
                                "%" + value + "%");
                        if (rows > 0) {
                            found.add(table + "." + column + " holds " + value);
                        }
                    }
                }));
        return found;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noValueOfThePersonStands(Engine engine) {
        try (SignedInSite site = new SignedInSite(TestDatabases.fresh(engine), Repository.plugins());
                TestBrowser browser = site.citizen(EMAIL)) {
            site.site.server().demonstrate();
            liveHere(site, browser);
            assertThat(places(site.people))
                    .as("before")
                    .anyMatch(place -> place.startsWith("core_account"))
                    .anyMatch(place -> place.startsWith("core_residence"))
                    .anyMatch(place -> place.startsWith("core_contact_message"))
                    .anyMatch(place -> place.startsWith("amb_request"));

            browser.submit("/mon-compte/fermer", "/mon-compte/fermer", Map.of("choix", "retirer"));

            site.post.letter(1);
            waitUntilNoMailWaits(site.people);
            site.clock.advance(Duration.ofDays(2));
            new ForgetOldTraces(site.people.storage().core(), site.clock).run();
            assertThat(places(site.people)).isEmpty();
        }
    }

    /** The mail server has the letter a moment before the site has written that it left. */
    private static void waitUntilNoMailWaits(KnownPeople people) {
        for (int look = 0; look < 500; look++) {
            if (people.count("select count(*) from core_mail where state = 'waiting'") == 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("A mail still waits");
    }

    /** Leaves a trace of the person wherever the site keeps one. */
    private static void liveHere(SignedInSite site, TestBrowser browser) {
        String account = site.account(EMAIL);
        browser.submit(
                "/mon-compte/profil",
                "/mon-compte/profil",
                Map.of(
                        "pseudonyme",
                        "Xylophone 77",
                        "prenom",
                        "Zénobie Zenobie",
                        "nom",
                        "Quillfeather",
                        "langue",
                        "fr"));
        browser.submit(
                "/contact",
                "/contact",
                Map.of("message", "Je suis Zenobie", "nom", "Zenobie Quillfeather", "courriel", EMAIL));
        site.people.execute(
                "insert into core_contact_message (id, message, name, email, received_at)"
                        + " values ('m1', 'Zenobie ici', 'Zenobie', ?, '2026-01-01T00:00:00.000000Z')",
                EMAIL.toUpperCase(Locale.ROOT));
        site.people.execute(
                "insert into core_residence (account_id, territory, birth_date, source, declared_at)"
                        + " values (?, '00400', '1957-11-23', 'declared', '2026-01-01T00:00:00.000000Z')",
                account);
        site.people.execute(
                "insert into core_identity (issuer, subject, account_id, provider, proves_identity, acr, linked_at)"
                        + " values ('https://fc', 'sub-4711-zq', ?, 'franceconnect', 1, 'eidas1', '2026')",
                account);
        site.people.execute(
                "insert into core_passkey (credential_id, account_id, user_handle, name, credential, sign_count, created_at)"
                        + " values ('c1', ?, 'u', 'Clé de Zenobie', 'k', 0, '2026')",
                account);
        site.people.execute(
                "insert into core_mail (id, recipient, subject, body, state, attempts, next_attempt_at, created_at)"
                        + " values ('x1', ?, 'Bonjour Zenobie', '', 'failed', 1, '', '2026-01-01T00:00:00.000000Z')",
                EMAIL);
        site.people.execute(
                "insert into core_sign_in_code (holder_hash, purpose, email, account_id, code_hash, tries, created_at,"
                        + " expires_at) values ('h', 'prove', ?, ?, 'x', 0, '2026', '2099')",
                EMAIL,
                account);
        site.people.execute(
                "insert into core_pending_identity (holder_hash, provider, subject, acr, email, given_name, family_name,"
                        + " claims, id_token, expires_at)"
                        + " values ('h', 'openid', 's', '', ?, 'Zenobie', 'Quillfeather', '', '', '2099')",
                EMAIL);
        site.people.storage().core().<Boolean, RuntimeException>write(handle -> {
            site.people
                    .identity()
                    .trace()
                    .looked(
                            handle,
                            new Actor.Agent("a", "Dominique", Set.of()),
                            account,
                            "",
                            new Look("look.account", "appel de Mme Quillfeather"));
            return true;
        });
        for (String[] request : new String[][] {{"q1", account, ""}, {"q2", "", EMAIL}}) {
            site.people.execute(
                    "insert into amb_request (id, number, kind, title, words, purpose, administration, body, ambassador, author,"
                            + " email, state, shown, received_at, qualified_on, relayed_on, promised_until, legal_until,"
                            + " reminded_on, escalated_on, escalated_to, silent_on, relay_address, reply_key, outcome, answer,"
                            + " answered_at, satisfaction, satisfaction_words, satisfied_at, reopened, grouped_into, supports,"
                            + " duty_until, removed_at, due_on, search_text, revision, updated_at)"
                            + " values (?, ?, 'OTHER', 'Rumpelstilz, dit Zenobie', 'Rumpelstilz, dit Zenobie', '', '', '', '',"
                            + " ?, ?, 'ANSWERED', 1, '2026-01-01T00:00:00.000000Z', '', '', '', '', '', '', '', '', '', '',"
                            + " 'GRANTED', 'Oui', '2026-01-02T00:00:00.000000Z', '', '', '', 0, '', 0, '', '', '',"
                            + " 'rumpelstilz dit zenobie', 0, '2026-01-02T00:00:00.000000Z')",
                    request[0],
                    "2020-00" + request[0],
                    request[1],
                    request[2]);
        }
    }
}
