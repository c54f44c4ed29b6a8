package org.territoireouvert.initiatives.web.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.initiatives.web.writing.WritingSite.decide;
import static org.territoireouvert.initiatives.web.writing.WritingSite.errors;
import static org.territoireouvert.initiatives.web.writing.WritingSite.step;
import static org.territoireouvert.initiatives.web.writing.WritingSite.submit;
import static org.territoireouvert.initiatives.web.writing.WritingSite.text;
import static org.territoireouvert.initiatives.web.writing.WritingSite.titled;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** An entry from its first words to its archive, written by several, on both engines. */
class WholeWritingTest {

    private static String path(HttpResponse<String> answer) {
        return answer.uri().getPath();
    }

    private static String revise(TestBrowser writer, String entry) {
        return path(writer.submit(entry + "/gerer", entry + "/modifier", Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void entryIsReviewedPublishedAndChanged(Engine engine) {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser editor = writing.editor()) {
            String draft = titled(ada, "Le verger public");
            HttpResponse<String> unticked = ada.submit(draft, draft + "/soumettre", Map.of());
            assertThat(errors(unticked)).contains("aucune personne privée");

            assertThat(text(submit(ada, draft, Map.of()))).contains("attend une relecture");
            assertThat(text(editor.page("/admin"))).contains("Une fiche attend votre relecture");
            assertThat(errors(decide(editor, "rendre", ""))).contains("Écrivez aux auteurs");
            decide(editor, "rendre", "Ajoutez un résumé.");
            assertThat(text(ada.page(draft))).contains("À compléter avant publication", "Ajoutez un résumé.");
            assertThat(text(ada.page("/mon-compte/notifications"))).contains("Ajoutez un résumé.");

            step(ada, draft, "sujet", Map.of("titre", "Le verger public", "resume", "46 arbres."));
            submit(ada, draft, Map.of());
            assertThat(text(decide(editor, "publier", ""))).contains("C’est fait");
            assertThat(text(writing.site.page("/initiatives/le-verger-public"))).contains("46 arbres.");
            assertThat(text(writing.site.page("/journal"))).contains("Fiche « Le verger public » publiée, version 1");
            assertThat(writing.site.get(draft).statusCode()).isEqualTo(200);
            assertThat(ada.get(draft).statusCode()).isEqualTo(404);

            String next = revise(ada, "/initiatives/le-verger-public");
            step(ada, next, "sujet", Map.of("titre", "Le verger public", "resume", "52 arbres."));
            submit(ada, next, Map.of("note", "Six arbres de plus"));
            String review =
                    editor.page(WritingSite.REVIEW).select("main .to-rows a").attr("href");
            assertThat(editor.page(review).select("ins").text()).contains("52");
            assertThat(editor.page(review).select("del").text()).contains("46");
            decide(editor, "publier", "");

            assertThat(text(writing.site.page("/initiatives/le-verger-public/versions")))
                    .contains("Version 2 Six arbres de plus", "Version 1");
            Document compared = writing.site.page("/initiatives/le-verger-public/versions/comparer?de=1&a=2");
            assertThat(compared.select("ins").text()).contains("52");

            String restored = path(ada.submit(
                    "/initiatives/le-verger-public/versions",
                    "/initiatives/le-verger-public/versions/1/reprendre",
                    Map.of()));
            assertThat(text(ada.page(restored + "/apercu"))).contains("46 arbres.");
            assertThat(text(writing.site.page("/initiatives/le-verger-public"))).contains("52 arbres.");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refusedDraftSaysWhyAndIsWrittenNoMore(Engine engine) {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser editor = writing.editor()) {
            String draft = titled(ada, "Ma maison");
            submit(ada, draft, Map.of());
            decide(editor, "refuser", "Ce n’est pas une initiative du territoire.");

            assertThat(text(ada.page(draft))).contains("ne sera pas publiée", "pas une initiative du territoire");
            assertThat(path(ada.get(draft + "/sujet"))).isEqualTo(draft);
            assertThat(text(writing.site.page("/journal"))).doesNotContain("Ma maison");
            assertThat(path(ada.submit(draft + "/supprimer", draft + "/supprimer", Map.of())))
                    .isEqualTo(WritingSite.OWN);
            assertThat(writing.count("select count(*) from ini_draft")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void severalWriteAsEqualsAndNoneOverwritesAnother(Engine engine) {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser bilal = writing.citizen("bilal")) {
            String draft = titled(ada, "Le verger");
            assertThat(text(ada.submit(draft + "/auteurs", draft + "/auteurs", Map.of("adresse", "bilal@exemple.fr"))))
                    .contains("L’invitation est prête", "/initiatives/invitations/");
            assertThat(text(bilal.page("/mon-compte/notifications")))
                    .contains("invité à écrire la fiche « Le verger »");
            String address = ada.page(draft + "/auteurs").select("main code").text();
            String invitation = address.substring(address.indexOf("/initiatives/invitations/"));
            assertThat(path(bilal.submit(invitation, invitation, Map.of()))).isEqualTo(draft);
            assertThat(bilal.get(invitation).statusCode()).isEqualTo(404);
            assertThat(text(ada.page(draft))).contains("Auteurs (2)");

            Document ofAda = ada.page(draft + "/sujet");
            Document ofBilal = bilal.page(draft + "/sujet");
            Document other = bilal.page(draft + "/lieu");
            bilal.submit(ofBilal, draft + "/sujet", Map.of("titre", "Le verger de l’école", "resume", "Neuf."));
            assertThat(bilal.submit(other, draft + "/lieu", Map.of("lieu", "Rennes"))
                            .statusCode())
                    .as("another part is in nobody’s way")
                    .isEqualTo(200);

            HttpResponse<String> conflict =
                    ada.submit(ofAda, draft + "/sujet", Map.of("titre", "Le verger public", "resume", "Neuf."));
            assertThat(conflict.statusCode()).isEqualTo(422);
            assertThat(text(conflict)).contains("Rien n’est perdu", "Le verger de l’école", "Le verger public");
            assertThat(text(ada.page(draft))).contains("Le verger de l’école");

            Document page = Jsoup.parse(conflict.body());
            assertThat(errors(ada.submit(page, draft + "/sujet", Map.of("acte", "choisir"))))
                    .contains("Choisissez un texte");
            ada.submit(page, draft + "/sujet", Map.of("acte", "choisir", "choix-TITLE", "mienne"));
            assertThat(text(bilal.page(draft + "/apercu"))).contains("Le verger public", "Neuf.", "Rennes");

            assertThat(path(ada.submit(draft + "/auteurs", draft + "/auteurs", Map.of("quitter", "1"))))
                    .isEqualTo(WritingSite.OWN);
            assertThat(ada.get(draft).statusCode()).isEqualTo(404);
            assertThat(errors(bilal.submit(draft + "/auteurs", draft + "/auteurs", Map.of("quitter", "1"))))
                    .contains("le seul auteur");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void draftOfAnOldVersionIsBroughtTogetherByItsAuthor(Engine engine) {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser editor = writing.editor()) {
            String entry = writing.published(ada, "Le verger");
            String ofAda = revise(ada, entry);
            String ofEditor = revise(editor, entry);
            assertThat(ofEditor).isNotEqualTo(ofAda);
            step(editor, ofEditor, "sujet", Map.of("titre", "Le verger", "resume", "Par la ville."));
            step(editor, ofEditor, "lieu", Map.of("lieu", "Rennes"));
            submit(editor, ofEditor, Map.of("acte", "publier"));

            step(ada, ofAda, "sujet", Map.of("titre", "Le verger", "resume", "Par l’école."));
            HttpResponse<String> choice = submit(ada, ofAda, Map.of());
            assertThat(path(choice)).isEqualTo(ofAda + "/choix");
            assertThat(text(choice)).contains("Par la ville.", "Par l’école.", "Lieu");

            assertThat(errors(ada.submit(ofAda + "/choix", ofAda + "/choix", Map.of())))
                    .contains("Choisissez un texte");
            ada.submit(ofAda + "/choix", ofAda + "/choix", Map.of("choix-SUMMARY", "mienne"));
            assertThat(text(ada.page(ofAda + "/apercu"))).contains("Par l’école.", "Rennes");
            assertThat(text(submit(ada, ofAda, Map.of()))).contains("attend une relecture");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void entryIsConfirmedArchivedWithdrawnAndBroughtBack(Engine engine) throws Exception {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada")) {
            String entry = writing.published(ada, "Le verger");
            writing.clock.advance(Duration.ofDays(370));
            writing.remind();
            writing.remind();
            ada.asCitizen("ada@exemple.fr");
            assertThat(text(ada.page("/mon-compte/notifications"))).contains("2 nouvelles à lire", "toujours à jour");
            assertThat(text(writing.site.page(entry))).contains("n’a pas été relue depuis longtemps");
            for (int month = 0; month < 4; month++) {
                writing.clock.advance(Duration.ofDays(32));
                writing.remind();
            }
            assertThat(writing.count("select sent from ini_reminder")).isEqualTo(3);

            ada.asCitizen("ada@exemple.fr");
            ada.submit(entry + "/gerer", entry + "/a-jour", Map.of());
            assertThat(text(writing.site.page(entry))).doesNotContain("depuis longtemps");

            assertThat(errors(ada.submit(entry + "/gerer", entry + "/etat", Map.of("acte", "archiver"))))
                    .contains("Écrivez pourquoi");
            ada.submit(
                    entry + "/gerer", entry + "/etat", Map.of("acte", "archiver", "raison", "Les arbres ont brûlé."));
            assertThat(text(writing.site.page(entry))).contains("Fiche archivée", "Les arbres ont brûlé.");
            assertThat(text(writing.site.page("/initiatives"))).doesNotContain("Le verger");

            ada.submit(entry + "/gerer", entry + "/etat", Map.of("acte", "remettre"));
            ada.submit(entry + "/gerer", entry + "/etat", Map.of("acte", "retirer", "raison", "Erreur"));
            assertThat(writing.site.get(entry).statusCode()).isEqualTo(404);
            assertThat(writing.site.get(entry + "/versions").statusCode()).isEqualTo(404);
            assertThat(text(ada.page(WritingSite.OWN))).contains("Le verger", "Retirée");
            assertThat(text(ada.page(entry + "/gerer"))).contains("Remettre en ligne");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void closedAccountLeavesNothingButWhatOthersWrite(Engine engine) throws Exception {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada")) {
            writing.published(ada, "Le verger");
            titled(ada, "Un brouillon à moi");
            PersonalData data = writing.site.plugin("initiative-registry").contributions().personalData().stream()
                    .filter(one -> one.descriptionKey().equals("personal-data.writing"))
                    .findFirst()
                    .orElseThrow();
            String person = writing.site
                    .tables()
                    .read(handle -> handle.createQuery("select person from ini_author")
                            .mapTo(String.class)
                            .one());
            List<String> kept = new ArrayList<>();
            data.export(person, cells -> kept.add(Arrays.toString(cells)));
            assertThat(kept).hasSize(2);

            assertThat(data.erase(person, PersonalData.Erasure.ANONYMISE)).isPositive();

            assertThat(writing.count("select count(*) from ini_draft")).isZero();
            assertThat(writing.count("select count(*) from ini_author")).isZero();
            assertThat(writing.count("select count(*) from ini_entry")).isEqualTo(1);
            assertThat(data.erase(person, PersonalData.Erasure.ANONYMISE)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void titlesThatAreAddressesOfOtherPagesGetAnotherOne(Engine engine) {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser editor = writing.editor()) {
            List<String> paths = new ArrayList<>();
            for (String title : List.of("Carte", "Le verger", "Le verger", "???")) {
                paths.add(path(submit(editor, titled(editor, title), Map.of("acte", "publier"))));
            }

            assertThat(paths)
                    .containsExactly(
                            "/initiatives/carte-2",
                            "/initiatives/le-verger",
                            "/initiatives/le-verger-2",
                            "/initiatives/fiche-2");
        }
    }
}
