package org.territoireouvert.participatorybudget.edition;

import java.time.LocalDate;

/**
 * A phase of an edition whose days are known.
 *
 * @param editionId of the edition
 * @param slug part of its address
 * @param title of the edition
 * @param first day
 * @param last day
 */
public record PlannedPhase(String editionId, String slug, String title, Phase phase, LocalDate first, LocalDate last) {}
