package org.territoireouvert.consultation.answering;

import org.territoireouvert.consultation.questionnaire.Answers;

/**
 * What somebody sent.
 *
 * @param id random
 * @param respondent a person, a sheet of paper, or a random word
 * @param version of the questionnaire that was answered
 * @param answers also to questions that were not shown in the end
 * @param answeredOn day, ISO 8601; empty for an answer by a code
 */
public record StoredAnswer(String id, String respondent, int version, Answers answers, String answeredOn) {}
