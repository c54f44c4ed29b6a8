package org.territoireouvert.ambassadors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** Register, meetings, yearly report and notes on practice. */
class AmbassadorLifeTest {

    private static final String MEETINGS = "/admin/ambassadeurs/reunions";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    @Test
    void theRegisterIsCountedAnewWithoutChange(TestSite site) throws Exception {
        String before = site.get("/donnees-ouvertes/registre-des-demandes.csv").body();

        site.plugin("ambassador-directory").contributions().jobs().stream()
                .filter(job -> job.name().equals("count-register"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();

        assertThat(before).contains("service-de-l-eau-potable");
        assertThat(site.get("/donnees-ouvertes/registre-des-demandes.csv").body())
                .isEqualTo(before);
        assertThat(site.get("/ambassadeurs/registre?annee=1999").statusCode()).isEqualTo(400);
    }

    @Test
    void meetingIsPlannedHeldAndReported(TestSite site) {
        TestBrowser staff = site.browser().asAdministrator();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Réunion de mars");
        fields.put("day", "2027-03-02");
        fields.put("from", "18 h 30");
        fields.put("to", "17:00");
        HttpResponse<String> backward = staff.submit(MEETINGS + "/nouvelle", MEETINGS + "/nouvelle", fields);
        assertThat(backward.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(backward.body()).select(".to-errors a")).hasSize(2);

        fields.put("to", "20 h 30");
        fields.put("place", "Mairie");
        HttpResponse<String> planned = staff.submit(MEETINGS + "/nouvelle", MEETINGS + "/nouvelle", fields);
        String page = planned.uri().getPath();
        Document edit = staff.page("/admin" + page);
        fields.put("minutes", "**Décidé** <script>alert(1)</script>");
        fields.put("present", "yasmine-belkacem");
        staff.submit(edit, "/admin" + page, fields);
        HttpResponse<String> late = staff.submit(edit, "/admin" + page, fields);

        assertThat(text(late)).contains("Quelqu’un a changé cette réunion");
        Document shown = site.page(page);
        assertThat(shown.select("main").text()).contains("1 présent", "Yasmine Belkacem", "<script>");
        assertThat(shown.select("main strong").text()).contains("Décidé");
        assertThat(site.get("/ambassadeurs/reunions/agenda").body()).contains("BEGIN:VCALENDAR", "Réunion de mars");
        staff.close();
    }

    @Test
    void reportIsFrozenWhenItIsPublished(TestSite site) {
        TestBrowser staff = site.browser().asAdministrator();
        Document list = staff.page("/ambassadeurs/rapports");
        String draft =
                list.select("main a[href^=/admin/ambassadeurs/rapports/]").attr("href");
        String year = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(site.get("/ambassadeurs/rapports/" + year).statusCode()).isEqualTo(404);

        HttpResponse<String> published =
                staff.submit(draft, draft, Map.of("foreword", "Une année *dense*.", "publish", "1"));

        assertThat(published.uri().getPath()).isEqualTo("/ambassadeurs/rapports/" + year);
        assertThat(text(published)).contains("Une année dense.", "Les demandes qui comptent le plus", "Mandats");
        assertThat(site.get("/api/v1/ambassadeurs/rapports/" + year).body()).contains("\"year\":" + year, "\"bodies\"");
        assertThat(site.get("/ambassadeurs/rapports/2999").statusCode()).isEqualTo(404);
        assertThat(site.pdf(published.uri().getPath() + "/rapport.pdf", "fr").text())
                .contains("Une année dense.", "Service de l’eau potable");
        staff.close();
    }

    @Test
    void noteIsReadAmongAmbassadorsUntilItIsShown(TestSite site) {
        TestBrowser staff = site.browser().asAdministrator();
        String write = "/ambassadeurs/pratiques/nouvelle";
        HttpResponse<String> written =
                staff.submit(write, write, Map.of("title", "Dire merci", "words", "Un mot suffit."));
        String page = written.uri().getPath();
        assertThat(site.get(page).statusCode()).isEqualTo(404);
        staff.submit(page, page + "/reponse", Map.of("words", "Oui."));
        assertThat(text(staff.get(page))).contains("1 réponse entre ambassadeurs", "Oui.");

        staff.submit(page, page + "/publier", Map.of());

        assertThat(text(site.get(page))).contains("Un mot suffit.").doesNotContain("Oui.");
        try (TestBrowser person = site.browser().asCitizen("noe@exemple.fr")) {
            HttpResponse<String> kept = person.submit(write, write, Map.of("title", "Moi", "words", "Mon texte"));
            assertThat(kept.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(kept.body()).select("textarea[name=words]").val())
                    .isEqualTo("Mon texte");
        }
        staff.close();
    }
}
