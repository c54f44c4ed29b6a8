package org.territoireouvert.participatorybudget.web.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.participatorybudget.IdeaSite.EDITION;
import static org.territoireouvert.participatorybudget.IdeaSite.IDEAS;
import static org.territoireouvert.participatorybudget.IdeaSite.errors;
import static org.territoireouvert.participatorybudget.IdeaSite.propose;
import static org.territoireouvert.participatorybudget.IdeaSite.text;
import static org.territoireouvert.participatorybudget.IdeaSite.typed;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.IdeaSite;
import org.territoireouvert.testkit.TestBrowser;

/** The services examine ideas, and everybody reads what came of it. */
class ExaminationPagesTest {

    @SuppressWarnings("NullAway") // started before the first test
    private static IdeaSite ideas;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser anne;

    @BeforeAll
    static void start() {
        ideas = new IdeaSite();
        anne = ideas.citizen("anne");
    }

    @AfterAll
    static void stop() {
        anne.close();
        ideas.close();
    }

    @BeforeEach
    void open() {
        ideas.takesIdeas();
    }

    private static HttpResponse<String> act(String idea, String act, Map<String, String> fields) {
        return ideas.editor.submit("/admin" + idea, "/admin" + idea + "/" + act, fields);
    }

    private static String publicly(String idea) {
        return text(ideas.site.page(idea));
    }

    @Test
    void notesAndUnpublishedVerdictsStayInternal() {
        String idea = propose(anne, "Passage piéton de l’école");

        act(idea, "note", Map.of("note", "Voir avec le département."));
        IdeaSite.find(
                ideas.editor,
                idea,
                Map.of("verdict", "unfeasible", "reason", "Route départementale.", "acte", "garder"));

        assertThat(text(ideas.editor.page("/admin" + idea))).contains("Voir avec le département.", "Rachel");
        assertThat(ideas.editor
                        .page("/admin" + idea)
                        .select("textarea[name=reason]")
                        .text())
                .isEqualTo("Route départementale.");
        assertThat(publicly(idea)).doesNotContain("Voir avec", "Route départementale", "L’avis des services");
        assertThat(text(anne.page(idea))).doesNotContain("Voir avec", "Route départementale");
    }

