package org.territoireouvert.calls.web.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** The demonstration funded projects itself and took grants over: its own open data, sent back, change nothing. */
class OwnAndPastTest {

    private static final String PATH = "/appels-a-projets/conventions/reprise";
    private static final String FUNDED = "/appels-a-projets/projets-finances";
    private static final String DATA = "/donnees-ouvertes/subventions.csv";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static String sent(TestBrowser staff, String file) {
        HttpResponse<String> looked =
                staff.upload(PATH, PATH, Map.of(), "fichier", "a.csv", file.getBytes(StandardCharsets.UTF_8));
        String path = looked.uri().getPath();
        String words = Jsoup.parse(looked.body()).select("main").text().replaceAll("[\u00a0\u202f]", " ");
        staff.submit(path, path + "/enregistrement", Map.of());
        return words;
    }

    @Test
    void whatWasGrantedHereIsNeverOverwritten(TestSite site) {
        String before = site.get(DATA).body();
        String list = site.page(FUNDED).select("main ul.to-rows").html();
        try (TestBrowser staff = site.browser().asAdministrator()) {
            assertThat(sent(staff, before))
                    .contains("Aucune nouvelle", "5 subventions déjà reprises", "6 subventions accordées ici");
            assertThat(sent(staff, before.replace(",5800.00,", ",9999.00,"))).contains("6 subventions accordées ici");
        }

        assertThat(site.get(DATA).body()).isEqualTo(before);
        assertThat(site.page(FUNDED).select("main ul.to-rows").html()).isEqualTo(list);
    }
}
