package org.territoireouvert.calls.web.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.writing.WritingSite.errors;
import static org.territoireouvert.calls.web.writing.WritingSite.text;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.text.JacksonJson;

/** Two members write the same section at once, look back, and talk about it. */
class TogetherTest {

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
    void differentAnswersOfTwoAreMergedAndSaid(Engine engine) {
        on(engine);
        String path = writing.begin("ines", "c1") + "/parties/projet";
        Document ines = writing.browser("ines").page(path);
        Document karim = writing.browser("karim").page(path);

        writing.write("karim", karim, Map.of("r.activites", "Un café", "r.publics.1", "Jeunes"));
        HttpResponse<String> merged = writing.write("ines", ines, Map.of("r.besoin", "Un lieu"));

        assertThat(text(merged)).contains("C’est enregistré.", "2 réponses de", "ont été gardées avec les vôtres");
        Map<String, String> now =
                WritingSite.standing(Jsoup.parse(merged.body()).expectFirst("form:has(input[name=revision])"));
        assertThat(now)
                .containsEntry("r.besoin", "Un lieu")
                .containsEntry("r.activites", "Un café")
                .containsEntry("r.publics.1", "Jeunes")
                .containsEntry("revision", "2");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void sameAnswerInTwoWaysIsChosenByPeople(Engine engine) {
        on(engine);
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";
        writing.write("ines", path, Map.of("r.besoin", "Un lieu", "r.activites", "Rien"));
        Document ines = writing.browser("ines").page(path);
        Document karim = writing.browser("karim").page(path);
        writing.write("karim", karim, Map.of("r.besoin", "Un lieu ouvert", "r.activites", "Un café"));

        HttpResponse<String> conflict = writing.write(
                "ines", ines, Map.of("r.besoin", "Un lieu chaud", "r.activites", "Des cours", "r.ouverture", "oui"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(text(conflict))
                .contains("Deux réponses à la même question", "Un lieu ouvert", "Un lieu chaud", "Des cours", "Rien");
        assertThat(text(writing.browser("karim").page(desk + "/lire"))).contains("Un lieu ouvert", "Un café");
        HttpResponse<String> undecided =
                writing.write("ines", Jsoup.parse(conflict.body()), Map.of("choix.besoin", "mienne"));
        assertThat(undecided.statusCode()).isEqualTo(409);
        assertThat(errors(undecided)).contains("Choisissez pour chaque réponse.");
        assertThat(text(writing.browser("karim").page(desk + "/lire"))).contains("Un lieu ouvert");

        HttpResponse<String> chosen = writing.write(
                "ines", Jsoup.parse(undecided.body()), Map.of("choix.besoin", "mienne", "choix.activites", "autre"));

        assertThat(text(chosen)).contains("C’est enregistré.");
        assertThat(text(writing.browser("karim").page(desk + "/lire")))
                .contains("Un lieu chaud", "Un café", "sans adhésion ? Oui")
                .doesNotContain("Des cours", "Un lieu ouvert");
    }

    @Test
    void versionsAreComparedAndRestored() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";
        writing.write("ines", path, Map.of("r.besoin", "Un lieu pour tous"));
        writing.write("karim", path, Map.of("r.besoin", "Un lieu pour chacun", "r.activites", "Un café"));

        assertThat(text(writing.browser("ines").page(path + "/versions"))).contains("Version 2 Actuelle", "Version 1");
        Document compared = writing.browser("ines").page(path + "/versions/comparer?de=1&a=2");
        assertThat(compared.select("del").text()).contains("tous");
        assertThat(compared.select("ins").text()).contains("chacun", "Un café");
        HttpResponse<String> restored =
                writing.browser("ines").submit(path + "/versions", path + "/versions/1/reprendre", Map.of());

        assertThat(text(restored)).contains("C’est enregistré.", "Voir les 3 versions");
        assertThat(text(writing.browser("karim").page(desk + "/lire")))
                .contains("Un lieu pour tous")
                .doesNotContain("Un café");
        assertThat(text(writing.browser("ines").page(path + "/versions"))).contains("Reprise de la version 1");
        assertThat(writing.browser("ines")
                        .get(path + "/versions/comparer?de=1&a=9")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ownerAndProgressAreSetByAnyMemberWithoutTouchingAnswers() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";
        Document ines = writing.browser("ines").page(path);

        writing.browser("karim").submit(path, path + "/suivi", Map.of("responsable", "c1-ines", "avancement", "READY"));

        assertThat(text(writing.write("ines", ines, Map.of("r.besoin", "Un lieu"))))
                .contains("C’est enregistré.");
        assertThat(text(writing.browser("ines").page(desk))).contains("Prête", "Responsable choisi : Le projet – ines");
        assertThat(writing.count("select count(*) from cal_section where owner = 'c1-ines' and progress = 'READY'"))
                .isEqualTo(1);
    }

    @Test
    void membersRemarkAreToldSettleAndTakeBack() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";

        HttpResponse<String> empty = writing.browser("ines").submit(path, path + "/remarques", Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        writing.browser("ines").submit(path, path + "/remarques", Map.of("remarque", "Un chiffre ?", "sur", "besoin"));

        Document karim = writing.browser("karim").page(path);
        assertThat(text(karim)).contains("Remarques entre membres (1 ouverte)", "Un chiffre ?", "sur « Quel besoin");
        assertThat(text(writing.browser("karim").page("/mon-compte/notifications")))
                .contains("a écrit une remarque sur la partie « Le projet »");
        assertThat(text(writing.browser("ines").page("/mon-compte/notifications")))
                .doesNotContain("remarque sur la");
        assertThat(text(writing.browser("karim").page(desk))).contains("1 remarque ouverte");
        String remark = karim.select("form[action*=/remarques/]").attr("action");
        assertThat(text(writing.browser("karim").submit(karim, remark, Map.of("acte", "regler"))))
                .contains("Réglé", "Rouvrir");
        assertThat(writing.browser("karim")
                        .submit(path, remark, Map.of("acte", "retirer"))
                        .statusCode())
                .as("only who wrote it")
                .isEqualTo(404);
        assertThat(text(writing.browser("ines").submit(path, remark, Map.of("acte", "retirer"))))
                .doesNotContain("Un chiffre ?");
    }

    @Test
    void presentationIsKeptAndNeverOverWhatOthersWrote() {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/presentation";
        Document ines = writing.browser("ines").page(path);
        Document karim = writing.browser("karim").page(path);
        writing.browser("karim").submit(karim, path, Map.of("titre", "Le grand hangar"));

        Map<String, String> typed =
                new HashMap<>(Map.of("titre", "Le hangar", "resume", "Un lieu ouvert", "territoire", "Rennes"));
        assertThat(text(writing.browser("ines").submit(ines, path, typed)))
                .contains("Le grand hangar", "Un lieu ouvert", "Rennes");
        typed.put("titre", "Le petit hangar");
        HttpResponse<String> both = writing.browser("ines").submit(ines, path, typed);
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(errors(both)).contains("Un autre membre a écrit entre-temps : « Le grand hangar »");
        assertThat(text(writing.browser("ines").submit(Jsoup.parse(both.body()), path, typed)))
                .contains("Le petit hangar");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void draftFollowsACallThatChanged(Engine engine) {
        on(engine);
        String desk = writing.begin("ines", "c1");
        writing.write("ines", desk + "/parties/projet", Map.of("r.besoin", "Un lieu", "r.activites", "Un café"));
        CallSheet sheet = SharedPlaces.sheet(WritingSite.DAY);
        FormSection project = sheet.form().sections().getFirst();
        List<FormField> fields = new ArrayList<>(project.fields());
        fields.removeIf(field -> field.code().equals("activites"));
        fields.add(FormField.of("voisins", FieldKind.TEXT, "Qui sont les voisins ?", true));
        List<FormSection> sections = new ArrayList<>(sheet.form().sections());
        sections.set(0, new FormSection(project.code(), project.title(), project.hint(), fields));
        writing.publish(
                2,
                new CallSheet(
                        sheet.subject(),
                        sheet.funding(),
                        sheet.applicants(),
                        sheet.calendar(),
                        sheet.selection(),
                        List.of(),
                        new ApplicationForm(sections)),
                "Une question de plus");

        assertThat(text(writing.browser("karim").page(desk))).contains("L’appel a changé depuis");
        String path = desk + "/nouvelle-version";
        assertThat(text(writing.browser("karim").page(path)))
                .contains(
                        "Une question de plus",
                        "Les conditions à remplir",
                        "Qui sont les voisins ?",
                        "Que fera-t-on dans ce lieu ?",
                        "Un café")
                .doesNotContain("Les dates");
        HttpResponse<String> moved = writing.browser("karim").submit(path, path, Map.of());

        assertThat(text(moved))
                .contains("Textes mis de côté", "Un café", "Le dossier suit la version 2")
                .doesNotContain("L’appel a changé depuis");
        assertThat(text(writing.browser("ines").page(desk + "/parties/projet")))
                .contains("Qui sont les voisins ?")
                .doesNotContain("Que fera-t-on");
        assertThat(text(writing.browser("ines").page(desk + "/lire"))).contains("Un lieu");
    }

    @Test
    void personTakesTheirDataAlongAndTheApplicationStays() throws Exception {
        String desk = writing.begin("ines", "c1");
        String path = desk + "/parties/projet";
        writing.write("ines", path, Map.of("r.besoin", "Un lieu"));
        writing.browser("ines").submit(path, path + "/remarques", Map.of("remarque", "Un chiffre ?"));
        String ines = writing.account("ines");
        List<String> rows = new ArrayList<>();
        PersonalData data = writing.site.plugin("call-for-projects").contributions().personalData().stream()
                .filter(one -> one.descriptionKey().equals("personal-data.writing"))
                .findFirst()
                .orElseThrow();

        data.export(ines, cells -> rows.add(List.of(cells).toString()));
        assertThat(rows.toString()).contains("Un lieu", "Un chiffre ?", "started");
        assertThat(data.transfer(ines, "autre")).isPositive();
        assertThat(data.erase(ines, PersonalData.Erasure.ANONYMISE)).isZero();
        assertThat(data.erase("autre", PersonalData.Erasure.REMOVE_CONTENT)).isPositive();

        assertThat(text(writing.browser("karim").page(path)))
                .contains("Enregistré par Compte fermé")
                .doesNotContain("Un chiffre ?");
        assertThat(text(writing.browser("karim").page(desk + "/lire"))).contains("Un lieu");
        assertThat(data.erase("autre", PersonalData.Erasure.REMOVE_CONTENT)).isZero();
    }

    /** Several people save random answers at random moments; whatever was kept is either there or was replaced by who had read it. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void noUpdateIsLostWhenManySaveAtOnce(Engine engine) throws Exception {
        on(engine);
        List<String> people = List.of("ines", "karim", "lea", "noe");
        writing.collective("c2", "Les quatre", people.toArray(String[]::new));
        String path = writing.begin("ines", "c2") + "/parties/projet";
        List<Callable<Integer>> writers = new ArrayList<>();
        for (String person : people) {
            writers.add(() -> saves(person, path));
        }
        int kept = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(people.size())) {
            for (Future<Integer> one : pool.invokeAll(writers)) {
                kept += one.get();
            }
        }

        List<FormAnswers> versions = versions();
        assertThat(versions).as("each save that was kept is a revision").hasSize(kept);
        FormAnswers before = FormAnswers.NONE;
        for (FormAnswers version : versions) {
            long changed = List.of("besoin", "activites").stream()
                    .filter(changes(before, version))
                    .count();
            assertThat(changed).as("nobody changes what they did not type").isEqualTo(1);
            before = version;
        }
    }

    private static java.util.function.Predicate<String> changes(FormAnswers before, FormAnswers after) {
        return field -> !before.text(field).equals(after.text(field));
    }

    private int saves(String person, String path) {
        Random random = new Random(person.hashCode());
        int kept = 0;
        for (int turn = 0; turn < 12; turn++) {
            String field = random.nextBoolean() ? "r.besoin" : "r.activites";
            Document page = writing.browser(person).page(path);
            HttpResponse<String> answer =
                    writing.write(person, page, Map.of(field, person + " " + turn + " " + random.nextInt()));
            // A conflict is given up here: nothing was kept of it.
            assertThat(answer.statusCode()).isIn(200, 409);
            kept += answer.statusCode() == 200 ? 1 : 0;
        }
        return kept;
    }

    private List<FormAnswers> versions() {
        KeptJson json = new KeptJson(new JacksonJson());
        return writing.site
                .tables()
                .read(handle -> handle.createQuery(
                                "select answers from cal_section_version where code = 'projet' order by revision")
                        .mapTo(String.class)
                        .map(json::object)
                        .map(SectionRepository::answers)
                        .list());
    }
}
