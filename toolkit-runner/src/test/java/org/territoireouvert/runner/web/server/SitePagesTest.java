package org.territoireouvert.runner.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.site.ContactMessages.ContactMessage;

class SitePagesTest {

    @TempDir
    Path folder;

    private TestPlugin plugin;
    private TestSite site;

    @BeforeEach
    void start() {
        plugin = SamplePlugin.create();
        site = new TestSite(folder, plugin);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plus",
                "/accessibilite",
                "/mentions-legales",
                "/donnees-personnelles",
                "/plan-du-site",
                "/contact",
                "/contact/envoye",
                "/statistiques",
                "/sitemap.xml",
                "/robots.txt",
            })
    void thePagesOfTheRuntimeOpen(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theHomePageKeepsTheLastCopyOfAFailingBlock() {
        assertThat(site.get("/").body()).contains("Votez maintenant", "empty=false");

        SamplePlugin.BLOCK_FAILS.set(true);

        assertThat(site.get("/").body()).contains("Votez maintenant");
        assertThat(plugin.failures).isNotEmpty();
    }

    @Test
    void aBlockThatNeverWorkedLeavesAQuietGap() {
        SamplePlugin.BLOCK_FAILS.set(true);

        HttpResponse<String> home = site.get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("empty=true").doesNotContain("Votez");
    }

    @Test
    void theLanguageIsKeptAndTheWayBackStaysOnThisSite() {
        HttpResponse<String> response = site.get("/langue?lang=en&back=%2Fcontact");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/contact");
        assertThat(site.get("/contact").body()).contains("<html lang=en>", "title=Write to us");
        assertThat(site.get("/langue?lang=fr&back=%2F%2Fevil.example").headers().firstValue("Location"))
                .hasValue("/");
        assertThat(site.get("/contact").body()).contains("title=Nous écrire");
    }

    @Test
    void aDataSetIsStreamedWithoutFormulas() {
        HttpResponse<String> csv = site.get("/donnees-ouvertes/lignes.csv");

        assertThat(csv.body()).isEqualTo("\ufeffnom,nombre\r\n'=1+1,-3\r\n\"Élan, \"\"gai\"\"\",2\r\n");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"lignes.csv\"");
        assertThat(site.get("/donnees-ouvertes/lignes.json").body())
                .contains("{\"nom\":\"=1+1\",\"nombre\":-3},\n{\"nom\":\"Élan");
        assertThat(site.get("/donnees-ouvertes/lignes.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aMessageReachesTheAdministratorOnce() {
        assertThat(site.post("/contact", "message=&courriel=faux").statusCode()).isEqualTo(422);
        assertThat(site.post("/contact", "message=Bonjour&nom=Ana").statusCode())
                .isEqualTo(303);
        assertThat(site.post("/contact", "message=Pub&site_web=http://spam").statusCode())
                .isEqualTo(303);

        site.signIn();
        String page = site.get("/admin/messages").body();

        assertThat(page).contains("Bonjour", "unread=1").doesNotContain("Pub");
        ContactMessage message = letters().get(0);
        assertThat(site.post("/admin/messages/" + message.id() + "/lu", "").statusCode())
                .isEqualTo(303);
        assertThat(site.get("/admin/messages").body()).contains("unread=0");
    }

    private List<ContactMessage> letters() {
        return new org.territoireouvert.runner.web.site.ContactMessages(
                        site.database, () -> "", java.time.InstantSource.system())
                .list(
                        new org.territoireouvert.runner.web.site.ContactMessages.Search(
                                "", org.territoireouvert.runner.web.site.ContactMessages.State.ANY),
                        org.territoireouvert.api.list.Keyset.first(20))
                .items();
    }

    @Test
    void messagesAreLimited() {
        for (int sent = 0; sent < 5; sent++) {
            assertThat(site.post("/contact", "message=Bonjour").statusCode()).isEqualTo(303);
        }

        assertThat(site.post("/contact", "message=Bonjour").statusCode()).isEqualTo(429);
    }

    @Test
    void theAdministrationNeedsASession() {
        assertThat(site.get("/admin").headers().firstValue("Location")).hasValue("/connexion/agents");
        assertThat(site.get("/admin/essais").statusCode()).isEqualTo(303);

        site.signIn();

        assertThat(site.get("/admin").statusCode()).isEqualTo(200);
        assertThat(site.get("/admin").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(site.get("/admin/essais").statusCode()).isEqualTo(200);
    }

    @Test
    void aFailedPluginIsATaskWithItsRemedy() {
        plugin.fail();
        site.signIn();

        assertThat(site.get("/admin").body())
                .contains("Réparer le greffon", "plugin.failure.migration [Essais, duplicate");
        assertThat(site.get("/admin/plugins").body()).contains("phase=migration", "cause=duplicate column <street>");
    }

    @Test
    void settingsAreCheckedAndKept() {
        site.signIn();

        assertThat(site.post("/admin/plugins/essais/reglages", "limit=beaucoup").statusCode())
                .isEqualTo(422);
        assertThat(site.settings.value(plugin.id(), SamplePlugin.LIMIT)).isEqualTo(3);
        assertThat(site.post("/admin/plugins/essais/reglages", "limit=1%202").statusCode())
                .isEqualTo(303);

        assertThat(site.settings
                        .of(plugin.id(), () -> plugin.contributions().settings())
                        .get(SamplePlugin.LIMIT))
                .isEqualTo(12);
        assertThat(site.get("/admin/plugins/essais/reglages").body()).contains("value=12");
    }

    @Test
    void textsFillTheLegalPages() {
        site.signIn();

        assertThat(site.post("/admin/reglages", "publication-director=Ana+Ribot")
                        .statusCode())
                .isEqualTo(303);

        assertThat(site.instance().text(Text.PUBLICATION_DIRECTOR)).isEqualTo("Ana Ribot");
        assertThat(site.get("/mentions-legales").body()).contains("director=Ana Ribot");
    }

    @Test
    void coloursThatCannotBeReadAreRefused() {
        site.signIn();
        String names = "site-name=Participer&authority=Val&accent=%23f2b632&brand=";

        assertThat(site.post("/admin/apparence", names + "%23ffffff").body()).contains("trop clair");
        assertThat(site.post("/admin/apparence", names + "rouge").statusCode()).isEqualTo(422);
        assertThat(site.post("/admin/apparence", names + "%23112233").statusCode())
                .isEqualTo(303);
        assertThat(site.instance().brand()).isEqualTo("#112233");
    }

    @Test
    void aLogoIsWrittenAnewAndOtherFilesAreRefused() throws IOException {
        site.signIn();
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture);

        assertThat(logo("<svg/>".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(logo(picture.toByteArray()).statusCode()).isEqualTo(303);

        assertThat(site.instance().logo())
                .hasValueSatisfying(logo -> assertThat(logo.contentType()).isEqualTo("image/png"));
    }

    private HttpResponse<String> logo(byte[] content) {
        StringBuilder fields = new StringBuilder();
        for (String pair :
                List.of("_jeton=" + site.token(), "site-name=P", "authority=V", "brand=#112233", "accent=#f2b632")) {
            String[] field = pair.split("=", 2);
            fields.append(
                    "--xyz\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n");
        }
        fields.append("--xyz\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"l.png\"\r\n\r\n");
        return site.send(site.request("/admin/apparence", "Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        fields.toString().getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void healthSaysWhenTheDatabaseIsGone() {
        assertThat(site.get("/health").body()).contains("\"ok\":true", "\"id\":\"essais\"");

        site.database.broken = true;

        assertThat(site.get("/health").statusCode()).isEqualTo(503);
    }
}
