package org.territoireouvert.consultation.text.writing;

import java.time.LocalDate;

/**
 * What names a text in Akoma Ntoso, after the model of FRBR.
 *
 * @param work address of the text in all its versions, such as {@code /fr/arrete/2026/stationnement}
 * @param version name of this version, such as {@code v2}
 * @param date of this version
 * @param authority name of who makes the text
 */
public record Identification(String work, String version, LocalDate date, String authority) {}
