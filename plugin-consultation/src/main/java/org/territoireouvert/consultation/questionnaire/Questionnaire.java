package org.territoireouvert.consultation.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Questions in their order. Conditions depend on earlier questions only, so that they cannot run in a circle.
 *
 * @param questions retired ones too
 * @param given how many questions and choices were ever written in it; the next identifier is one more
 */
public record Questionnaire(Terms terms, List<Question> questions, int given) {

    /** How many questions are asked at most. */
    public static final int MOST = 100;

    /** Without questions. */
    public static final Questionnaire EMPTY = new Questionnaire(Terms.USUAL, List.of(), 0);

    /** Refuses two questions of one name, and conditions on what is not asked before. */
    public Questionnaire {
        questions = List.copyOf(questions);
        Map<String, Question> before = new LinkedHashMap<>();
        for (Question question : questions) {
            question.condition().ifPresent(condition -> refuseUnlessAsked(question, condition, before));
            if (before.put(question.id(), question) != null) {
                throw new IllegalArgumentException("Two questions are called \"" + question.id() + "\"");
            }
        }
        if (questions.stream().filter(question -> !question.retired()).count() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " questions are asked");
        }
    }

    private static void refuseUnlessAsked(Question question, Condition condition, Map<String, Question> before) {
        Question other = before.get(condition.question());
        if (!question.retired()
                && (other == null
                        || other.retired()
                        || !other.kind().opensOthers()
                        || !condition.choices().stream().allMatch(other::opens))) {
            throw new IllegalArgumentException("\"" + question.id() + "\" depends on " + condition
                    + ", which is not chosen in any question before");
        }
    }

    /** Returns the questions that are asked now, in their order. */
    public List<Question> asked() {
        return questions.stream().filter(question -> !question.retired()).toList();
    }

    /** Returns a question, retired or not. */
    public Optional<Question> find(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Returns the questions that are shown to somebody who answered so far, in their order. */
    public List<Question> shownTo(Answers answers) {
        Map<String, Question> shown = new LinkedHashMap<>();
        for (Question question : asked()) {
            boolean met = question.condition()
                    .map(condition -> Optional.ofNullable(shown.get(condition.question()))
                            .filter(before -> before.met(answers.of(before.id())).stream()
                                    .anyMatch(condition.choices()::contains))
                            .isPresent())
                    .orElse(true);
            if (met) {
                shown.put(question.id(), question);
            }
        }
        return List.copyOf(shown.values());
    }

    /** Returns the answers that count: those to questions that are shown, in their order, without empty ones. */
    public Answers counted(Answers answers) {
        Map<String, Answer> counted = new LinkedHashMap<>();
        shownTo(answers).forEach(question -> {
            Answer answer = answers.of(question.id());
            if (!answer.isEmpty()) {
                counted.put(question.id(), answer);
            }
        });
        return new Answers(counted);
    }

    /**
     * Returns the questions page by page: a page ends before a question that depends on one of the same page, and when it is full, so
     * that whoever turns a page sees the questions that are meant for them, without a script. A question that takes files has a page
     * of its own: nothing else is sent with a large file.
     *
     * @param size how many questions a page has at most
     */
    public List<List<Question>> pages(int size) {
        List<List<Question>> pages = new ArrayList<>();
        List<Question> page = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Question question : asked()) {
            boolean depends = question.condition()
                    .filter(condition -> ids.contains(condition.question()))
                    .isPresent();
            boolean alone = question.kind() == QuestionKind.FILE
                    || !page.isEmpty() && page.getLast().kind() == QuestionKind.FILE;
            if (!page.isEmpty() && (depends || alone || page.size() == size)) {
                pages.add(List.copyOf(page));
                page.clear();
                ids.clear();
            }
            page.add(question);
            ids.add(question.id());
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }

    /** Returns this questionnaire on other terms. */
    public Questionnaire on(Terms other) {
        return new Questionnaire(other, questions, given);
    }

    /** Returns it with one more question at the end, for which so many identifiers were given. */
    public Questionnaire with(Question question, int identifiers) {
        List<Question> more = new ArrayList<>(questions);
        more.add(question);
        return new Questionnaire(terms, more, given + identifiers);
    }

    /**
     * Returns it with a question in the place of the one of the same name.
     *
     * @throws IllegalArgumentException when a later question depends on a choice that is gone
     */
    public Questionnaire replace(Question question, int identifiers) {
        return new Questionnaire(
                terms,
                questions.stream()
                        .map(one -> one.id().equals(question.id()) ? question : one)
                        .toList(),
                given + identifiers);
    }

    /** Tells whether a question that is asked depends on this one. */
    public boolean isNeeded(String id) {
        return asked().stream()
                .anyMatch(question -> question.condition()
                        .filter(condition -> condition.question().equals(id))
                        .isPresent());
    }

    /**
     * Returns it without a question; one that people have read is retired and stays.
     *
     * @param published what people have read; empty when nothing
     * @throws IllegalArgumentException when another question depends on it
     */
    public Questionnaire without(String id, Optional<Questionnaire> published) {
        boolean read = published.flatMap(version -> version.find(id)).isPresent();
        List<Question> left = questions.stream()
                .filter(question -> read || !question.id().equals(id))
                .map(question -> question.id().equals(id) ? question.retire() : question)
                .toList();
        return new Questionnaire(terms, left, given);
    }

    /**
     * Returns it with a question one place up among those that are asked.
     *
     * @throws IllegalArgumentException when the question would stand before the one on which it depends
     */
    public Questionnaire raise(String id) {
        List<Question> asked = new ArrayList<>(asked());
        for (int place = 1; place < asked.size(); place++) {
            if (asked.get(place).id().equals(id)) {
                asked.add(place - 1, Objects.requireNonNull(asked.remove(place)));
                break;
            }
        }
        List<Question> ordered = new ArrayList<>(asked);
        questions.stream().filter(Question::retired).forEach(ordered::add);
        return new Questionnaire(terms, ordered, given);
    }

    /**
     * Returns what people read once this is published after another version: questions whose words, choices or condition changed say
     * so.
     *
     * @param version number of the new version
     */
    public Questionnaire after(Questionnaire before, int version) {
        return new Questionnaire(
                terms,
                questions.stream()
                        .map(question -> before.find(question.id())
                                .filter(earlier -> !isSame(earlier, question))
                                .map(changed -> question.changedIn(version))
                                .orElse(question))
                        .toList(),
                given);
    }

    private static boolean isSame(Question one, Question other) {
        return one.changedIn(0).equals(other.changedIn(0));
    }
}