    @Test
    void publishedVerdictIsReadByEverybodyAndItsAuthorIsTold() {
        String idea = propose(anne, "Bancs du chemin de halage");

        ideas.feasible(idea);

        assertThat(publicly(idea)).contains("L’avis des services", "Faisable", "15 000 €", "Devis de la voirie.");
        assertThat(text(anne.page("/mon-compte/notifications"))).contains("Bancs du chemin de halage");
        assertThat(ideas.site.page("/journal").text()).contains("Bancs du chemin de halage");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''         | raison | 12000 | compté | Choisissez un avis
            licorne    | raison | 12000 | compté | Choisissez un avis
            unfeasible | ''     | ''    | ''     | Écrivez pourquoi l’idée n’est pas faisable
            feasible   | ''     | ''    | compté | Écrivez ce que cela coûte
            feasible   | ''     | 12000 | ''     | Expliquez comment le coût
            feasible   | ''     | cher  | compté | n’est pas un montant
            undecided  | ''     | ''    | ''     | Un avis publié dit si
            """)
    void verdictWithoutItsGroundsIsNotPublished(
            String verdict, String reason, String cost, String explanation, String said) {
        String idea = propose(anne, "Idée sans fondement");

        HttpResponse<String> answer = IdeaSite.find(
                ideas.editor,
                idea,
                Map.of("verdict", verdict, "reason", reason, "cost", cost, "explanation", explanation));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(Jsoup.parse(answer.body()).select("input[name=cost]").val()).isEqualTo(cost);
        assertThat(publicly(idea)).doesNotContain("L’avis des services");
        anne.submit(idea + "/retirer", idea + "/retirer", Map.of());
    }

    @Test
    void secondExaminerDoesNotOverwriteTheFirst() {
        String idea = propose(anne, "Trottoir de la gare");
        Document old = ideas.editor.page("/admin" + idea);
        ideas.unfeasible(idea);

        HttpResponse<String> late = ideas.editor.submit(
                old,
                "/admin" + idea + "/avis",
                Map.of("acte", "publier", "verdict", "unfeasible", "reason", "Autre raison"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("Une autre personne a changé cet avis");
        assertThat(Jsoup.parse(late.body()).select("textarea[name=reason]").text())
                .isEqualTo("Autre raison");
        assertThat(publicly(idea)).contains("Le terrain est privé.").doesNotContain("Autre raison");
    }

    @Test
    void feasibleIdeaBecomesAProjectAndEachLinksToTheOther() {
        String idea = propose(anne, "Kiosque à musique");
        ideas.feasible(idea);

        HttpResponse<String> retained = ideas.decide(idea, "retenir", "");

        assertThat(retained.statusCode()).isEqualTo(200);
        Document page = ideas.site.page(idea);
        assertThat(page.select(".to-badge").eachText()).first().isEqualTo("Retenue");
        String project = page.select(".to-notice a").attr("href");
        assertThat(project).startsWith(EDITION + "/projets/");
        Document projectPage = ideas.site.page(project);
        assertThat(text(projectPage)).contains("Kiosque à musique", "15 000 €", "Proposé par");
        assertThat(projectPage.select("a[href=" + idea + "]")).isNotEmpty();
        assertThat(ideas.decide(idea, "retenir", "").statusCode()).isEqualTo(422);
        assertThat(text(ideas.site.page(EDITION))).contains("Kiosque à musique");
    }

    @Test
    void ideaIsRetainedOnlyWhenItCanBeDone() {
        String idea = propose(anne, "Téléphérique du bourg");
        assertThat(errors(ideas.decide(idea, "retenir", ""))).contains("Seule une idée");
        assertThat(errors(ideas.decide(idea, "refuser", "Trop cher"))).contains("Publiez d’abord un avis");

        ideas.unfeasible(idea);

        assertThat(errors(ideas.decide(idea, "retenir", ""))).contains("Seule une idée");
        assertThat(ideas.site.page(idea).select(".to-badge").eachText()).first().isEqualTo("À l’étude");
    }

    @Test
    void refusedIdeaStaysPublicAndIsAppealedAgainstOnce() {
        String idea = propose(anne, "Piscine à vagues");
        ideas.unfeasible(idea);
        assertThat(errors(ideas.decide(idea, "refuser", ""))).contains("Écrivez pourquoi");

        ideas.decide(idea, "refuser", "Le terrain est inondable.");

        assertThat(publicly(idea)).contains("Non retenue", "Le terrain est inondable.");
        assertThat(anne.page(idea).select("form[action=" + idea + "/recours]")).isEmpty();
        ideas.examines();
        try (TestBrowser other = ideas.citizen("basile")) {
            assertThat(other.page(idea).select("form[action=" + idea + "/recours]"))
                    .isEmpty();
        }
        Document before = anne.page(idea);
        anne.submit(before, idea + "/recours", Map.of("reason", "Il y a un autre terrain."));
        assertThat(text(anne.submit(before, idea + "/recours", Map.of("reason", "Encore."))))
                .contains("déjà été demandé");
        assertThat(publicly(idea)).contains("Il y a un autre terrain.", "n’ont pas encore répondu");
        assertThat(text(ideas.editor.page("/admin" + IDEAS + "?suivi=appeal"))).contains("Piscine à vagues");

        act(idea, "recours", Map.of("answer", "Nous regardons ce terrain.", "reopen", "1"));

        assertThat(publicly(idea)).contains("Nous regardons ce terrain.", "À l’étude");
    }

    @Test
    void servicesAndAuthorsTalkAmongThemselves() {
        String idea = propose(anne, "Ruches sur la mairie");
        act(idea, "instruction", Map.of());

        act(idea, "message", Map.of("message", "Combien de ruches ?"));
        assertThat(text(anne.page("/mon-compte/notifications"))).contains("Ruches sur la mairie");
        HttpResponse<String> answered = anne.submit(idea, idea + "/reponse", Map.of("text", "Trois."));

        assertThat(text(answered)).contains("Combien de ruches ?", "Trois.");
        assertThat(text(ideas.editor.page("/admin" + idea))).contains("Trois.", "Retirer");
        assertThat(publicly(idea)).doesNotContain("Combien de ruches", "Trois.");
        assertThat(text(ideas.editor.page("/admin" + IDEAS + "?suivi=mine"))).contains("Ruches sur la mairie");
        assertThat(act(idea, "message", Map.of("message", "")).statusCode()).isEqualTo(422);

        String rachel = ideas.editor
                .page("/admin" + idea)
                .select("input[name=colleague]")
                .val();
        act(idea, "instruction/rendre", Map.of("colleague", rachel));
        assertThat(text(ideas.editor.page("/admin" + IDEAS + "?suivi=mine"))).doesNotContain("Ruches sur la mairie");
    }

    @Test
    void ideaIsGivenToAColleagueWhoMayExamineIt() {
        try (TestBrowser basile = ideas.citizen("basile");
                TestBrowser victor = ideas.site.browser().asAgent("victor@exemple.fr", "Victor Roche", Role.VALUATOR);
                TestBrowser auditor = ideas.site.browser().asAgent("audit@exemple.fr", "Aude Cros", Role.AUDITOR)) {
            String idea = propose(basile, "Toit végétal de la salle des fêtes");
            Elements choices = ideas.editor.page("/admin" + idea).select("select[name=colleague] option");
            assertThat(choices.eachText()).contains("Victor Roche").doesNotContain("Aude Cros", "Rachel");
            String id = choices.stream()
                    .filter(choice -> choice.text().equals("Victor Roche"))
                    .findFirst()
                    .orElseThrow()
                    .val();

            for (String unknown : List.of("", "nobody")) {
                assertThat(errors(act(idea, "instruction/confier", Map.of("colleague", unknown))))
                        .contains("Choisissez dans la liste");
            }
            act(idea, "instruction/confier", Map.of("colleague", id));

            assertThat(text(victor.page("/admin" + IDEAS + "?suivi=mine"))).contains("Toit végétal");
            assertThat(text(victor.page("/mon-compte/notifications"))).contains("Toit végétal");
            assertThat(publicly(idea)).doesNotContain("Victor");
            assertThat(auditor.submit("/journal", "/admin" + idea + "/instruction/confier", Map.of("colleague", id))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void adjustedVersionSaysThatItComesFromTheServices() {
        String idea = propose(anne, "Arceaux à vélos");
        Map<String, String> typed = new HashMap<>(typed("Arceaux à vélos de la gare", ""));
        String form = "/admin" + idea + "/ajuster";
        assertThat(errors(ideas.editor.submit(form, form, typed))).contains("Écrivez ce qui change");
        typed.put("mention", "Le lieu est précisé.");

        ideas.editor.submit(form, form, typed);

        assertThat(publicly(idea))
                .contains("Arceaux à vélos de la gare", "Adaptée par les services : Le lieu est précisé.");
    }

    @Test
    void mergedIdeasCountEachSupporterOnceAndLinkToEachOther() {
        String kept = propose(anne, "Jardin de la gare");
        String merged = propose(anne, "Fleurs devant la gare");
        try (TestBrowser basile = ideas.citizen("basile");
                TestBrowser chloe = ideas.citizen("chloe")) {
            basile.submit(kept, kept + "/soutien", Map.of("oui", "1"));
            basile.submit(merged, merged + "/soutien", Map.of("oui", "1"));
            chloe.submit(merged, merged + "/soutien", Map.of("oui", "1"));
        }
        String target = kept.substring(kept.lastIndexOf('/') + 1);
        assertThat(act(merged, "fusion", Map.of("into", target)).statusCode()).isEqualTo(422);
        assertThat(act(merged, "fusion", Map.of("into", "absente", "mergeReason", "Double"))
                        .statusCode())
                .isEqualTo(422);

        act(merged, "fusion", Map.of("into", target, "mergeReason", "Même lieu, même besoin."));

        assertThat(ideas.site.page(kept).select("#soutien strong").text()).isEqualTo("2 soutiens");
        assertThat(ideas.site.page(kept).select("#liees ~ ul a").attr("href")).isEqualTo(merged);
        assertThat(publicly(merged)).contains("Fusionnée", "Même lieu, même besoin.");
        assertThat(ideas.site.page(merged).select(".to-notice a").attr("href")).isEqualTo(kept);
    }

    @Test
    void partOfAnIdeaBecomesAnIdeaOfTheSameAuthor() {
        String idea = propose(anne, "Café et épicerie");
        String form = "/admin" + idea + "/scinder";
        Map<String, String> typed = new HashMap<>(typed("Épicerie seule", ""));
        typed.put("mention", "Deux projets différents.");

        HttpResponse<String> split = ideas.editor.submit(form, form, typed);

        String part = split.uri().getPath().substring("/admin".length());
        assertThat(part).startsWith(IDEAS + "/").isNotEqualTo(idea);
        assertThat(publicly(part)).contains("Épicerie seule", "Deux projets différents.", "Café et épicerie");
        assertThat(ideas.site.page(idea).select("#liees ~ ul a").attr("href")).isEqualTo(part);
        assertThat(anne.get(part + "/modifier").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoExamineMay() {
        String idea = propose(anne, "Abri du car scolaire");
        assertThat(anne.get("/admin" + idea).statusCode()).isEqualTo(403);
        try (TestBrowser examiner = ideas.site.browser().asAgent("inst@exemple.fr", "Iris", Role.VALUATOR);
                TestBrowser auditor = ideas.site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(examiner.get("/admin" + idea).statusCode()).isEqualTo(200);
            assertThat(examiner.page("/admin/budgets-participatifs").select("a[href=/admin" + IDEAS + "]"))
                    .hasSize(1);
            assertThat(auditor.get("/admin" + IDEAS).statusCode()).isEqualTo(403);
            assertThat(auditor.get("/admin" + idea).statusCode()).isEqualTo(403);
            assertThat(auditor.page("/admin/budgets-participatifs").select("a[href=/admin" + IDEAS + "]"))
                    .isEmpty();
        }
        assertThat(ideas.editor.get("/admin" + IDEAS + "/absente").statusCode()).isEqualTo(404);
        assertThat(ideas.editor.get("/admin" + IDEAS + "?avis=licorne").statusCode())
                .isEqualTo(400);
    }
}
