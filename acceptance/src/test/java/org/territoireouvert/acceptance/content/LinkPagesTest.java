package org.territoireouvert.acceptance.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff say where a content came from and what became of it, without a plugin's help. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class LinkPagesTest {

    private static final String WORKSHOP = "/initiatives/atelier-de-reparation";
    private static final String LINKS = "/contenus/initiative-registry.initiative/atelier-de-reparation/liens";
    private static final String PLAN = "/consultations/plan-de-mobilite";
    private static final String PLAN_REF = "consultation.consultation/plan-de-mobilite";

    private TestSite site;
    private TestBrowser editor;

    @BeforeAll
    void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    @AfterAll
    void stop() {
        editor.close();
        site.close();
    }

    private HttpResponse<String> link(String kind, String words, String chosen) {
        return editor.submit(LINKS, LINKS, Map.of("sorte", kind, "autre", words, "choix", chosen));
    }

    private String links(String page) {
        return site.asVisitor()
                .page(page)
                .select("section[aria-labelledby=liens]")
                .text();
    }

    @Test
    void theOtherIsSearchedChosenShownOnBothPagesAndTakenBack() {
        assertThat(editor.page(WORKSHOP).select("a[href=" + LINKS + "]").text()).isNotEmpty();
        assertThat(site.asVisitor().page(WORKSHOP).select("a[href=" + LINKS + "]"))
                .isEmpty();

        Document choice = Jsoup.parse(link("CAME_FROM", "se déplacer", "").body());
        assertThat(choice.select(".to-errors").text()).contains("Choisissez l’autre contenu");
        assertThat(choice.select("input[name=choix]").eachAttr("value")).contains(PLAN_REF);
        assertThat(choice.select("option[selected]").attr("value")).isEqualTo("CAME_FROM");

        link("CAME_FROM", "se déplacer", PLAN_REF);

        assertThat(links(WORKSHOP)).contains("Vient de", "Comment se déplacer");
        assertThat(links(PLAN)).contains("A donné", "L’atelier de réparation");

        editor.submit(LINKS, LINKS + "/retirer", Map.of("sorte", "CAME_FROM", "choix", PLAN_REF));

        assertThat(links(WORKSHOP)).contains("Financé par").doesNotContain("Comment se déplacer");
        assertThat(links(PLAN)).doesNotContain("A donné");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',        se déplacer, consultation.consultation/plan-de-mobilite, Choisissez comment
            PAID_BY,   se déplacer, consultation.consultation/plan-de-mobilite, Choisissez comment
            CAME_FROM, '',          '',                                         Écrivez quelques mots
            CAME_FROM, zzzz,        '',                                         Aucun autre contenu
            CAME_FROM, zzzz,        consultation.consultation/absent,           Aucun autre contenu
            CAME_FROM, zzzz,        rien,                                       Aucun autre contenu
            CAME_FROM, atelier de réparation, initiative-registry.initiative/atelier-de-reparation, ''
            """)
    void whatIsNoLinkIsSaidAndChangesNothing(String kind, String words, String chosen, String said) {
        int before = stored(kind);

        HttpResponse<String> answer = link(kind, words, chosen);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".to-errors").text()).contains(said);
        assertThat(stored(kind)).isEqualTo(before);
    }

    private int stored(String kind) {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from core_content_link where kind = :kind")
                        .bind("kind", kind)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void onlyStaffWhoEditContentsMay() {
        try (TestBrowser lea = site.browser().asCitizen("lea@exemple.fr");
                TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(lea.get(LINKS).statusCode()).isEqualTo(403);
            assertThat(auditor.get(LINKS).statusCode()).isEqualTo(403);
            assertThat(editor.get("/contenus/initiative-registry.initiative/absente/liens")
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
