/**
 * Questionnaires as values: questions, what is asked under which condition, what may be answered. Knows neither tables nor pages.
 *
 * <p>A question (question) keeps its identifier for ever, so do its choices; what is not asked any more stays, retired, so that earlier
 * answers keep their words. An answer to a question that is not shown is kept in the draft (brouillon) and is not counted.
 */
@NullMarked
package org.territoireouvert.consultation.questionnaire;

import org.jspecify.annotations.NullMarked;
