package org.territoireouvert.calls.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.desk.DeskSite.begin;
import static org.territoireouvert.calls.web.desk.DeskSite.errors;
import static org.territoireouvert.calls.web.desk.DeskSite.send;
import static org.territoireouvert.calls.web.desk.DeskSite.text;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.calls.call.draft.RuleTests;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** Staff writes the form and the rules of a call, field by field. */
class FormPagesTest {

    private static final DeskSite SITE = new DeskSite(Engine.SQLITE);

    private final TestBrowser rachel = SITE.editor("rachel");
    private final TestBrowser omar = SITE.editor("omar");

    @AfterEach
    void leave() {
        rachel.close();
        omar.close();
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private HttpResponse<String> add(String draft, String section, FieldKind kind, Map<String, String> fields) {
        String path = draft + "/formulaire/" + section + "/nouveau";
        return send(rachel, rachel.page(path + "?genre=" + kind.code()), path, fields);
    }

    private String withSection() {
        String draft = begin(rachel, "empty");
        String path = draft + "/formulaire/nouvelle";
        rachel.submit(path, path, Map.of("titre", "Le lieu"));
        return draft;
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void fieldOfEachKindIsAddedAndShownAgain(FieldKind kind) {
        String draft = withSection();

        HttpResponse<String> outline = add(
                draft,
                "le-lieu",
                kind,
                Map.of(
                        "libelle",
                        "Une question",
                        "options",
                        "Oui\nNon",
                        "colonne-1-nom",
                        "Qui",
                        "colonne-1-genre",
                        "TEXT"));

        assertThat(outline.statusCode()).as(errors(outline)).isEqualTo(200);
        assertThat(text(outline)).contains("Une question");
        assertThat(text(rachel.page(draft + "/formulaire/le-lieu/une-question")))
                .contains("Modifier le champ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT|libelle||Écrivez la question",
                "TEXT|maximum|beaucoup|Écrivez un nombre entier",
                "CHOICE|options|Une seule|au moins deux réponses",
                "ROWS|colonne-1-genre||Un tableau a une colonne au moins",
                "MONEY|minimum|cent|n’est pas un montant"
            })
    void impossibleFieldIsSaidToBe(FieldKind kind, String field, String value, String problem) {
        String draft = withSection();
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of("libelle", "Question"));
        fields.put(field, value == null ? "" : value);

        HttpResponse<String> answer = add(draft, "le-lieu", kind, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(problem);
    }

    @Test
    void fieldThatDependsOnAnEarlierOneStaysBehindIt() {
        String draft = withSection();
        add(draft, "le-lieu", FieldKind.YES_NO, Map.of("libelle", "Existe ?"));
        HttpResponse<String> wrong = add(
                draft,
                "le-lieu",
                FieldKind.TEXT,
                Map.of("libelle", "Plan", "condition", "existe", "valeurs", "peut-être"));
        assertThat(errors(wrong)).contains("« peut-être » n’est pas une réponse à « Existe ? »");
        add(draft, "le-lieu", FieldKind.TEXT, Map.of("libelle", "Plan", "condition", "existe", "valeurs", "Oui"));
        String outline = draft + "/formulaire";
        assertThat(text(rachel.page(outline))).contains("si « Existe ? » = oui");

        HttpResponse<String> moved = rachel.submit(outline, outline, Map.of("acte", "champ-haut", "code", "plan"));
        String trace = rachel.page(outline)
                .select("form:has(input[name=code][value=existe]) input[name=trace]")
                .attr("value");
        HttpResponse<String> removed =
                rachel.submit(outline, outline, Map.of("acte", "champ-retirer", "code", "existe", "trace", trace));

        assertThat(errors(moved)).contains("« Plan » dépend de « Existe ? »");
        assertThat(errors(removed)).contains("« Plan » dépend de « Existe ? »");
    }

    @Test
    void fieldsAndSectionsAreMoved() {
        String draft = begin(rachel, "projects");
        String outline = draft + "/formulaire";

        rachel.submit(outline, outline, Map.of("acte", "partie-haut", "code", "equipe"));
        rachel.submit(outline, outline, Map.of("acte", "champ-haut", "code", "besoin"));
        rachel.submit(outline, outline, Map.of("acte", "champ-bas", "code", "roles"));

        assertThat(rachel.page(outline).select("main h2[id^=s-]").eachText())
                .containsExactly("L’équipe", "Le projet", "Le budget");
        assertThat(rachel.page(outline).select("main ol.to-rows h3").eachText())
                .containsExactly(
                        "Courriel d’une personne à joindre",
                        "Qui fait quoi ?",
                        "Téléphone d’une personne à joindre",
                        "Quel besoin avez-vous vu ?",
                        "Que voulez-vous faire ?",
                        "Commune du projet",
                        "Budget de chaque partenaire");
    }

    @Test
    void formIsCopiedOnce() {
        String draft = begin(rachel, "empty");
        String outline = draft + "/formulaire";

        rachel.submit(outline, outline, Map.of("acte", "copier", "modele", "modele:projects"));
        HttpResponse<String> again =
                rachel.submit(outline, outline, Map.of("acte", "copier", "modele", "modele:projects"));
        HttpResponse<String> nothing = rachel.submit(outline, outline, Map.of("acte", "copier", "modele", ""));

        assertThat(text(rachel.page(outline))).contains("Quel besoin avez-vous vu ?");
        assertThat(errors(again)).contains("sont déjà là");
        assertThat(errors(nothing)).contains("Choisissez le formulaire à copier");
    }

    @Test
    void colleaguesWhoChangeDifferentFieldsAreInNobodysWayAndOneFieldIsChosen() {
        String draft = begin(rachel, "projects");
        String need = draft + "/formulaire/projet/besoin";
        String actions = draft + "/formulaire/projet/actions";
        Document seenNeed = rachel.page(need);
        Document seenActions = rachel.page(actions);
        send(omar, omar.page(need), need, Map.of("libelle", "Le besoin selon Omar"));

        assertThat(send(rachel, seenActions, actions, Map.of("libelle", "Vos actions"))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> clash = send(rachel, seenNeed, need, Map.of("libelle", "Le besoin selon Rachel"));
        assertThat(clash.statusCode()).isEqualTo(422);
        assertThat(text(clash)).contains("Omar", "Rachel");
        HttpResponse<String> undecided = send(rachel, Jsoup.parse(clash.body()), need, Map.of("acte", "choisir"));
        assertThat(undecided.statusCode()).isEqualTo(422);
        send(rachel, Jsoup.parse(undecided.body()), need, Map.of("acte", "choisir", "choix-champ", "mienne"));

        assertThat(text(rachel.page(draft + "/formulaire"))).contains("Le besoin selon Rachel", "Vos actions");
    }

    @Test
    void fieldThatAColleagueRemovedIsNotWrittenAndNothingIsLost() {
        String draft = begin(rachel, "projects");
        String path = draft + "/formulaire/equipe/telephone";
        Document seen = rachel.page(path);
        String outline = draft + "/formulaire";
        String trace = omar.page(outline)
                .select("form:has(input[name=code][value=telephone]) input[name=trace]")
                .attr("value");
        omar.submit(outline, outline, Map.of("acte", "champ-retirer", "code", "telephone", "trace", trace));

        assertThat(send(rachel, seen, path, Map.of("libelle", "Mobile")).statusCode())
                .isEqualTo(404);
        assertThat(text(rachel.page(outline))).doesNotContain("Mobile", "Téléphone d’une personne");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members.at-least|valeur|3|L’équipe a au moins 3 membres.",
                "kinds-of-members.at-least|valeur|2|au moins 2 natures de membres",
                "kind-of-member.one-of|organisation-ASSOCIATION|1|Un membre au moins est de cette nature : Association.",
                "territory.one-of|lieu-1-nom|35238|Le projet a lieu ici : Rennes.",
                "requested.at-most|valeur|12 000|L’aide demandée est de 12 000 € au plus.",
                "rate.at-most|valeur|70|70 % des dépenses admises au plus",
                "costs.at-least|valeur|500|Les dépenses font 500 € au moins."
            })
    void ruleIsReadAsASentence(String about, String field, String value, String sentence) {
        String draft = begin(rachel, "projects");
        String path = draft + "/recevabilite/nouvelle";

        HttpResponse<String> rules = send(
                rachel,
                rachel.page(path + "?quoi=" + about),
                path,
                Map.of(field, value, "raison", "Voici quoi faire."));

        assertThat(rules.statusCode()).as(errors(rules)).isEqualTo(200);
        assertThat(text(rules)).contains(sentence, "Voici quoi faire.");
        String edit =
                rachel.page(draft + "/recevabilite").select("main ol.to-rows a").attr("href");
        HttpResponse<String> changed = send(rachel, rachel.page(edit), edit, Map.of("raison", "Autre raison."));
        assertThat(text(changed)).contains(sentence, "Autre raison.");
        assertThat(text(rachel.page(draft + "/apercu"))).contains(sentence);
    }

    @Test
    void ruleOnAnAnswerTakesOnlyAnswersOfTheField() {
        String draft = withSection();
        add(draft, "le-lieu", FieldKind.YES_NO, Map.of("libelle", "Ouvert à tous ?"));
        String path = draft + "/recevabilite/nouvelle";
        Document page = rachel.page(path + "?quoi=answer.one-of");

        HttpResponse<String> wrong =
                send(rachel, page, path, Map.of("champ", "ouvert-a-tous", "valeurs", "parfois", "raison", "Ouvrez."));
        HttpResponse<String> right =
                send(rachel, page, path, Map.of("champ", "ouvert-a-tous", "valeurs", "oui", "raison", "Ouvrez."));

        assertThat(errors(wrong)).contains("« parfois » n’est pas une réponse");
        assertThat(text(right)).contains("« Ouvert à tous ? » : la réponse est oui.");
        String outline = draft + "/formulaire";
        String trace = rachel.page(outline).select("input[name=trace]").attr("value");
        assertThat(errors(rachel.submit(
                        outline, outline, Map.of("acte", "champ-retirer", "code", "ouvert-a-tous", "trace", trace))))
                .contains("Une règle de recevabilité regarde");
    }

    @Test
    void ruleWithoutValueOrReasonIsNotKept() {
        String draft = begin(rachel, "projects");
        for (RuleTests.Pair pair : RuleTests.pairs()) {
            String path = draft + "/recevabilite/nouvelle";
            Document page = rachel.page(path + "?quoi=" + pair.code());

            HttpResponse<String> answer = send(rachel, page, path, Map.of());

            assertThat(answer.statusCode()).as(pair.code()).isEqualTo(422);
            assertThat(errors(answer)).contains("Écrivez ce qui est dit à l’équipe");
        }
        assertThat(text(rachel.page(draft + "/recevabilite"))).contains("Aucune règle");
    }

    @Test
    void ruleThatAColleagueChangedIsKeptAsTyped() {
        String draft = begin(rachel, "projects");
        String path = draft + "/recevabilite/nouvelle";
        send(rachel, rachel.page(path + "?quoi=members.at-least"), path, Map.of("valeur", "3", "raison", "Trois."));
        String edit =
                rachel.page(draft + "/recevabilite").select("main ol.to-rows a").attr("href");
        Document seen = rachel.page(edit);
        send(omar, omar.page(edit), edit, Map.of("valeur", "4"));

        HttpResponse<String> clash = send(rachel, seen, edit, Map.of("valeur", "5"));

        assertThat(clash.statusCode()).isEqualTo(422);
        assertThat(errors(clash)).contains("Un collègue a changé ou retiré cette règle");
        assertThat(DeskSite.value(Jsoup.parse(clash.body()).expectFirst("[name=valeur]")))
                .isEqualTo("5");
        assertThat(text(rachel.page(draft + "/recevabilite")))
                .contains("au moins 4 membres")
                .doesNotContain("au moins 5");
    }
}
