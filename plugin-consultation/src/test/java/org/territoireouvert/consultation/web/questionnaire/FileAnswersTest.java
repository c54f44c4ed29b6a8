package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STAFF;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.testkit.TestBrowser;

/** People join files to their answers; a file is kept as what they typed is, and goes when they say so. */
class FileAnswersTest extends FileQuestion {

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
}
