package org.territoireouvert.consultation.answering;

import org.territoireouvert.consultation.questionnaire.Answers;

/**
 * What somebody typed and has not sent.
 *
 * @param version of the questionnaire that they read last
 * @param answers right or wrong, also to questions that are not shown to them any more
 */
public record Draft(int version, Answers answers) {}
