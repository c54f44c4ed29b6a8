package org.territoireouvert.ambassadors.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A request's way from the form to the view of the person who asked, on both engines. */
@SuppressWarnings("NullAway") // the site is started by each test
class RequestJourneyTest {

    private static final String LIST = "/ambassadeurs/demandes";
    private static final String NEW = LIST + "/nouvelle";
    private static final String INBOX = "/admin/ambassadeurs/demandes";
    private static final String LEDGER = "/ambassadeurs/registre";
    private static final Pattern NUMBER = Pattern.compile("20[0-9]{2}-[0-9]{3}");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-02T09:00:00Z"));
    private TestSite site;
    private TestBrowser staff;
    private TestBrowser lea;

    @AfterEach
    void stop() {
        lea.close();
        staff.close();
        site.close();
    }

    private void start(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        staff = site.browser();
        staff.asAdministrator();
        lea = site.browser();
        lea.asCitizen("lea@exemple.fr");
    }

    private static Map<String, String> request(String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "data");
        fields.put("title", title);
        fields.put("text", "Je demande les comptages de vélos <b>par heure</b> depuis 2019.");
        fields.put("purpose", "Choisir où poser des arceaux.");
        fields.put("administration", "le service des mobilités");
        return fields;
    }

    private String sent(TestBrowser browser, String title) {
        Document form = browser.page(NEW);
        HttpResponse<String> answer = browser.submit(form, NEW, request(title));
        if (answer.uri().getPath().equals(NEW)) {
            answer = browser.submit(Jsoup.parse(answer.body()), NEW, request(title));
        }
        assertThat(answer.uri().getPath()).startsWith(LIST + "/recue/");
        return number(answer.uri().getPath());
    }

    private static String number(String text) {
        Matcher found = NUMBER.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private HttpResponse<String> act(String number, String act, Map<String, String> fields) {
        String page = LIST + "/" + number + "/traiter";
        return staff.submit(page, page + "/" + act, fields);
    }

    private void directed(String number) {
        act(number, "orienter", Map.of("kind", "data", "title", "Les comptages", "body", "direction-des-mobilites"));
    }

    private static Map<String, String> letter() {
        return Map.of("letter", "Madame, Monsieur", "address", "velo@service.exemple.fr", "day", "2026-11-02");
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private void passDays(int days) throws Exception {
        clock.advance(Duration.ofDays(days));
        job("watch-delays");
        job("tell-supporters");
        staff.asAdministrator();
        lea.asCitizen("lea@exemple.fr");
    }

    private void job(String name) throws Exception {
        site.plugin("ambassador-directory").contributions().jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private String mails(String address) {
        return site
                .tables()
                .read(handle ->
                        handle.createQuery("select * from core_mail").mapToMap().list())
                .stream()
                .map(Object::toString)
                .filter(mail -> mail.contains(address))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void requestIsReadRelayedAnsweredAndJudged(Engine engine) {
        start(engine);
        String number = sent(lea, "Les comptages de vélos");
        String page = LIST + "/" + number;
        assertThat(site.browser().get(page).statusCode()).isEqualTo(404);
        assertThat(text(lea.get(page))).contains("pas encore publique");

        assertThat(text(staff.get(INBOX))).contains(number);
        directed(number);
        assertThat(site.browser().page(page).select("main").text())
                .contains("<b>par heure</b>", "doit la transmettre : Direction des mobilités");
        HttpResponse<String> relayed = act(number, "transmettre", letter());
        assertThat(text(relayed)).contains("avant le", "Délai légal");
        HttpResponse<String> answered = act(
                number,
                "repondre",
                Map.of(
                        "outcome", "partly",
                        "answer", "Les comptages par jour.",
                        "opened-dataset", "https://donnees.exemple.fr/velos Comptages de vélos"));
        assertThat(text(answered)).contains("Accordée en partie");

        Document thread = lea.page(page);
        assertThat(thread.select("main .to-answer a[href=https://donnees.exemple.fr/velos]")
                        .text())
                .isEqualTo("Comptages de vélos");
        assertThat(text(lea.get("/mon-compte/notifications"))).contains("La demande " + number + " a une réponse");
        HttpResponse<String> noWord = lea.submit(page, page + "/avis", Map.of("satisfaction", ""));
        assertThat(noWord.statusCode()).isEqualTo(422);
        HttpResponse<String> judged =
                lea.submit(page, page + "/avis", Map.of("satisfaction", "partly", "sentence", "Il manque les heures."));
        assertThat(text(judged)).contains("juge la réponse : en partie", "Il manque les heures.");
        assertThat(lea.page(page).select("form[action$=/avis]")).isEmpty();
        assertThat(staff.page(LEDGER + "?administration=direction-des-mobilites&annee=2026")
                        .text())
                .contains("Registre des demandes – Direction des mobilités");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void reopenedOnceAndOnlyOnce(Engine engine) {
        start(engine);
        String number = sent(lea, "Les comptages de vélos");
        String page = LIST + "/" + number;
        directed(number);
        act(number, "transmettre", letter());
        act(number, "repondre", Map.of("outcome", "refused", "answer", "Non."));
        HttpResponse<String> noReason = lea.submit(page, page + "/avis", Map.of("satisfaction", "no", "reopen", "1"));
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(text(noReason)).contains("Dites ce qui manque");

        lea.submit(page, page + "/avis", Map.of("satisfaction", "no", "reopen", "1", "sentence", "Pourquoi ?"));
        assertThat(text(lea.get(page))).contains("a fait rouvrir la demande", "À transmettre");

        act(number, "transmettre", letter());
        act(number, "repondre", Map.of("outcome", "refused", "answer", "Secret des affaires."));
        assertThat(lea.page(page).select("input[name=reopen]")).isEmpty();
        assertThat(text(lea.get(page))).contains("peut saisir la CADA");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void silenceIsRemindedEscalatedAndARefusal(Engine engine) throws Exception {
        start(engine);
        String number = sent(lea, "Les comptages de vélos");
        String page = LIST + "/" + number;
        directed(number);
        act(number, "transmettre", letter());
        assertThat(mails("velo@service.exemple.fr")).contains("/ambassadeurs/reponse/");

        passDays(15);
        assertThat(text(lea.get(page))).doesNotContain("relance de l’administration");
        passDays(1);
        assertThat(text(lea.get(page))).contains("relance de l’administration");
        passDays(14);
        assertThat(text(lea.get(page))).doesNotContain("niveau supérieur, Comm");
        passDays(1);
        assertThat(text(lea.get(page))).contains("saisine du niveau supérieur");
        passDays(1);

        assertThat(text(lea.get(page))).contains("le silence vaut refus", "Refus par silence");
        assertThat(text(lea.get("/mon-compte/notifications"))).contains("Du nouveau sur la demande " + number);
        act(number, "repondre", Map.of("outcome", "granted", "answer", "Les voici."));
        passDays(61);
        assertThat(text(lea.get(page))).contains("Demande close");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void serviceAnswersByItsLinkOnceAndSomebodyReadsItFirst(Engine engine) {
        start(engine);
        String number = sent(lea, "Les comptages de vélos");
        directed(number);
        act(number, "transmettre", letter());
        Matcher link = Pattern.compile("/ambassadeurs/reponse/[\\w-]+").matcher(mails("velo@service.exemple.fr"));
        assertThat(link.find()).isTrue();
        TestBrowser service = site.browser();

        HttpResponse<String> unsigned = service.submit(link.group(), link.group(), Map.of("answer", "Voici."));
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unsigned.body()).select("textarea[name=answer]").val())
                .isEqualTo("Voici.");
        service.submit(link.group(), link.group(), Map.of("answer", "Voici.", "signed", "Direction"));

        assertThat(text(lea.get(LIST + "/" + number))).doesNotContain("Voici.");
        assertThat(staff.page(LIST + "/" + number + "/traiter")
                        .select("textarea[name=answer]")
                        .val())
                .contains("Voici.", "Signé\u00a0: Direction");
        assertThat(service.get(link.group()).statusCode()).isEqualTo(404);
        service.close();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoWhoHandleAtOnceDoNotOverwriteEachOther(Engine engine) {
        start(engine);
        String number = sent(lea, "Les comptages de vélos");
        String page = LIST + "/" + number + "/traiter";
        Document seen = staff.page(page);
        directed(number);

        HttpResponse<String> second =
                staff.submit(seen, page + "/refuser", Map.of("reason", "Hors sujet, à mon avis."));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(text(second)).contains("Quelqu’un a changé cette demande");
        Document shown = Jsoup.parse(second.body());
        assertThat(shown.select("textarea[name=reason]").val()).isEqualTo("Hors sujet, à mon avis.");
        assertThat(text(lea.get(LIST + "/" + number))).contains("À transmettre");
        staff.submit(shown, page + "/refuser", Map.of("reason", "Hors sujet.", "shown", "1"));
        assertThat(text(lea.get(LIST + "/" + number))).contains("Hors sujet.", "Non transmise");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void joinsAreCountedOnceMoveWithGroupsAndMakeAnAnswerOwed(Engine engine) throws Exception {
        start(engine);
        String settings = "/admin/plugins/ambassador-directory/reglages";
        staff.submit(
                settings,
                settings,
                Map.of(
                        "answer-days", "15",
                        "reading-days", "7",
                        "escalation-days", "15",
                        "support-threshold", "2",
                        "owed-days", "30",
                        "asker", "anybody"));
        String first = sent(lea, "Les comptages de vélos");
        directed(first);
        TestBrowser noe = site.browser();
        noe.asCitizen("noe@exemple.fr");
        String second = sent(noe, "Le nombre de vélos comptés");
        directed(second);
        TestBrowser ida = site.browser();
        ida.asCitizen("ida@exemple.fr");
        String page = LIST + "/" + second;
        ida.submit(page, page + "/soutien", Map.of());
        ida.submit(page, page + "/soutien", Map.of());
        assertThat(text(ida.get(page))).contains("1 personne l’a rejointe");
        assertThat(noe.page(page).select("form[action$=/soutien]")).isEmpty();

        act(second, "regrouper", Map.of("into", first));
        String carrier = LIST + "/" + first;
        assertThat(text(lea.get(carrier))).contains("2 personnes l’ont rejointe", "Elle porte aussi 1 autre demande");
        assertThat(text(lea.get("/mon-compte/notifications"))).contains(first);
        assertThat(text(noe.get("/mon-compte/notifications"))).contains(second);

        act(second, "separer", Map.of());
        assertThat(text(lea.get(carrier))).contains("Personne ne l’a encore rejointe");
        ida.submit(carrier, carrier + "/soutien", Map.of());
        noe.submit(carrier, carrier + "/soutien", Map.of());
        assertThat(text(lea.get(carrier))).contains("une réponse publique est due");
        act(first, "message", Map.of("message", "Nous y travaillons.", "public", "1"));
        job("tell-supporters");
        assertThat(text(ida.get("/mon-compte/notifications"))).contains(first);
        noe.close();
        ida.close();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsTypedWrongIsSaidAndKept(Engine engine) {
        start(engine);
        Map<String, String> fields = new LinkedHashMap<>(request("x".repeat(151)));
        fields.put("kind", "pigeon");
        HttpResponse<String> answer = lea.submit(NEW, NEW, fields);

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".to-errors a")).hasSize(2);
        assertThat(page.select("input[name=title]").val()).hasSize(151);
        assertThat(page.select("textarea[name=purpose]").val()).isEqualTo("Choisir où poser des arceaux.");

        String number = sent(lea, "Les comptages de vélos");
        directed(number);
        HttpResponse<String> badDay = act(
                number,
                "transmettre",
                Map.of("letter", "Ma lettre", "address", "pas une adresse", "day", "2031-01-01"));
        Document again = Jsoup.parse(badDay.body());
        assertThat(badDay.statusCode()).isEqualTo(422);
        assertThat(again.select(".to-errors a")).hasSize(2);
        assertThat(again.select("textarea[name=letter]").val()).isEqualTo("Ma lettre");
        HttpResponse<String> badLink = act(
                number,
                "repondre",
                Map.of("outcome", "granted", "answer", "Oui", "opened-code", "javascript:alert(1) Code"));
        assertThat(badLink.statusCode()).isEqualTo(422);
        assertThat(text(badLink)).contains("« javascript:alert(1) Code »");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void similarRequestsAreShownBeforeSending(Engine engine) {
        start(engine);
        Map<String, String> fields = request("Les fuites du réseau d’eau");
        HttpResponse<String> shown = lea.submit(NEW, NEW, fields);

        Document page = Jsoup.parse(shown.body());
        assertThat(shown.uri().getPath()).isEqualTo(NEW);
        Element join = page.selectFirst("form[action$=/soutien]");
        assertThat(join).isNotNull();
        assertThat(page.select("input[name=title]").val()).isEqualTo("Les fuites du réseau d’eau");
        assertThat(text(lea.submit(page, join.attr("action"), Map.of()))).contains("Vous avez rejoint cette demande");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ambassadorHandlesOnlyWhileTheMandateRuns(Engine engine) {
        start(engine);
        String number = sent(lea, "Les comptages de vélos");
        TestBrowser yasmine = site.browser();
        yasmine.asCitizen("yasmine@exemple.fr");
        String page = LIST + "/" + number + "/traiter";
        assertThat(yasmine.get(page).statusCode()).isEqualTo(404);
        assertThat(text(yasmine.get("/ambassadeurs/espace/demandes"))).contains("pas de mandat");
        String account = site.tables()
                .read(handle -> handle.createQuery("select id from core_account where email = 'yasmine@exemple.fr'")
                        .mapTo(String.class)
                        .one());
        update("update amb_ambassador set account = '" + account + "' where slug = 'yasmine-belkacem'");

        assertThat(text(yasmine.get("/ambassadeurs/espace/demandes"))).contains(number);
        Document form = yasmine.page(page);
        update("update amb_mandate set ends_on = '2026-11-01' where ambassador = 'yasmine-belkacem'");
        HttpResponse<String> late = yasmine.submit(
                form,
                page + "/orienter",
                Map.of("kind", "data", "title", "Comptages", "body", "direction-des-mobilites", "note", "Mon mot."));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(text(late)).contains("Votre mandat n’est pas en cours", "Mon mot.");
        assertThat(text(lea.get(LIST + "/" + number))).contains("pas encore publique");
        yasmine.close();
    }

    private void update(String sql) {
        site.tables().write(handle -> handle.execute(sql));
    }
}
