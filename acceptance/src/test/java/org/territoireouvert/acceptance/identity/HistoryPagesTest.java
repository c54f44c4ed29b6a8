package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.testkit.TestBrowser;

/** "Mes connexions, consentements et consultations". */
@SuppressWarnings("NullAway") // the site is started before each test
class HistoryPagesTest {

    private static final String EMAIL = "jeanne@exemple.fr";
    private static final String PATH = "/mon-compte/journal";
    private static final Actor.Agent AGENT = new Actor.Agent("a", "Dominique Lenoir", Set.of("votes.gone"));

    private SignedInSite site;
    private TestBrowser browser;
    private String account;

    @BeforeEach
    void start() {
        site = new SignedInSite();
        browser = site.citizen(EMAIL);
        account = site.account(EMAIL);
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private interface Writing {
        void into(Trace trace, Handle handle);
    }

    private void write(Writing writing) {
        site.people.storage().core().<Boolean, RuntimeException>write(handle -> {
            writing.into(site.people.identity().trace(), handle);
            return true;
        });
    }

    private void consent(String account, String purpose) {
        write((trace, handle) ->
                trace.consented(handle, account, purpose, "", List.of("birthdate", "weight"), "2026-11-25-abcd"));
    }

    private String newestConsent() {
        return site.people.identity().trace().consents(account).get(0).id();
    }

    @Test
    void emptyPartsAreExplained() {
        String main = SignedInSite.main(browser.get(PATH));

        assertThat(main)
                .contains(
                        "Autre programme de la collectivité",
                        "Vous n’avez donné aucun accord",
                        "Aucun agent n’a consulté vos données",
                        "Aucun agent n’a agi en votre nom");
    }

    @Test
    void everyLookByAnAgentIsShownWithItsReason() {
        write((trace, handle) ->
                trace.looked(handle, AGENT, account, "gone-plugin", new Look("look.ballot", "Réclamation <b>12</b>")));

        HttpResponse<String> answer = browser.get(PATH);

        assertThat(SignedInSite.main(answer))
                .contains(
                        "Dominique Lenoir votes.gone",
                        "Données d’un module qui n’est plus là (gone-plugin)",
                        "Réclamation <b>12</b>");
        assertThat(answer.body()).doesNotContain("<b>12</b>");
    }

    @Test
    void whatAnAgentDidAtACounterIsShown() {
        write((trace, handle) ->
                trace.helped(handle, "a", "Dominique Lenoir", account, "form", "/budgets/{edition}/vote", "counter"));

        assertThat(SignedInSite.main(browser.get(PATH)))
                .contains("Dominique Lenoir", "Formulaire envoyé (/budgets/{edition}/vote)", "au guichet");
    }

    @Test
    void aConsentNamesItsDataAndWhatWithdrawingDoes() {
        consent(account, "residence");

        assertThat(SignedInSite.main(browser.get(PATH)))
                .contains(
                        "Vérifier que vous pouvez participer : commune et date de naissance",
                        "date de naissance, weight",
                        "2026-11-25-abcd",
                        "votre commune et votre date de naissance sont effacées");
    }

    @Test
    void aConsentLeadsToTheRulesThatWereReadThatDay() {
        write((trace, handle) ->
                trace.consented(handle, account, "residence", "", List.of("birthdate"), "2026-11-25-abcd1234"));

        String link = browser.page(PATH)
                .select("a[href=" + PATH + "/politique/2026-11-25-abcd1234]")
                .text();

        assertThat(SignedInSite.plain(link)).isEqualTo("Page « Données personnelles » du 25 novembre 2026");
    }

    @Test
    void aConsentIsWithdrawnByItsButton() {
        consent(account, "residence");

        HttpResponse<String> answer =
                browser.submit(PATH, PATH + "/consentements/" + newestConsent() + "/retirer", Map.of());

        assertThat(SignedInSite.main(answer)).contains("Votre accord est retiré", "Accord retiré");
        assertThat(SignedInSite.read(answer).select("form[action$=/retirer]")).isEmpty();
    }

    @Test
    void theConsentOfSomebodyElseStays() {
        try (TestBrowser martin = site.citizen("martin@exemple.fr")) {
            consent(account, "residence");

            SignedInSite.forge(martin, PATH + "/consentements/" + newestConsent() + "/retirer", Map.of());

            assertThat(site.people.identity().trace().consents(account).get(0).withdrawnAt())
                    .isEmpty();
        }
    }

    @Test
    void nothingOfSomebodyElseIsShown() {
        try (TestBrowser martin = site.citizen("martin@exemple.fr")) {
            write((trace, handle) ->
                    trace.looked(handle, AGENT, account, "", new Look("look.account", "raison de Jeanne")));

            for (String path : List.of(PATH, PATH + "/consultations", PATH + "/telecharger")) {
                assertThat(martin.get(path).body()).as(path).doesNotContain("raison de Jeanne");
            }
        }
    }

    @Test
    void olderRowsAreReachedPageByPage() {
        for (int number = 0; number < 45; number++) {
            site.clock.advance(Duration.ofMinutes(1));
            String device = "Appareil " + number;
            write((trace, handle) ->
                    trace.signedIn(handle, account, SignInMethod.EMAIL_CODE, device, Trace.Outcome.DONE));
        }
        Document page = browser.page(PATH);
        assertThat(page.select("#connexions ~ table tbody tr")).hasSize(10);
        String next = page.select("a:contains(Voir tout)").attr("href");
        assertThat(next).isEqualTo(PATH + "/connexions");

        int rows = 0;
        while (!next.isEmpty()) {
            page = browser.page(next);
            rows += page.select("main tbody tr").size();
            next = page.select("nav.to-pages a[rel=next]").attr("href");
        }

        assertThat(rows).isEqualTo(46);
        assertThat(page.select("main tbody tr").last().text()).contains("Autre programme");
    }

    @Test
    void theHistoryIsDownloadedAsATableWithoutFormulas() {
        write((trace, handle) -> {
            trace.looked(handle, AGENT, account, "", new Look("look.account", "=HYPERLINK(\"x\")"));
            trace.signedIn(handle, account, SignInMethod.EMAIL_CODE, "=1+1", Trace.Outcome.SUSPENDED);
        });
        consent(account, "residence");

        HttpResponse<String> answer = browser.get(PATH + "/telecharger");

        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"journal.csv\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .startsWith("\ufeffDate,Quoi,Qui,Détail")
                .contains("Connexion,'=1+1,", "Consentement,", "Consultation,Dominique Lenoir");
    }

    @Test
    void unknownPartsAndVersionsAreNotFound() {
        assertThat(browser.get(PATH + "/autre").statusCode()).isEqualTo(404);
        assertThat(browser.get(PATH + "/politique/2020-01-01-none").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(PATH + "/connexions?apres=%00").statusCode()).isEqualTo(400);
        assertThat(browser.get(PATH + "/connexions?apres=AAAA").statusCode()).isEqualTo(400);
    }

    @Test
    void theLastWayInIsNotWithdrawn() {
        site.people.execute(
                "insert into core_identity (issuer, subject, account_id, provider, proves_identity, acr, linked_at)"
                        + " values ('https://fc', 's', ?, 'franceconnect', 1, 'eidas1', '2026')",
                account);
        consent(account, "identity:franceconnect");
        site.people.execute("update core_account set email = null where id = ?", account);

        HttpResponse<String> answer =
                browser.submit(PATH, PATH + "/consentements/" + newestConsent() + "/retirer", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SignedInSite.errors(answer)).contains("votre seul moyen de vous connecter");
    }
}
