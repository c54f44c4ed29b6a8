package org.territoireouvert.consultation.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one person answers.
 *
 * @param byQuestion answers by the identifiers of the questions
 */
public record Answers(Map<String, Answer> byQuestion) {

    /** Nothing. */
    public static final Answers NONE = new Answers(Map.of());

    /** Copies the map in its order. */
    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    /** Returns the answer to a question, possibly {@link Answer#NONE}. */
    public Answer of(String question) {
        return byQuestion.getOrDefault(question, Answer.NONE);
    }

    /** Returns these answers with another one to a question. */
    public Answers with(String question, Answer answer) {
        Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
        more.put(question, answer);
        return new Answers(more);
    }

    /** Returns these answers with others in the place of those to the same questions. */
    public Answers with(Answers others) {
        Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
        more.putAll(others.byQuestion());
        return new Answers(more);
    }
}
