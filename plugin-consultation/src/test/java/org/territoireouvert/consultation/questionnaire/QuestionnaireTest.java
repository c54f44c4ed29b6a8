package org.territoireouvert.consultation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked of whom, and what counts. */
class QuestionnaireTest {

    private static final Question BUS =
            Question.choosing("bus", QuestionKind.SINGLE, "Prenez-vous le car ?", "Oui", "Non");
    private static final Question WHEN = Question.choosing(
                    "when", QuestionKind.MULTIPLE, "À quelle heure ?", "Le matin", "Le soir")
            .when(Optional.of(new Condition("bus", Set.of("a"))));
    private static final Question EVENING = Question.of(
                    "evening", QuestionKind.LONG_TEXT, "Que manque-t-il le soir ?", Bounds.NONE)
            .when(Optional.of(new Condition("when", Set.of("b"))));
    private static final Question AGE = Question.of("age", QuestionKind.NUMBER, "Votre âge", new Bounds(0, 120));
    private static final Questionnaire TRAVEL = of(BUS, WHEN, EVENING, AGE);

    private static Questionnaire of(Question... questions) {
        return new Questionnaire(Terms.USUAL, List.of(questions), questions.length);
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    private static final Answers RIDER = Answers.NONE
            .with("bus", Answer.of("a"))
            .with("when", Answer.of("b"))
            .with("evening", Answer.of("Un car à 20 h"))
            .with("age", Answer.of("34"));

    @Test
    void questionIsShownOnceItsConditionIsMet() {
        assertThat(ids(TRAVEL.shownTo(Answers.NONE))).containsExactly("bus", "age");
        assertThat(ids(TRAVEL.shownTo(Answers.NONE.with("bus", Answer.of("a")))))
                .containsExactly("bus", "when", "age");
        assertThat(ids(TRAVEL.shownTo(RIDER))).containsExactly("bus", "when", "evening", "age");
    }

    @Test
    void questionDependsOnWhetherAFileIsJoined() {
        Question photo = Question.joining("photo", "Une photo ?", new FileRules(Set.of(FileFamily.PICTURE), 5, 1));
        Questionnaire asked = of(
                photo,
                WHEN.when(Optional.of(new Condition("photo", Set.of(Question.JOINED)))),
                AGE.when(Optional.of(new Condition("photo", Set.of(Question.NONE_JOINED)))));

        assertThat(ids(asked.shownTo(Answers.NONE))).containsExactly("photo", "age");
        assertThat(ids(asked.shownTo(Answers.NONE.with("photo", Answer.of("f1")))))
                .containsExactly("photo", "when");
    }

    @Test
    void questionThatTakesFilesHasAPageOfItsOwn() {
        Question photo = Question.joining("photo", "Une photo ?", new FileRules(Set.of(FileFamily.PICTURE), 5, 1));

        assertThat(of(BUS, photo, AGE).pages(8)).containsExactly(List.of(BUS), List.of(photo), List.of(AGE));
        assertThat(of(photo, BUS, AGE).pages(8)).containsExactly(List.of(photo), List.of(BUS, AGE));
    }

    @Test
    void answerToAHiddenQuestionIsKeptAndDoesNotCount() {
        Answers changedMind = RIDER.with("bus", Answer.of("b"));

        assertThat(TRAVEL.counted(changedMind).byQuestion()).containsOnlyKeys("bus", "age");
        assertThat(changedMind.of("evening")).isEqualTo(Answer.of("Un car à 20 h"));
        assertThat(TRAVEL.counted(changedMind.with("bus", Answer.of("a")))).isEqualTo(RIDER);
    }

    @Test
    void conditionsDependOnEarlierChoicesOnly() {
        assertThatThrownBy(() -> of(WHEN, BUS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("when");
        assertThatThrownBy(() -> of(BUS, AGE.when(Optional.of(new Condition("bus", Set.of("z"))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(BUS.when(Optional.of(new Condition("bus", Set.of("a"))))))
                .as("a question that depends on itself")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TRAVEL.raise("when")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pageEndsBeforeWhatDependsOnIt() {
        assertThat(TRAVEL.pages(10).stream().map(QuestionnaireTest::ids))
                .containsExactly(List.of("bus"), List.of("when"), List.of("evening", "age"));
        assertThat(of(AGE, BUS).pages(1)).hasSize(2);
        assertThat(Questionnaire.EMPTY.pages(10)).isEmpty();
    }

    @Test
    void questionThatPeopleReadIsRetiredAndKeepsItsWords() {
        Questionnaire without = TRAVEL.without("age", Optional.of(TRAVEL));

        assertThat(ids(without.asked())).doesNotContain("age");
        assertThat(without.find("age")).map(Question::words).contains("Votre âge");
        assertThat(TRAVEL.without("age", Optional.empty()).find("age")).isEmpty();
        assertThat(TRAVEL.isNeeded("bus")).isTrue();
        assertThatThrownBy(() -> TRAVEL.without("bus", Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changedQuestionSaysSinceWhichVersion() {
        Question other = Question.of("age", QuestionKind.NUMBER, "Votre âge en 2026", new Bounds(0, 120));

        Questionnaire second = TRAVEL.replace(other, 0).after(TRAVEL, 2);
        Questionnaire third = second.after(second, 3);

        assertThat(third.find("age")).map(Question::changedIn).contains(2);
        assertThat(third.find("bus")).map(Question::changedIn).contains(0);
    }

    @Test
    void atMostAHundredQuestionsAreAsked() {
        Question[] many = Stream.iterate(0, number -> number + 1)
                .limit(101)
                .map(number -> Question.of("q" + number, QuestionKind.SHORT_TEXT, "Question", Bounds.NONE))
                .toArray(Question[]::new);

        assertThatThrownBy(() -> of(many)).hasMessageContaining("100");
    }
}
