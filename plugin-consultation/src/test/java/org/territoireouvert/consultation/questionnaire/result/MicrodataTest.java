package org.territoireouvert.consultation.questionnaire.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.Terms;

/** The file of answers. */
class MicrodataTest {

    private static String written(Answers answers, Question... questions) throws IOException {
        StringBuilder target = new StringBuilder();
        new Microdata(new Questionnaire(Terms.USUAL, List.of(questions), questions.length))
                .begin(target)
                .add(answers);
        return target.toString();
    }

    @Test
    void eachKindHasItsColumns() throws IOException {
        String file = written(
                Answers.NONE
                        .with("q1", Answer.of("b"))
                        .with("q2", Answer.of("a"))
                        .with("q3", Answer.of("b", "a"))
                        .with("q4", Answer.of("r2=a"))
                        .with("q5", Answer.of("1 200,50")),
                Question.choosing("q1", QuestionKind.SINGLE, "Une", "Oui", "Non"),
                Question.choosing("q2", QuestionKind.MULTIPLE, "Des", "Car", "Vélo"),
                Question.choosing("q3", QuestionKind.RANKING, "Rang", "Car", "Vélo", "Train"),
                Question.matrix("q4", "Grille", List.of("Car", "Train"), List.of("Bien", "Mal")),
                Question.of("q5", QuestionKind.NUMBER, "Nombre", new Bounds(0, 5_000)));

        assertThat(file.lines())
                .containsExactly(
                        "Une,Des – Car,Des – Vélo,Rang – Car,Rang – Vélo,Rang – Train,Grille – Car,Grille – Train,Nombre",
                        "Non,1,0,2,1,,,Bien,1200.5");
    }

    @Test
    void textsAndPlacesStandInItOnlyWhenEverybodyMayReadThem() throws IOException {
        Question words = Question.of("q1", QuestionKind.LONG_TEXT, "Pourquoi ?", Bounds.NONE);
        Question place = Question.of("q2", QuestionKind.PLACE, "Où ?", Bounds.NONE);
        Answers answers =
                Answers.NONE.with("q1", Answer.of("J’habite ici")).with("q2", Answer.of("46.51234", "4.19876"));

        assertThat(written(answers, words, place)).doesNotContain("habite", "46");
        assertThat(written(answers, words.disclose(), place.disclose()).lines())
                .containsExactly("Pourquoi ?,Où ? – latitude,Où ? – longitude", "J’habite ici,46.51,4.20");
    }

    @Test
    void spreadsheetTakesNoTextForAFormula() throws IOException {
        Question words = Question.of("q1", QuestionKind.SHORT_TEXT, "=SOMME(A1)", Bounds.NONE)
                .disclose();

        assertThat(written(Answers.NONE.with("q1", Answer.of("=HYPERLINK(\"x\")")), words)
                        .lines())
                .containsExactly("'=SOMME(A1)", "\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void answerToWhatIsNotAskedAnyMoreStands() throws IOException {
        Question retired = Question.choosing("q1", QuestionKind.SINGLE, "Une", "Oui", "Non")
                .retire();

        assertThat(written(Answers.NONE.with("q1", Answer.of("a")), retired)).contains("Une", "Oui");
    }
}
