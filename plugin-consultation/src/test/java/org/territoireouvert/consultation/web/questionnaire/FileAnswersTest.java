package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STAFF;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People join files to their answers; a file is kept as what they typed is, and goes when they say so. */
class FileAnswersTest {

    private static final String FILE_PAGE = STEP + "?page=2";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser jeanne;

    /** Questions q1 (choices c2, c3), q4 (one picture or PDF of 1 MB), q5 (when one is joined). */
    @BeforeEach
    void publishAQuestionnaire() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        new WrittenByStaff(editor)
                .prepare()
                .ask("SINGLE", "Marchez-vous ?", "choices", "Oui\nNon")
                .ask(
                        "FILE",
                        "Une photo de l’endroit ?",
                        "family-PICTURE",
                        "1",
                        "family-PDF",
                        "1",
                        "megabytes",
                        "1",
                        "files",
                        "1")
                .ask("SHORT_TEXT", "Où est-ce ?", "when-q4-joined", "1")
                .terms("at-once", "open")
                .publish();
        jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        jeanne.submit(STEP, STEP, Map.of("q1", "c2"));
    }

    @AfterEach
    void stop() {
        jeanne.close();
        editor.close();
        site.close();
    }

    private HttpResponse<String> join(String go, String name, byte[] content) {
        return jeanne.upload(
                FILE_PAGE, STEP, Map.of("vers", go, "q4-texte", "Un poteau sur le trottoir"), "q4", name, content);
    }

    private HttpResponse<String> send() {
        return jeanne.submit(STEP + "/verifier", STEP + "/envoyer", Map.of());
    }

    private String results() {
        return text(site.browser().page(STEP + "/resultats"));
    }

    private List<String> files(String columns) {
        return site.tables()
                .read(handle -> handle.createQuery("select " + columns + " from con_answer_file order by id limit 99")
                        .mapTo(String.class)
                        .list());
    }

    private List<String> bytesKept() {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select id from core_file where state in ('waiting', 'kept') order by id limit 99")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void fileIsJoinedShownSentAndCounted() throws Exception {
        HttpResponse<String> joined = join("joindre", "Le trottoir.png", SentFiles.picture());
        HttpResponse<String> next = jeanne.submit(Jsoup.parse(joined.body()), STEP, Map.of("vers", "suite"));
        HttpResponse<String> where =
                jeanne.submit(Jsoup.parse(next.body()), STEP, Map.of("q5", "Rue Haute", "vers", "suite"));
        HttpResponse<String> sent = send();

        assertThat(text(joined)).contains("Fichier reçu", "Le trottoir.png", "Un poteau sur le trottoir");
        assertThat(text(next)).contains("Où est-ce ?");
        assertThat(text(where)).contains("Le trottoir.png", "Rue Haute");
        assertThat(sent.uri().getPath()).isEqualTo(STEP + "/merci");
        assertThat(results())
                .contains("1 personne a joint au moins un fichier.")
                .doesNotContain("Le trottoir.png");
        assertThat(editor.get(STEP + "/donnees.csv").body())
                .contains("Une photo de l’endroit ?")
                .contains("Oui,1");
        assertThat(files("digest")).singleElement().asString().matches("[0-9a-f]{64}");
    }

    @Test
    void questionThatDependsOnAFileIsNotShownWithoutOne() {
        HttpResponse<String> next = jeanne.submit(FILE_PAGE, STEP, Map.of("vers", "suite"));

        assertThat(next.uri().getPath()).isEqualTo(STEP + "/verifier");
        assertThat(text(next)).doesNotContain("Où est-ce ?");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("vide.png", new byte[0], "Ce fichier est vide"),
                Arguments.of("page.png", SentFiles.PAGE, "n’est pas celui d’un fichier PNG"),
                Arguments.of("page.html", SentFiles.PAGE, "n’est pas accepté ici"),
                Arguments.of("plan.odt", SentFiles.PAGE, "Choisissez parmi : Images"),
                Arguments.of("../../<b>.svg", SentFiles.PAGE, "n’est pas accepté ici"),
                Arguments.of("coupé.pdf", Arrays.copyOf(SentFiles.PDF, 20), "n’est pas complet"),
                Arguments.of("lourd.pdf", new byte[1_048_577], "1 Mo au plus"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNoGoodFileIsSaidAndChangesNothing(String name, byte[] content, String problem) throws Exception {
        join("joindre", "Le trottoir.png", SentFiles.picture());
        List<String> before = files("id");

        HttpResponse<String> refused = join("suite", name, content);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errors(refused)).contains(problem);
        assertThat(text(refused)).as("what was there before").contains("Le trottoir.png");
        assertThat(Jsoup.parse(refused.body()).select("[name=q4-texte]").val()).isEqualTo("Un poteau sur le trottoir");
        assertThat(refused.body()).doesNotContain("<b>.svg", "<script>alert");
        assertThat(files("id")).isEqualTo(before);
        assertThat(bytesKept()).hasSize(1);
    }

    @Test
    void nothingChosenIsSaid() {
        HttpResponse<String> joined = jeanne.submit(FILE_PAGE, STEP, Map.of("vers", "joindre"));

        assertThat(joined.statusCode()).isEqualTo(422);
        assertThat(errors(joined)).contains("Choisissez un fichier");
    }

    @Test
    void anotherFileComesInThePlaceOfTheFirst() throws Exception {
        join("joindre", "Le trottoir.png", SentFiles.picture());

        HttpResponse<String> replaced = join("joindre", "plan.pdf", SentFiles.PDF);

        assertThat(text(replaced)).contains("plan.pdf").doesNotContain("Le trottoir.png");
        assertThat(bytesKept()).hasSize(1);
    }

    @Test
    void fileIsTakenOutAgain() throws Exception {
        join("joindre", "Le trottoir.png", SentFiles.picture());

        HttpResponse<String> left = jeanne.submit(FILE_PAGE, STEP + "/retirer-fichier", Map.of());

        assertThat(text(left)).doesNotContain("Le trottoir.png");
        assertThat(files("id")).isEmpty();
        assertThat(bytesKept()).isEmpty();
    }

    @Test
    void fileThatWasSentStaysUntilTheChangeIsSent() throws Exception {
        join("suite", "Le trottoir.png", SentFiles.picture());
        send();

        jeanne.submit(FILE_PAGE, STEP + "/retirer-fichier", Map.of());
        List<String> inBetween = bytesKept();
        String counted = results();
        send();

        assertThat(inBetween).hasSize(1);
        assertThat(counted).contains("1 personne a joint au moins un fichier.");
        assertThat(results()).contains("Personne n’a encore répondu à cette question");
        assertThat(files("id")).isEmpty();
        assertThat(bytesKept()).isEmpty();
    }

    @Test
    void stepThatClosesWhileAFileIsSentKeepsIt() throws Exception {
        clock.advance(Duration.ofHours(4 * 24 + 13));
        jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document page = jeanne.page(FILE_PAGE);
        clock.advance(Duration.ofHours(3));

        HttpResponse<String> late =
                jeanne.upload(page, STEP, Map.of("vers", "suite"), "q4", "Le trottoir.png", SentFiles.picture());

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("L’étape n’est pas ouverte", "gardé en brouillon");
        assertThat(text(late)).contains("Fichier reçu", "Le trottoir.png");
        assertThat(results()).contains("Personne n’a répondu.");
    }

    @Test
    void visitorSignsInBeforeAFileIsAsked() {
        Document page = site.browser().page(FILE_PAGE);

        assertThat(text(page)).contains("connectez-vous d’abord");
        assertThat(page.select("input[type=file]")).isEmpty();
    }

    @Test
    void fileOfSomebodyElseCannotBeTakenOutOrRead() throws Exception {
        Document hers = Jsoup.parse(
                join("joindre", "Le trottoir.png", SentFiles.picture()).body());
        String address = hers.select("main a[href^=/pieces-jointes/]").attr("href");
        TestBrowser paul = site.browser().asCitizen("paul@exemple.fr");

        paul.submit(hers, STEP + "/retirer-fichier", Map.of());

        assertThat(jeanne.get(address).statusCode()).isEqualTo(200);
        assertThat(paul.get(address).statusCode()).isEqualTo(404);
        assertThat(editor.get(address).statusCode()).isEqualTo(404);
        assertThat(bytesKept()).hasSize(1);
    }

    @Test
    void inventedIdentifierOfAFileIsNotTaken() {
        jeanne.submit(FILE_PAGE, STEP, Map.of("q4", "6f0e0e0e-0000-0000-0000-000000000000", "vers", "suite"));

        assertThat(text(jeanne.page(STEP + "/verifier"))).contains("Une photo de l’endroit ? Pas de réponse");
    }

    @Test
    void sheetOfPaperTakesAFileOfNobody() throws Exception {
        Document sheet = editor.page(STAFF + "/papier");
        String address = sheet.select("form[action*=/papier/]").attr("action");
        editor.submit(sheet, address, Map.of("q1", "c3"));
        editor.upload(address + "?page=2", address, Map.of("vers", "suite"), "q4", "scan.pdf", SentFiles.PDF);

        HttpResponse<String> sent = editor.submit(address + "/verifier", address + "/envoyer", Map.of());

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(results()).contains("1 personne a joint au moins un fichier.");
        int ofNobody = site.tables()
                .read(handle -> handle.createQuery("select count(*) from core_file where uploaded_by is null")
                        .mapTo(Integer.class)
                        .one());
        assertThat(ofNobody).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Erasure.class)
    void fileGoesWithThePerson(Erasure erasure) throws Exception {
        join("suite", "Le trottoir.png", SentFiles.picture());
        send();
        String person = files("respondent").getFirst();
        List<String> exported = new ArrayList<>();
        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            data.export(person, cells -> exported.add(Arrays.toString(cells)));
        }

        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            data.erase(person, erasure);
        }

        assertThat(exported).anyMatch(row -> row.contains("Le trottoir.png"));
        assertThat(files("id")).isEmpty();
        assertThat(bytesKept()).isEmpty();
        assertThat(results()).contains("1 personne a répondu.", "Oui 100 % (1)").doesNotContain("au moins un fichier");
    }

    private void runJob() throws Exception {
        site.plugin("consultation").contributions().jobs().stream()
                .filter(job -> job.name().equals("forget-answer-files"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    @Test
    void fileThatNothingNamesIsSweptAndOthersStay() throws Exception {
        join("suite", "Le trottoir.png", SentFiles.picture());
        send();
        TestBrowser paul = site.browser().asCitizen("paul@exemple.fr");
        paul.upload(FILE_PAGE, STEP, Map.of("vers", "joindre"), "q4", "plan.pdf", SentFiles.PDF);
        clock.advance(Duration.ofDays(2));
        runJob();
        int before = bytesKept().size();

        site.tables().write(handle -> handle.execute("delete from con_reply_draft"));
        runJob();

        assertThat(before).isEqualTo(2);
        assertThat(files("name")).containsExactly("Le trottoir.png");
        assertThat(bytesKept()).hasSize(1);
    }
}
