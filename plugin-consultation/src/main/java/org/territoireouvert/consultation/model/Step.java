package org.territoireouvert.consultation.model;

import java.time.LocalDate;

/**
 * A step of the calendar (étape).
 *
 * @param outcome what came of it, or what is expected; empty for nothing
 */
public record Step(String title, LocalDate startsOn, LocalDate endsOn, String outcome) {}
