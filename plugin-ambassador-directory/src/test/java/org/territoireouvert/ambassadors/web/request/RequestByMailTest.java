package org.territoireouvert.ambassadors.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** What is done by mail without an account: a visitor judges the answer, the body above hears of silence. */
@SuppressWarnings("NullAway") // the site is started by each test
class RequestByMailTest {

    private static final String LIST = "/ambassadeurs/demandes";
    private static final String NEW = LIST + "/nouvelle";
    private static final String ABOVE = "/admin/ambassadeurs/administrations/val-de-lisiere";
    private static final Pattern NUMBER = Pattern.compile("20[0-9]{2}-[0-9]{3}");
    private static final Pattern JUDGE = Pattern.compile("/ambassadeurs/avis/[\\w-]+");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-02T09:00:00Z"));
    private TestSite site;
    private TestBrowser staff;
    private TestBrowser visitor;

    private void start(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        staff = site.browser();
        staff.asAdministrator();
        visitor = site.browser();
    }

    @AfterEach
    void stop() {
        visitor.close();
        staff.close();
        site.close();
    }

    private static String main(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private String asked(String email) {
        Map<String, String> fields = Map.of(
                "kind", "data", "title", "Les horaires du marché", "text", "Je demande les horaires.", "email", email);
        HttpResponse<String> answer = visitor.submit(NEW, NEW, fields);
        if (answer.uri().getPath().equals(NEW)) {
            answer = visitor.submit(Jsoup.parse(answer.body()), NEW, fields);
        }
        Matcher found = NUMBER.matcher(answer.uri().getPath());
        assertThat(found.find()).as(main(answer)).isTrue();
        act(
                found.group(),
                "orienter",
                Map.of("kind", "data", "title", "Les horaires", "body", "direction-des-mobilites"));
        act(
                found.group(),
                "transmettre",
                Map.of(
                        "letter",
                        "Madame, Monsieur",
                        "address",
                        "velo@exemple.fr",
                        "day",
                        clock.instant().toString().substring(0, 10)));
        return found.group();
    }

    private HttpResponse<String> act(String number, String act, Map<String, String> fields) {
        String page = LIST + "/" + number + "/traiter";
        return staff.submit(page, page + "/" + act, fields);
    }

    private String mails(String address) {
        return site
                .tables()
                .read(handle -> handle.createQuery("select * from core_mail order by id")
                        .mapToMap()
                        .list())
                .stream()
                .map(Object::toString)
                .filter(mail -> mail.contains(address))
                .collect(Collectors.joining("\n"));
    }

    private String link(String address) {
        Matcher found = JUDGE.matcher(mails(address));
        String link = "";
        while (found.find()) {
            link = found.group();
        }
        assertThat(link).isNotEmpty();
        return link;
    }

    private void watch(int days) throws Exception {
        clock.advance(Duration.ofDays(days));
        site.plugin("ambassador-directory").contributions().jobs().stream()
                .filter(job -> job.name().equals("watch-delays"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
        staff.asAdministrator();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aVisitorJudgesTheAnswerByTheLinkInTheMailOnce(Engine engine) {
        start(engine);
        String number = asked("lea@exemple.fr");
        act(number, "repondre", Map.of("outcome", "partly", "answer", "Le samedi."));
        String link = link("lea@exemple.fr");

        assertThat(main(visitor.get(link))).contains("La réponse vous convient-elle", "Le samedi.");
        HttpResponse<String> empty =
                visitor.submit(link, link, Map.of("satisfaction", "", "sentence", "Et le mardi ?"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("input[name=sentence]").val())
                .isEqualTo("Et le mardi ?");
        Document form = visitor.page(link);
        Map<String, String> word = Map.of("satisfaction", "partly", "sentence", "Il manque le mardi.");
        assertThat(main(visitor.submit(form, link, word))).contains("votre avis est pris");

        assertThat(main(visitor.get(LIST + "/" + number)))
                .contains("juge la réponse : en partie", "Il manque le mardi.");
        HttpResponse<String> again = visitor.submit(form, link, word);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(main(again)).contains("Ce lien a déjà servi", "Il manque le mardi.");
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
        assertThat(main(visitor.get(link))).contains("Ce lien a déjà servi");
        assertThat(main(visitor.get("/ambassadeurs/avis/abcdef"))).contains("Ce lien n’existe pas");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLinkThatIsTooOldSaysSo(Engine engine) throws Exception {
        start(engine);
        String number = asked("lea@exemple.fr");
        act(number, "repondre", Map.of("outcome", "granted", "answer", "Le samedi."));
        String link = link("lea@exemple.fr");

        watch(61);

        assertThat(main(visitor.get(link))).contains("n’est plus valable");
        watch(100);
        assertThat(main(visitor.get(link))).contains("Ce lien n’existe pas");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoReopensByTheLinkMayLeaveAnAddressForTheNextAnswer(Engine engine) {
        start(engine);
        String number = asked("lea@exemple.fr");
        act(number, "repondre", Map.of("outcome", "refused", "answer", "Non."));
        String first = link("lea@exemple.fr");
        Map<String, String> bad = Map.of("satisfaction", "no", "reopen", "1", "sentence", "Pourquoi ?", "email", "ici");
        assertThat(visitor.submit(first, first, bad).statusCode()).isEqualTo(422);

        visitor.submit(
                first,
                first,
                Map.of("satisfaction", "no", "reopen", "1", "sentence", "Pourquoi ?", "email", "lea2@exemple.fr"));
        assertThat(main(visitor.get(LIST + "/" + number))).contains("a fait rouvrir la demande", "Pourquoi ?");
        act(number, "transmettre", Map.of("letter", "Madame", "address", "", "day", "2026-11-02"));
        act(number, "repondre", Map.of("outcome", "granted", "answer", "Les voici."));

        String second = link("lea2@exemple.fr");
        assertThat(second).isNotEqualTo(first);
        assertThat(visitor.page(second).select("input[name=reopen]")).isEmpty();
        List<String> left = site.tables()
                .read(handle -> handle.createQuery("select email from amb_request where email <> ''")
                        .mapTo(String.class)
                        .list());
        assertThat(left).doesNotContain("lea@exemple.fr", "lea2@exemple.fr");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void silenceIsMailedToTheBodyAboveAndItsAddressIsShownToStaffOnly(Engine engine) throws Exception {
        start(engine);
        Document form = staff.page(ABOVE);
        HttpResponse<String> wrong = staff.submit(form, ABOVE, fields(form, "ici@la, et@ailleurs.fr"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("input[name=escalation]").val())
                .isEqualTo("ici@la, et@ailleurs.fr");
        staff.submit(staff.page(ABOVE), ABOVE, fields(form, "Direction@Exemple.fr"));
        assertThat(staff.page(ABOVE).select("input[name=escalation]").val()).isEqualTo("direction@exemple.fr");
        String number = asked("");

        watch(16);
        assertThat(mails("direction@exemple.fr")).isEmpty();
        watch(15);

        assertThat(mails("direction@exemple.fr")).contains("restée sans réponse", LIST + "/" + number);
        assertThat(main(visitor.get(LIST + "/" + number)))
                .contains("saisine du niveau supérieur, Communauté de communes")
                .doesNotContain("Un courriel est parti");
        assertThat(main(staff.get(LIST + "/" + number))).contains("Un courriel est parti au niveau supérieur");
        assertThat(main(visitor.get("/journal"))).contains("La demande " + number + ", restée sans réponse");
        for (String open : List.of(
                LIST + "/" + number,
                "/ambassadeurs/administrations/val-de-lisiere",
                "/api/v1/jeux/ambassadeurs.json",
                "/journal")) {
            assertThat(visitor.get(open).body()).as(open).doesNotContain("direction@exemple.fr");
        }
        watch(1);
        assertThat(mails("direction@exemple.fr").split("restée sans réponse\n", -1))
                .hasSizeLessThan(3);
    }

    private static Map<String, String> fields(Document form, String escalation) {
        return Map.of(
                "name",
                form.select("input[name=name]").val(),
                "kind",
                form.select("select[name=kind] option[selected]").val(),
                "escalation",
                escalation);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theAmbassadorOfTheBodyAboveIsToldAndWhenNobodyCanBeTheHandlersReadIt(Engine engine) throws Exception {
        start(engine);
        String number = asked("");
        watch(16);
        watch(15);
        assertThat(main(staff.get(LIST + "/" + number))).contains("n’a pas pu être averti");

        TestBrowser mayor = site.browser();
        mayor.asCitizen("camille@exemple.fr");
        String account = site.tables()
                .read(handle -> handle.createQuery("select id from core_account where email = 'camille@exemple.fr'")
                        .mapTo(String.class)
                        .one());
        site.tables().write(handle -> {
            handle.execute("update amb_ambassador set account = ? where slug = 'yasmine-belkacem'", account);
            handle.execute("update amb_mandate set ends_on = '2028-01-01' where ambassador = 'yasmine-belkacem'");
            return handle.execute("update amb_post set body = 'val-de-lisiere' where slug in"
                    + " (select post from amb_mandate where ambassador = 'yasmine-belkacem')");
        });
        String second = asked("");
        watch(16);
        watch(15);
        mayor.asCitizen("camille@exemple.fr");

        assertThat(main(staff.get(LIST + "/" + second))).contains("a été averti.");
        assertThat(main(mayor.get("/mon-compte/notifications")))
                .contains("La demande " + second + ", restée sans réponse");
        mayor.close();
    }
}
