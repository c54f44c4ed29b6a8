package org.territoireouvert.runner.identity.roll;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A list of people.
 *
 * @param name by which plugins ask for it: lower-case words joined by hyphens
 * @param label as the authority wrote it
 * @param size number of people
 * @param joined how many of them have an account
 * @param keptUntil day after which it is deleted
 */
public record Roll(
        String id, String name, String label, int size, int joined, Instant importedAt, LocalDate keptUntil) {}
