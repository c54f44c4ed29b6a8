package org.territoireouvert.consultation.asking;

import java.time.Instant;
import org.territoireouvert.consultation.questionnaire.Questionnaire;

/**
 * A questionnaire as people read it.
 *
 * @param version from 1
 */
public record PublishedQuestionnaire(int version, Questionnaire questionnaire, Instant publishedAt) {}
