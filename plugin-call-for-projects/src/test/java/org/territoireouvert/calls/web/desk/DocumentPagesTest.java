package org.territoireouvert.calls.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.desk.DeskSite.errors;
import static org.territoireouvert.calls.web.desk.DeskSite.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** Documents are joined to a call before anybody reads it. */
class DocumentPagesTest {

    private static final byte[] TABLE = "poste;prix\nbois;2\n".getBytes(StandardCharsets.UTF_8);

    private static HttpResponse<String> join(
            TestBrowser staff, String draft, Map<String, byte[]> files, Map<String, String> more) {
        Document page = staff.page(draft + "/documents");
        Map<String, String> fields = new HashMap<>(more);
        page.select("form[enctype] input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        return staff.uploadAll(page, draft + "/documents", fields, "fichier", files);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void documentsOfADraftAreReadByStaffUntilTheyArePublishedWithTheCall(Engine engine) {
        try (DeskSite desk = new DeskSite(engine);
                TestBrowser staff = desk.editor("redac");
                TestBrowser colleague = desk.editor("relec")) {
            String draft = DeskSite.begin(staff, "projects");
            DeskSite.fill(staff, draft, "Des lieux pour tous");
            join(staff, draft, Map.of("reglement.csv", TABLE), Map.of("titre", "Règlement"));
            Map<String, byte[]> two = new LinkedHashMap<>();
            two.put("modele.csv", TABLE);
            two.put("trop.csv", TABLE);
            join(staff, draft, two, Map.of());
            Document page = colleague.page(draft + "/documents");
            assertThat(text(page)).contains("Règlement", "modele", "trop");
            String file = page.select("a[href^=/pieces-jointes/]").attr("href");
            colleague.submit(
                    page,
                    draft + "/documents",
                    Map.of(
                            "retirer",
                            page.select("button[name=retirer]")
                                    .eachAttr("value")
                                    .getLast()));

            assertThat(desk.site.asVisitor().get(file).statusCode()).isEqualTo(404);
            assertThat(desk.citizen("ada").get(file).statusCode()).isEqualTo(404);
            assertThat(colleague.get(file).body()).contains("bois;2");
            assertThat(text(staff.page(draft))).contains("2 documents joints");
            assertThat(text(staff.page(draft + "/apercu"))).contains("Règlement", "modele");

            String call = DeskSite.publish(staff, draft, "").uri().getPath();

            assertThat(desk.site.asVisitor().get(file).body()).contains("bois;2");
            assertThat(text(desk.site.page(call)))
                    .contains("Règlement", "modele")
                    .doesNotContain("trop");

            String next = DeskSite.revise(staff, call);
            join(staff, next, Map.of("faq.csv", TABLE), Map.of());
            assertThat(text(desk.site.asVisitor().page(call))).doesNotContain("faq");
            DeskSite.publish(staff, next, "Des réponses ajoutées");
            assertThat(text(desk.site.asVisitor().page(call))).contains("Règlement", "modele", "faq");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void badFilesAreRefusedInWordsAndADeletedDraftTakesItsDocumentsAlong(Engine engine) {
        try (DeskSite desk = new DeskSite(engine);
                TestBrowser staff = desk.editor("redac")) {
            String draft = DeskSite.begin(staff, "projects");
            assertThat(errors(join(staff, draft, Map.of(), Map.of()))).contains("Choisissez un fichier");
            assertThat(errors(join(staff, draft, Map.of("page.html", TABLE), Map.of())))
                    .contains("Choisissez une image");
            Map<String, byte[]> two = new LinkedHashMap<>();
            two.put("un.csv", TABLE);
            two.put("deux.csv", TABLE);
            assertThat(errors(join(staff, draft, two, Map.of("titre", "Règlement"))))
                    .contains("vaut pour un seul fichier");
            assertThat(text(staff.page(draft + "/documents"))).contains("Aucun document");

            join(staff, draft, two, Map.of());
            String file = staff.page(draft + "/documents")
                    .select("a[href^=/pieces-jointes/]")
                    .attr("href");
            assertThat(desk.citizen("ada").get(draft + "/documents").statusCode())
                    .isIn(403, 404);
            staff.submit(draft + "/supprimer", draft + "/supprimer", Map.of());
            assertThat(staff.get(file).statusCode()).isEqualTo(404);
        }
    }
}
