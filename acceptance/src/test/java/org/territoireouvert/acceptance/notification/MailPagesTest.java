package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.notification.newsletter.NewsletterConsent;
import org.territoireouvert.testkit.TestBrowser;

/** Administrators see what became of mails, without reading other people's; editors write newsletters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class MailPagesTest {

    private static final String READER = "lectrice@exemple.fr";
    private static final Map<String, String> LETTER =
            Map.of("objet-fr", "Le parc ouvre", "texte-fr", "Venez le voir.", "segment", "all");

    private NewsSite news;
    private TestBrowser administrator;
    private TestBrowser editor;

    @BeforeAll
    void start() {
        news = new NewsSite(List.of(), true);
        administrator = news.site.browser().asAdministrator();
        editor = news.site.browser().asAgent("edition@exemple.fr", "Camille Édition", Role.EDITOR);
        String reader = news.desk.person(READER, Locale.FRENCH);
        news.desk.write(
                handle -> new NewsletterConsent(news.desk.identity().trace(), news.clock).give(handle, reader, "v1"));
        news.desk.write(handle -> news.desk
                .identity()
                .mail()
                .add(handle, new Mail(READER, "Votre code secret", "Le code est 1234 5678\n")));
    }

    @AfterAll
    void stop() {
        news.close();
    }

    private String mail() {
        return news.desk
                .text("select id from core_mail where recipient = ? and kind = 'service'", READER)
                .orElseThrow();
    }

    @Test
    void theListMasksAddressesAndHidesSecrets() {
        String list = NewsSite.main(administrator.get("/admin/courriels"));
        String one = NewsSite.main(administrator.get("/admin/courriels/" + mail()));

        assertThat(list).contains("l…@exemple.fr").doesNotContain(READER, "Votre code secret");
        assertThat(one).contains("l…@exemple.fr").doesNotContain(READER, "Votre code secret", "1234");
    }

    @Test
    void anAddressIsShownForAReasonThatThePersonCanRead() {
        String path = "/admin/courriels/" + mail();

        HttpResponse<String> without = administrator.submit(path, path + "/adresse", Map.of());
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(NewsSite.main(without)).doesNotContain(READER);

        HttpResponse<String> with =
                administrator.submit(path, path + "/adresse", Map.of("raison", "elle nous a appelés"));
        assertThat(NewsSite.main(with)).contains(READER);
        assertThat(news.desk.text("select reason from core_look where data = 'look.mail'"))
                .contains("elle nous a appelés");
        assertThat(news.desk.count("select count(*) from core_audit where code = 'runtime.mail-address-read'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"etat=perdu", "type=publicite", "jour=hier", "jour=2026-13-45", "etat=sent%27--"})
    void anUnknownFilterIsRefused(String query) {
        assertThat(administrator.get("/admin/courriels?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void knownFiltersAndFarPlacesAnswer() {
        assertThat(administrator
                        .get("/admin/courriels?etat=failed&type=digest&jour=2026-11-25")
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/admin/courriels?apres=OTk5OTk5H3g").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theHourOfDigestsIsChecked() {
        HttpResponse<String> wrong = administrator.submit(
                "/admin/courriels/resumes", "/admin/courriels/resumes", Map.of("heure", "25", "jour", "8"));
        assertThat(wrong.statusCode()).isEqualTo(422);

        administrator.submit("/admin/courriels/resumes", "/admin/courriels/resumes", Map.of("heure", "7", "jour", "5"));
        Document page = administrator.page("/admin/courriels/resumes");
        assertThat(page.select("select[name=heure] option[selected]").val()).isEqualTo("7");
        assertThat(page.select("select[name=jour] option[selected]").text()).isEqualTo("vendredi");
    }

    @Test
    void aNewsletterIsWrittenReadAgainAndSentOnce() {
        HttpResponse<String> check = editor.submit("/admin/lettres/nouvelle", "/admin/lettres", LETTER);
        assertThat(check.uri().getPath()).endsWith("/verifier");
        assertThat(NewsSite.main(check)).contains("Le parc ouvre", "Venez le voir.", "1 personne");
        String path = check.uri().getPath().replace("/verifier", "");
        Map<String, String> token = Map.of(
                "_jeton", Jsoup.parse(check.body()).select("input[name=_jeton]").val());

        editor.post(path + "/envoyer", token);
        editor.post(path + "/envoyer", token);

        awaitSent(path);
        assertThat(news.desk.count("select count(*) from core_mail where kind = 'newsletter'"))
                .isEqualTo(1);
        assertThat(NewsSite.main(editor.get(path))).contains("Remises au serveur");
        assertThat(news.desk.count("select count(*) from core_audit where code = 'runtime.newsletter-sent'"))
                .isEqualTo(1);
    }

    private void awaitSent(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (int turn = 0; turn < 500; turn++) {
            if (news.desk.count("select count(*) from core_mail_batch where id = ? and sent = 1", id) == 1) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("The newsletter has not left");
    }

    @Test
    void aNewsletterWithoutReadersOrWithASubjectOfTwoLinesIsRefused() {
        HttpResponse<String> empty = editor.submit("/admin/lettres/nouvelle", "/admin/lettres", Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select(".to-errors li").eachText())
                .contains("Écrivez un objet.", "Écrivez le texte.", "Choisissez au moins un groupe.");

        HttpResponse<String> injected = editor.submit(
                "/admin/lettres/nouvelle",
                "/admin/lettres",
                Map.of("objet-fr", "Le parc\r\nBcc: x@y.fr", "texte-fr", "Texte", "segment", "all"));
        assertThat(injected.statusCode()).isEqualTo(422);

        HttpResponse<String> invented = editor.submit(
                "/admin/lettres/nouvelle",
                "/admin/lettres",
                Map.of("objet-fr", "Le parc", "texte-fr", "Texte", "segment", "tout-le-monde"));
        assertThat(invented.statusCode()).isEqualTo(422);
    }

    @Test
    void theEditorGetsATry() {
        HttpResponse<String> check = editor.submit("/admin/lettres/nouvelle", "/admin/lettres", LETTER);
        String path = check.uri().getPath();

        HttpResponse<String> tried = editor.submit(path, path.replace("/verifier", "/essai"), Map.of());

        assertThat(NewsSite.main(tried)).contains("L’essai est parti");
        assertThat(news.desk.text("select recipient from core_mail where kind = 'test'"))
                .contains("edition@exemple.fr");
    }

    @Test
    void editorsDoNotReadTheJournalOfMails() {
        assertThat(editor.get("/admin/courriels").statusCode()).isEqualTo(403);
        assertThat(editor.get("/admin/lettres").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAMailServerTheSiteSaysSo() {
        try (NewsSite silent = new NewsSite(List.of(), false)) {
            TestBrowser reader = silent.site.browser().asCitizen(READER);
            TestBrowser agent = silent.site.browser().asAdministrator();

            assertThat(NewsSite.main(reader.get("/mon-compte/notifications"))).contains("n’envoie pas de courriels");
            assertThat(NewsSite.main(reader.get("/mon-compte/abonnements"))).contains("n’envoie pas de courriels");
            assertThat(NewsSite.main(agent.get("/admin/courriels/diagnostic"))).contains("Aucun serveur de courriel");
            HttpResponse<String> check = agent.submit("/admin/lettres/nouvelle", "/admin/lettres", LETTER);
            String path = check.uri().getPath();
            assertThat(agent.submit(path, path.replace("/verifier", "/envoyer"), Map.of())
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void scheduledJobsAreShownAndBroughtForward() throws InterruptedException {
        String job = "Oublier les nouvelles de plus d’un an";
        // A job is known from its first turn on; a few have theirs at once, the others a moment later.
        for (int looks = 0; looks < 200 && !jobs().contains(job); looks++) {
            Thread.sleep(50);
        }
        assertThat(jobs()).contains(job);

        administrator.submit(
                "/admin/taches-planifiees", "/admin/taches-planifiees", Map.of("tache", "runtime/old-news"));
        assertThat(administrator
                        .submit("/admin/taches-planifiees", "/admin/taches-planifiees", Map.of("tache", "invented"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String jobs() {
        return NewsSite.main(administrator.get("/admin/taches-planifiees"));
    }
}
