package org.territoireouvert.runner.identity.level;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person said of themselves.
 *
 * @param territory code of the commune
 * @param declaredAt when
 */
public record Residence(String territory, LocalDate birthDate, Instant declaredAt) {}
