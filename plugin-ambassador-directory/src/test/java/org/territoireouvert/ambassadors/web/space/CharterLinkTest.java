package org.territoireouvert.ambassadors.web.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** An ambassador without an account signs the charter by a link in a mail, once. */
@SuppressWarnings("NullAway") // the site is started by each test
class CharterLinkTest {

    private static final String ACCOUNT = "/admin/ambassadeurs/personnes/paul-lestrade/compte";
    private static final Pattern LINK = Pattern.compile("/ambassadeurs/charte/signature/[\\w-]+");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-02T09:00:00Z"));
    private TestSite site;
    private TestBrowser paul;

    private void start(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        site.asAdministrator();
        publish("Première charte pour les liens.");
        paul = site.browser();
    }

    @AfterEach
    void stop() {
        paul.close();
        site.close();
    }

    private void publish(String text) {
        site.submit("/admin/ambassadeurs/charte", "/admin/ambassadeurs/charte", Map.of("text", text));
    }

    private HttpResponse<String> send(String address) {
        return site.submit(ACCOUNT, ACCOUNT + "/charte", Map.of("signer", address));
    }

    private String link() {
        List<String> mails = site.tables()
                .read(handle -> handle.createQuery("select body from core_mail order by id")
                        .mapTo(String.class)
                        .list());
        Matcher found = LINK.matcher(String.join("\n", mails));
        String link = "";
        while (found.find()) {
            link = found.group();
        }
        assertThat(link).isNotEmpty();
        return link;
    }

    private static String main(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLinkSignsOnceWithoutAnAccount(Engine engine) {
        start(engine);
        assertThat(send("chez moi").statusCode()).isEqualTo(422);
        assertThat(main(send("paul@exemple.fr"))).contains("Un lien est parti");
        String link = link();
        Document page = paul.page(link);
        assertThat(page.select("main").text()).contains("Paul Lestrade", "Première charte pour les liens.");

        HttpResponse<String> unread = paul.submit(page, link, Map.of());
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(main(paul.submit(page, link, Map.of("agree", "1")))).contains("La charte est signée");

        assertThat(main(paul.get(link))).contains("Ce lien a déjà servi");
        assertThat(main(paul.get("/ambassadeurs/paul-lestrade"))).contains("signée le");
        assertThat(site.page(ACCOUNT).select("#amb-sign")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNewerCharterIsReadFirstAndANewerLinkEndsTheOlder(Engine engine) {
        start(engine);
        send("paul@exemple.fr");
        String older = link();
        send("paul@exemple.fr");
        String link = link();
        assertThat(link).isNotEqualTo(older);
        assertThat(main(paul.get(older))).contains("un lien plus récent l’a remplacé");
        Document page = paul.page(link);
        publish("Deuxième charte pour les liens.");

        HttpResponse<String> late = paul.submit(page, link, Map.of("agree", "1"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(main(late)).contains("Une version plus récente", "Deuxième charte pour les liens.");
        assertThat(main(paul.submit(Jsoup.parse(late.body()), link, Map.of("agree", "1"))))
                .contains("La charte est signée");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLinkThatIsTooOldSaysSo(Engine engine) {
        start(engine);
        send("paul@exemple.fr");

        clock.advance(Duration.ofDays(15));

        assertThat(paul.get(link()).statusCode()).isEqualTo(410);
        assertThat(main(paul.get(link()))).contains("n’est plus valable");
    }
}
