package org.territoireouvert.consultation.web.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff enter the census, participants say who they are, everybody reads who took part. */
class ParticipantPagesTest {

    private static final String PAGE = "/consultations/prix-de-l-eau";
    private static final String STEP = PAGE + "/contributions/0";
    private static final String WHO = PAGE + "/participants";
    private static final String OWN = WHO + "/profil";
    private static final String CENSUS = "/admin" + WHO;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @BeforeEach
    void publishAConsultation() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "CONTRIBUTIONS");
        PreparedByStaff.publish(editor, "prix-de-l-eau");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private HttpResponse<String> census(Map<String, String> changes) {
        Map<String, String> figures = new LinkedHashMap<>(Map.of(
                "GENDER-FEMALE", "1 050", "GENDER-MALE", "950", "places", "Corvaux ; 1 200\nPontaubrelle ; 800"));
        figures.putAll(changes);
        return editor.submit(CENSUS, CENSUS, figures);
    }

    private TestBrowser participant(String name) {
        TestBrowser person = site.browser().asCitizen(name + "@exemple.fr");
        person.submit(STEP + "/ecrire", STEP + "/ecrire", Map.of("title", "Idée de " + name, "text", "Moins cher."));
        return person;
    }

    @Test
    void participantsAreComparedWithTheCensusOnceTheyAreTen() {
        census(Map.of("source", "Insee 2022"));
        assertThat(text(site.page(WHO))).contains("Il faut au moins 10 réponses");
        for (int number = 0; number < 12; number++) {
            try (TestBrowser person = participant("p" + number)) {
                HttpResponse<String> kept = person.submit(
                        OWN,
                        OWN,
                        Map.of(
                                "consent", "1",
                                "GENDER", number < 9 ? "FEMALE" : "MALE",
                                "PLACE", "Corvaux"));
                assertThat(text(kept)).contains("Vos réponses sont enregistrées");
            }
        }

        String page = text(site.page(WHO));

        assertThat(page)
                .contains(
                        "Participants 12",
                        "10 réponses",
                        "53 % des habitants",
                        "Source des chiffres des habitants : Insee 2022")
                .contains("masqué");
        assertThat(text(site.page(PAGE + "/charte"))).contains("Profil des participants comparé");
        assertThat(site.page(PAGE + "/charte").select("#CH30 a").eachAttr("href"))
                .containsExactly(WHO);
    }

    @Test
    void answersAreChangedFoundAndTakenBackByTheirAuthorAlone() {
        census(Map.of());
        try (TestBrowser jeanne = participant("jeanne");
                TestBrowser paul = participant("paul")) {
            jeanne.submit(OWN, OWN, Map.of("consent", "1", "GENDER", "FEMALE", "PLACE", "Corvaux"));
            jeanne.submit(OWN, OWN, Map.of("consent", "1", "GENDER", "OTHER"));

            assertThat(jeanne.page(OWN)
                            .select("select[name=GENDER] option[selected]")
                            .eachAttr("value"))
                    .containsExactly("OTHER");
            assertThat(jeanne.page(OWN).select("select[name=PLACE] option[selected][value=Corvaux]"))
                    .isEmpty();
            assertThat(text(paul.page(OWN))).doesNotContain("Effacer mes réponses");

            HttpResponse<String> gone = jeanne.submit(OWN, OWN + "/retirer", Map.of());

            assertThat(text(gone)).contains("Vos réponses sont effacées").doesNotContain("Effacer mes réponses");
        }
    }

    @Test
    void nothingIsAskedOfWhoDidNotTakePartAndNothingIsKeptWithoutConsent() {
        census(Map.of());
        try (TestBrowser stranger = site.browser().asCitizen("nina@exemple.fr");
                TestBrowser jeanne = participant("jeanne")) {
            assertThat(text(stranger.page(OWN))).contains("aux personnes qui ont participé");

            HttpResponse<String> refused = jeanne.submit(OWN, OWN, Map.of("GENDER", "FEMALE"));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(text(refused)).contains("Cochez la case si vous acceptez");
            assertThat(Jsoup.parse(refused.body())
                            .select("select[name=GENDER] option[selected]")
                            .eachAttr("value"))
                    .containsExactly("FEMALE");
            assertThat(jeanne.submit(OWN, OWN, Map.of("consent", "1")).statusCode())
                    .isEqualTo(422);
            assertThat(jeanne.submit(OWN, OWN, Map.of("consent", "1", "GENDER", "X"))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void afterTheLastDayAnswersCanOnlyBeTakenBack() {
        census(Map.of());
        try (TestBrowser jeanne = participant("jeanne")) {
            Document form = jeanne.page(OWN);
            jeanne.submit(form, OWN, Map.of("consent", "1", "GENDER", "FEMALE"));
            clock.advance(Duration.ofDays(25));
            TestBrowser again = site.browser().asCitizen("jeanne@exemple.fr");

            assertThat(text(again.page(OWN))).contains("La consultation n’est pas ouverte", "Effacer mes réponses");
            assertThat(text(again.submit(OWN, OWN + "/retirer", Map.of()))).contains("Vos réponses sont effacées");
            again.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GENDER-FEMALE,beaucoup,n’est pas un nombre d’habitants",
        "GENDER-MALE,'',laissez toutes les autres vides",
        "places,Corvaux 1200,ne se lit pas",
        "places,'Corvaux ; 1\nCorvaux ; 2',est écrit deux fois"
    })
    void wrongFiguresAreSaidAndChangeNothing(String field, String typed, String problem) {
        census(Map.of());

        HttpResponse<String> refused = census(Map.of(field, typed));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains(problem);
        assertThat(editor.page(CENSUS).select("input[name=GENDER-FEMALE]").eachAttr("value"))
                .containsExactly("1050");
    }

    @Test
    void placeThatSomebodyNamedStays() {
        census(Map.of());
        try (TestBrowser jeanne = participant("jeanne")) {
            jeanne.submit(OWN, OWN, Map.of("consent", "1", "PLACE", "Corvaux"));
        }

        assertThat(text(census(Map.of("places", "Pontaubrelle ; 800")))).contains("ce lieu doit rester");
        assertThat(text(census(Map.of("places", "Corvaux ; 1")))).contains("Les chiffres sont enregistrés");
    }

    @Test
    void figuresAreForStaff() {
        assertThat(site.get(CENSUS).uri().getPath()).isNotEqualTo(CENSUS);
        assertThat(site.get(OWN).uri().getPath()).startsWith("/connexion");
    }
}
