package org.territoireouvert.consultation.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Condition;
import org.territoireouvert.consultation.questionnaire.FileFamily;
import org.territoireouvert.consultation.questionnaire.FileRules;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.Terms;
import org.territoireouvert.consultation.store.KeptJson;

/** Writes questionnaires and answers as the documents that the storage keeps, and reads them again. */
public final class QuestionnaireDocuments {

    private final KeptJson json;

    /** Creates it. */
    public QuestionnaireDocuments(Json json) {
        this.json = new KeptJson(json);
    }

    String write(Questionnaire questionnaire) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("anonymous", questionnaire.terms().anonymous());
        document.put("shown-at-once", questionnaire.terms().shownAtOnce());
        document.put("open", questionnaire.terms().open());
        document.put("given", (long) questionnaire.given());
        document.put(
                "questions",
                questionnaire.questions().stream()
                        .map(QuestionnaireDocuments::document)
                        .toList());
        return json.write(document);
    }

    private static Map<String, Object> document(Question question) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", question.id());
        document.put("kind", question.kind().name());
        document.put("words", question.words());
        document.put("hint", question.hint());
        document.put("required", question.required());
        document.put("disclosed", question.disclosed());
        document.put("choices", choices(question.choices()));
        document.put("rows", choices(question.rows()));
        document.put(
                "bounds", List.of(question.bounds().least(), question.bounds().most()));
        FileRules files = question.files();
        if (!files.equals(FileRules.NONE)) {
            document.put(
                    "files", files.families().stream().map(FileFamily::name).toList());
            document.put("file-limits", List.of((long) files.megabytes(), (long) files.most()));
        }
        question.condition().ifPresent(condition -> {
            document.put("after", condition.question());
            document.put("chosen", List.copyOf(condition.choices()));
        });
        document.put("changed-in", (long) question.changedIn());
        document.put("retired", question.retired());
        return document;
    }

    private static List<List<Object>> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> List.<Object>of(choice.id(), choice.words(), choice.retired()))
                .toList();
    }

    Questionnaire questionnaire(String document) {
        Map<?, ?> read = read(document);
        List<Question> questions = new ArrayList<>();
        for (Object question : list(read, "questions")) {
            questions.add(question((Map<?, ?>) question));
        }
        Terms terms = new Terms(flag(read, "anonymous"), flag(read, "shown-at-once"), flag(read, "open"));
        return new Questionnaire(terms, questions, (int) number(read.get("given")));
    }

    private static Question question(Map<?, ?> document) {
        List<?> bounds = list(document, "bounds");
        return new Question(
                word(document, "id"),
                QuestionKind.valueOf(word(document, "kind")),
                word(document, "words"),
                word(document, "hint"),
                flag(document, "required"),
                flag(document, "disclosed"),
                choices(document, "choices"),
                choices(document, "rows"),
                new Bounds(number(bounds.getFirst()), number(bounds.getLast())),
                files(document),
                condition(document),
                (int) number(document.get("changed-in")),
                flag(document, "retired"));
    }

    private static FileRules files(Map<?, ?> document) {
        if (!document.containsKey("files")) {
            return FileRules.NONE;
        }
        Set<FileFamily> families = words(list(document, "files")).stream()
                .map(FileFamily::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        List<?> limits = list(document, "file-limits");
        return new FileRules(families, (int) number(limits.getFirst()), (int) number(limits.getLast()));
    }

    private static Optional<Condition> condition(Map<?, ?> document) {
        if (!document.containsKey("after")) {
            return Optional.empty();
        }
        Set<String> chosen = new LinkedHashSet<>(words(list(document, "chosen")));
        return Optional.of(new Condition(word(document, "after"), chosen));
    }

    private static List<Choice> choices(Map<?, ?> document, String name) {
        List<Choice> choices = new ArrayList<>();
        for (Object choice : list(document, name)) {
            List<?> parts = (List<?>) choice;
            choices.add(new Choice(
                    String.valueOf(parts.get(0)), String.valueOf(parts.get(1)), Boolean.TRUE.equals(parts.get(2))));
        }
        return choices;
    }

    /** Writes answers. */
    public String write(Answers answers) {
        Map<String, Object> document = new LinkedHashMap<>();
        answers.byQuestion().forEach((question, answer) -> document.put(question, answer.values()));
        return json.write(document);
    }

    /** Reads answers. */
    public Answers answers(String document) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        read(document)
                .forEach((question, values) -> answers.put(
                        String.valueOf(question), new Answer(words((List<?>) Objects.requireNonNull(values)))));
        return new Answers(answers);
    }

    private static List<String> words(List<?> values) {
        return values.stream().<String>map(String::valueOf).toList();
    }

    private static Object value(Map<?, ?> document, String name) {
        return Objects.requireNonNull(document.get(name), name);
    }

    private static String word(Map<?, ?> document, String name) {
        return (String) value(document, name);
    }

    private static boolean flag(Map<?, ?> document, String name) {
        return (Boolean) value(document, name);
    }

    private static List<?> list(Map<?, ?> document, String name) {
        return (List<?>) value(document, name);
    }

    private static long number(@Nullable Object value) {
        return (Long) Objects.requireNonNull(value);
    }

    private Map<?, ?> read(String document) {
        return (Map<?, ?>) json.read(document);
    }
}
