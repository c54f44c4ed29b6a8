package org.territoireouvert.calls.web.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.writing.WritingSite.errors;
import static org.territoireouvert.calls.web.writing.WritingSite.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormField.Bounds;
import org.territoireouvert.calls.model.form.FormField.Condition;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** Members write the sections of their application; nothing that they type is lost. */
class SectionPagesTest {

    private WritingSite writing = new WritingSite(Engine.SQLITE);

    @AfterEach
    void stop() {
        writing.close();
    }

    private void on(Engine engine) {
        if (engine != Engine.SQLITE) {
            writing.close();
            writing = new WritingSite(engine);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneApplicationIsBegunForACallAndACollective(Engine engine) {
        on(engine);
        String desk = writing.begin("ines", "c1");

        assertThat(desk).isEqualTo("/appels-a-projets/dossiers/2026-0001");
        assertThat(text(writing.browser("karim").page(desk)))
                .contains("Le hangar", "Dossier 2026-0001", "Il reste 22 jours", "Le projet", "À faire", "Personne");
        assertThat(text(writing.browser("karim").page(WritingSite.CALL + "/repondre")))
                .contains("Le Hangar commun : « Le hangar », dossier 2026-0001", "Fonder un autre collectif");
        assertThat(text(writing.browser("karim").page("/appels-a-projets/dossiers")))
                .contains("Le hangar", "Lieux partagés", "Brouillon", "Jusqu’au");
        HttpResponse<String> again = writing.post(
                writing.browser("karim"),
                WritingSite.CALL + "/repondre",
                Map.of("collectif", "c1", "titre", "Un autre"));
        assertThat(text(again)).contains("Votre collectif a déjà ce dossier", "Le hangar");
        assertThat(writing.count("select count(*) from cal_application")).isEqualTo(1);
    }

    @Test
    void whoHasNoSayLearnsOfNothing() {
        String desk = writing.begin("ines", "c1");
        writing.browser("paul");
        TestBrowser agent = writing.site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);

        for (TestBrowser other : List.of(writing.browser("paul"), agent)) {
            for (String page : List.of(
                    "", "/parties/projet", "/parties/projet/versions", "/historique", "/lire", "/presentation")) {
                assertThat(other.get(desk + page).statusCode()).as(page).isEqualTo(404);
            }
        }
        agent.close();
        assertThat(writing.post(writing.browser("paul"), desk + "/parties/projet", Map.of("r.besoin", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(text(writing.browser("paul").page(WritingSite.CALL + "/repondre")))
                .contains("Fondez-en un");
        assertThat(writing.post(
                                writing.browser("paul"),
                                WritingSite.CALL + "/repondre",
                                Map.of("collectif", "c1", "titre", "À moi"))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void answersOfEveryKindAreKeptAndShownAgain(Engine engine) {
        on(engine);
        writing.publish(2, everyKind(), "Un formulaire entier");
        String desk = writing.begin("ines", "c1");
        Map<String, String> typed = new HashMap<>(Map.of(
                "r.texte", "Le  hangar",
                "r.long", "Un lieu\nouvert",
                "r.nombre", "1 200,5",
                "r.somme", "1 200,50 €",
                "r.jour", "2027-09-01",
                "r.ouvert", "oui",
                "r.un", "Deux",
                "r.plusieurs.0", "Jeunes",
                "r.plusieurs.2", "Tous"));
        typed.putAll(Map.of(
                "r.mel", "ines@exemple.fr",
                "r.tel", "0299000000",
                "r.site", "lehangar.fr",
                "r.siret", "35600000000048",
                "r.rna", "W351000123",
                "r.commune", "35238",
                "r.iban", "FR7630006000011234567890189",
                "r.point.latitude", "48,1147",
                "r.point.longitude", "-1,6794"));
        typed.putAll(Map.of("lignes.taches", "2", "r.taches.0.tache", "Ouvrir", "r.taches.1.tache", "Fermer"));

        HttpResponse<String> kept = writing.write("ines", desk + "/parties/tout", typed);

        assertThat(text(kept)).contains("C’est enregistré.");
        Map<String, String> shown =
                WritingSite.standing(Jsoup.parse(kept.body()).expectFirst("form:has(input[name=revision])"));
        assertThat(shown)
                .containsEntry("r.texte", "Le hangar")
                .containsEntry("r.long", "Un lieu\nouvert")
                .containsEntry("r.nombre", "1200,5")
                .containsEntry("r.somme", "1 200,50")
                .containsEntry("r.jour", "2027-09-01")
                .containsEntry("r.ouvert", "oui")
                .containsEntry("r.un", "Deux")
                .containsEntry("r.plusieurs.0", "Jeunes")
                .doesNotContainKey("r.plusieurs.1")
                .containsEntry("r.plusieurs.2", "Tous")
                .containsEntry("r.tel", "02 99 00 00 00")
                .containsEntry("r.site", "https://lehangar.fr")
                .containsEntry("r.siret", "356 000 000 00048")
                .containsEntry("r.iban", "FR76 3000 6000 0112 3456 7890 189")
                .containsEntry("r.point.latitude", "48.1147")
                .containsEntry("r.taches.1.tache", "Fermer")
                .containsEntry("revision", "1");
        assertThat(shown.get("r.commune")).contains("Rennes");
        assertThat(text(writing.browser("karim").page(desk + "/lire")))
                .contains("1 200,50 €", "1er septembre 2027", "Rennes", "Tâche : Ouvrir", "Jeunes Tous", "FR76 3000");
    }

    @Test
    void impossibleAnswersAreRefusedAndStayOnThePage() {
        writing.publish(2, everyKind(), "");
        String desk = writing.begin("ines", "c1");

        HttpResponse<String> refused = writing.write(
                "ines",
                desk + "/parties/tout",
                Map.of(
                        "r.texte", "Le hangar",
                        "r.jour", "2027-02-30",
                        "r.iban", "FR7630006000011234567890188",
                        "r.siret", "123",
                        "r.commune", "Nulle-Part-sur-Rien"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errors(refused))
                .contains(
                        "« 2027-02-30 » n’est pas un jour", "chiffres de contrôle", "quatorze chiffres", "Nulle-Part");
        Map<String, String> shown =
                WritingSite.standing(Jsoup.parse(refused.body()).expectFirst("form:has(input[name=revision])"));
        assertThat(shown)
                .containsEntry("r.texte", "Le hangar")
                .containsEntry("r.iban", "FR7630006000011234567890188")
                .containsEntry("r.jour", "2027-02-30")
                .containsEntry("r.commune", "Nulle-Part-sur-Rien");
        assertThat(writing.count("select count(*) from cal_section")).isZero();
    }

    @Test
    void rowsComeAndGoWithoutAScript() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/equipe";

        HttpResponse<String> more = writing.write(
                "ines",
                path,
                Map.of("r.taches.0.tache", "Ouvrir", "r.taches.0.heures", "douze", "acte", "ajouter-taches"));
        assertThat(more.statusCode()).isEqualTo(200);
        Document two = Jsoup.parse(more.body());
        assertThat(two.select("input[name=lignes.taches]").val()).isEqualTo("2");
        assertThat(two.select("input[name=r.taches.0.heures]").val()).isEqualTo("douze");
        HttpResponse<String> less = writing.write(
                "ines",
                two,
                Map.of("r.taches.0.heures", "12", "r.taches.1.tache", "Fermer", "acte", "retirer-taches.0"));
        Document one = Jsoup.parse(less.body());
        assertThat(one.select("input[name=r.taches.0.tache]").val()).isEqualTo("Fermer");
        assertThat(one.select("input[name=lignes.taches]").val()).isEqualTo("1");
        assertThat(writing.count("select count(*) from cal_section")).isZero();

        writing.write("ines", one, Map.of());
        assertThat(text(writing.browser("karim").page(desk + "/lire")))
                .contains("Tâche : Fermer")
                .doesNotContain("Ouvrir");
    }

    @Test
    void fieldThatIsNotAskedIsHiddenAndItsAnswerIsKept() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/lieu";
        assertThat(writing.browser("ines").page(path).select("[id=champ-r.plan]"))
                .isEmpty();

        HttpResponse<String> yes = writing.write("ines", path, Map.of("r.existe", "oui"));
        assertThat(Jsoup.parse(yes.body()).select("[id=champ-r.plan]")).hasSize(1);
        joinPicture("ines", path, "r.plan", "plan.csv", "a;b\n1;2\n", "");
        HttpResponse<String> no = writing.write("karim", path, Map.of("r.existe", "non"));
        assertThat(Jsoup.parse(no.body()).select("[id=champ-r.plan]")).isEmpty();
        assertThat(text(writing.write("karim", path, Map.of("r.existe", "oui"))))
                .contains("plan.csv");
    }

    private HttpResponse<String> joinPicture(
            String name, String path, String field, String file, String content, String alternative) {
        Document page = writing.browser(name).page(path);
        Map<String, String> fields =
                new HashMap<>(WritingSite.standing(page.expectFirst("form:has(input[name=revision])")));
        fields.put("acte", "joindre-" + field.substring(2));
        fields.put(field + ".texte", alternative);
        return writing.browser(name).upload(page, path, fields, field, file, content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void filesAreJoinedReadByMembersAndTakenOut(Engine engine) {
        on(engine);
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/lieu";
        writing.write("ines", path, Map.of("r.existe", "oui"));

        HttpResponse<String> joined = joinPicture("ines", path, "r.plan", "plan.csv", "a;b\n1;2\n", "");

        assertThat(text(joined)).contains("Le fichier est joint", "plan.csv");
        Document page = writing.browser("karim").page(path);
        String file = page.select("a[href^=/pieces-jointes/]").attr("href");
        assertThat(writing.browser("karim").get(file).statusCode()).isEqualTo(200);
        assertThat(writing.browser("paul").get(file).statusCode()).isEqualTo(404);
        assertThat(writing.site.get(file).statusCode()).isEqualTo(404);
        assertThat(writing.count("select count(*) from cal_application_file where bytes > 0 and length(sha256) = 64"))
                .isEqualTo(1);
        assertThat(errors(joinPicture("ines", path, "r.plan", "notes.exe", "MZ", "")))
                .contains("Choisissez");
        String act = page.select("button[value^=enlever-]").val();
        HttpResponse<String> left = writing.write("karim", page, Map.of("acte", act, "r.adresse", "Rue du Lavoir"));
        assertThat(text(left)).doesNotContain("plan.csv").contains("C’est enregistré.");
        assertThat(Jsoup.parse(left.body()).select("input[name=r.adresse]").val())
                .isEqualTo("Rue du Lavoir");
        assertThat(text(writing.browser("ines").page(desk + "/historique")))
                .contains("Fichier joint : plan.csv", "Fichier retiré : plan.csv");
    }

    @Test
    void filesOfAnApplicationHaveALimitThatIsSaid() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/lieu";
        writing.write("ines", path, Map.of("r.existe", "oui"));
        writing.write(handle -> handle.execute("""
                insert into cal_application_file
                select 'gros', id, 'lieu', 'plan', '', '', 'gros.pdf', 524287999, '', made_at from cal_application
                """));

        assertThat(errors(joinPicture("ines", path, "r.plan", "plan.csv", "a;b\n1;2\n", "")))
                .contains("ne peuvent pas dépasser 500 Mo", "Il reste 0 Mo");
    }

    private HttpResponse<String> joinAll(String path, Map<String, byte[]> files) {
        Document page = writing.browser("ines").page(path);
        Map<String, String> fields =
                new HashMap<>(WritingSite.standing(page.expectFirst("form:has(input[name=revision])")));
        fields.put("acte", "joindre-plan");
        fields.put("r.adresse", "Rue du Lavoir");
        return writing.browser("ines").uploadAll(page, path, fields, "r.plan", files);
    }

    private static byte[] table(int bytes) {
        return "a;b\n".repeat(bytes / 4).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void severalFilesComeAtOnceAndEachRefusalNamesItsFile(Engine engine) {
        on(engine);
        String path = writing.begin("ines", "c1") + "/parties/lieu";
        writing.write("ines", path, Map.of("r.existe", "oui"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("un.csv", table(40));
        files.put("trop.csv", table(6_000_000));
        files.put("notes.exe", table(40));
        files.put("deux.csv", table(40));

        HttpResponse<String> answer = joinAll(path, files);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("2 fichiers n’ont pas été joints");
        assertThat(text(answer))
                .contains("trop.csv – Ce fichier est trop lourd", "notes.exe – Choisissez", "2 fichiers sont joints");
        assertThat(writing.count("select count(*) from cal_application_file")).isEqualTo(2);
        assertThat(writing.count("select count(*) from core_file where state = 'waiting'"))
                .isZero();
    }

    @Test
    void fileOverTenMegabytesIsToldBesideItsFieldAndTheTextStays() {
        String path = writing.begin("ines", "c1") + "/parties/lieu";
        writing.write("ines", path, Map.of("r.existe", "oui"));

        HttpResponse<String> answer = joinAll(path, Map.of("plan.csv", table(11_000_000)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("trop lourd");
        assertThat(writing.browser("ines")
                        .page(path)
                        .select("input[name=r.adresse]")
                        .val())
                .isEqualTo("Rue du Lavoir");
        assertThat(writing.count("select count(*) from cal_application_file")).isZero();
    }

    @Test
    void filesOfAnApplicationDoNotFillTheAccountOfWhoJoinsThem() {
        String path = writing.begin("ines", "c1") + "/parties/lieu";
        writing.write("ines", path, Map.of("r.existe", "oui"));
        writing.write(handle -> handle.execute("""
                insert into core_setting (owner, name, value, changed_at) values ('_files', 'person', '1', '')
                """));

        assertThat(text(joinAll(path, Map.of("un.csv", table(900_000), "deux.csv", table(900_000)))))
                .contains("2 fichiers sont joints");
        assertThat(text(joinAll(path, Map.of("trois.csv", table(900_000))))).contains("Le fichier est joint");
        assertThat(writing.count("select count(*) from cal_application_file")).isEqualTo(3);
    }

    @Test
    void diskThatIsFullIsSaidAndTheDraftIsKept() throws IOException {
        String path = writing.begin("ines", "c1") + "/parties/lieu";
        writing.write("ines", path, Map.of("r.existe", "oui"));
        // A file where the folder should be: nothing can be stored there.
        Files.writeString(writing.site.dataDirectory().resolve("uploads"), "");

        HttpResponse<String> answer = joinAll(path, Map.of("plan.csv", table(40)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("manque de place");
        assertThat(writing.browser("ines")
                        .page(path)
                        .select("input[name=r.adresse]")
                        .val())
                .isEqualTo("Rue du Lavoir");
    }

    @Test
    void afterTheEndNothingChangesAndNothingTypedIsLost() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";
        writing.write("ines", path, Map.of("r.besoin", "Un lieu"));
        writing.advance(Duration.ofDays(22).plusHours(7).plusMinutes(59));
        assertThat(text(writing.browser("karim").page(desk))).contains("Il reste 0 h 1 min");
        Document page = writing.browser("karim").page(path);
        writing.clock.advance(Duration.ofMinutes(1));

        HttpResponse<String> late = writing.write("karim", page, Map.of("r.besoin", "Un atelier"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(text(late)).contains("L’appel est clos", "17 h", "mis de côté");
        assertThat(text(writing.browser("ines").page(desk)))
                .contains("Textes mis de côté", "Un atelier", "Écrit après la fin");
        assertThat(text(writing.browser("ines").page(path))).contains("Un lieu").doesNotContain("Un atelier");
        assertThat(text(writing.browser("ines").page(desk + "/lire"))).contains("Un lieu");
        assertThat(text(writing.browser("ines").page(WritingSite.CALL + "/repondre")))
                .contains("Dossiers déjà commencés");
    }

    @Test
    void fileThatEndsAfterTheDeadlineLeavesTheDraftAsItWas() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/lieu";
        writing.write("ines", path, Map.of("r.existe", "oui"));
        writing.advance(Duration.ofDays(22).plusHours(7).plusMinutes(59));
        Document page = writing.browser("ines").page(path);
        writing.clock.advance(Duration.ofMinutes(1));
        Map<String, String> fields =
                new HashMap<>(WritingSite.standing(page.expectFirst("form:has(input[name=revision])")));
        fields.put("acte", "joindre-plan");

        HttpResponse<String> late = writing.browser("ines")
                .upload(page, path, fields, "r.plan", "plan.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(writing.count("select count(*) from cal_application_file")).isZero();
    }

    @Test
    void applicationToCorrectIsWritableUntilItsOwnEnd() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";
        writing.advance(Duration.ofDays(40));
        writing.write(handle -> {
            handle.execute("update cal_application set state = 'TO_CORRECT'");
            handle.execute("""
                    insert into cal_correction
                    select 'k1', id, 'INCOMPLETE', '', '', '2027-01-10T11:00:00.000000Z', '', made_at, 'OPEN', 'SUBMITTED'
                    from cal_application
                    """);
        });

        assertThat(text(writing.browser("ines").page(desk))).contains("À corriger", "10 janvier 2027 à 11 h");
        assertThat(text(writing.write("ines", path, Map.of("r.besoin", "Corrigé"))))
                .contains("C’est enregistré");
        writing.advance(Duration.ofDays(10));
        assertThat(text(writing.browser("ines").page(path))).contains("Le temps donné pour corriger est fini");
    }

    @Test
    void sessionThatEndedLosesNothing() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";
        writing.write("ines", path, Map.of("r.besoin", "Un lieu"));
        Document page = writing.browser("ines").page(path);
        Map<String, String> sent = WritingSite.standing(page.expectFirst("form:has(input[name=revision])"));
        sent.put("r.besoin", "Un lieu pour l’hiver");
        try (TestBrowser gone = writing.site.browser()) {
            String token = gone.page(WritingSite.CALL + "/repondre")
                    .select("main form input[type=hidden]")
                    .attr("name");
            Document signIn = gone.page("/connexion");
            sent.put(token, signIn.select("input[name=" + token + "]").val());

            HttpResponse<String> asked = gone.post(path, sent);

            assertThat(asked.uri().getPath()).isEqualTo("/connexion");
            gone.staysAs("ines@exemple.fr");
            Document resumed = gone.page("/connexion/reprendre");
            assertThat(resumed.text()).contains("Un lieu pour l’hiver");
            assertThat(text(gone.submit(resumed, path, Map.of()))).contains("C’est enregistré.");
        }
        assertThat(text(writing.browser("karim").page(desk + "/lire"))).contains("Un lieu pour l’hiver");
    }

    @Test
    void longTextIsKeptAndSaidToBeTooLong() {
        String desk = writing.begin("ines", "c1");
        HttpResponse<String> kept =
                writing.write("ines", desk + "/parties/projet", Map.of("r.besoin", "a".repeat(3_100)));

        assertThat(text(kept)).contains("3 100 caractères écrits : 100 de trop", "3 000 caractères au plus");
    }

    private static CallSheet everyKind() {
        CallSheet sheet = SharedPlaces.sheet(WritingSite.DAY);
        FormField rows = new FormField(
                "taches",
                FieldKind.ROWS,
                "Tâches",
                "",
                false,
                Optional.empty(),
                Bounds.NONE,
                List.of(),
                List.of(FormField.of("tache", FieldKind.TEXT, "Tâche", true)),
                false,
                false);
        FormField hidden = new FormField(
                "ferme",
                FieldKind.TEXT,
                "Pourquoi fermé ?",
                "",
                true,
                Optional.of(new Condition("ouvert", List.of("non"))),
                Bounds.NONE,
                List.of(),
                List.of(),
                false,
                false);
        FormSection all = new FormSection(
                "tout",
                "Tout",
                "",
                List.of(
                        FormField.of("note", FieldKind.EXPLANATION, "Lisez ceci.", false),
                        FormField.of("texte", FieldKind.TEXT, "Texte", true),
                        FormField.of("long", FieldKind.LONG_TEXT, "Texte long", true),
                        FormField.of("nombre", FieldKind.NUMBER, "Nombre", true),
                        FormField.of("somme", FieldKind.MONEY, "Somme", true),
                        FormField.of("jour", FieldKind.DATE, "Jour", true),
                        FormField.of("ouvert", FieldKind.YES_NO, "Ouvert ?", true),
                        hidden,
                        FormField.choice("un", FieldKind.CHOICE, "Un seul", true, "Un", "Deux"),
                        FormField.choice(
                                "plusieurs", FieldKind.CHOICES, "Plusieurs", true, "Jeunes", "Adultes", "Tous"),
                        FormField.of("mel", FieldKind.EMAIL, "Adresse", true),
                        FormField.of("tel", FieldKind.PHONE, "Téléphone", true),
                        FormField.of("site", FieldKind.LINK, "Site", true),
                        FormField.of("siret", FieldKind.SIRET, "SIRET", true),
                        FormField.of("rna", FieldKind.RNA, "RNA", true),
                        FormField.of("commune", FieldKind.COMMUNE, "Commune", true),
                        FormField.of("iban", FieldKind.IBAN, "IBAN", true),
                        FormField.of("point", FieldKind.PLACE, "Place", true),
                        FormField.of("fichier", FieldKind.FILE, "Fichier", false),
                        rows,
                        FormField.of("budget", FieldKind.BUDGET, "Budget", true)));
        return new CallSheet(
                sheet.subject(),
                sheet.funding(),
                sheet.applicants(),
                sheet.calendar(),
                sheet.selection(),
                sheet.eligibility(),
                new ApplicationForm(List.of(all)));
    }
}
