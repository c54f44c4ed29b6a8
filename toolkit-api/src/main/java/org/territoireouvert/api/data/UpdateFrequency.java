package org.territoireouvert.api.data;

/** How often a data set changes, by the European list of frequencies (EU Vocabularies, {@code frequency}). */
public enum UpdateFrequency {
    /** As soon as something changes on the site. */
    CONT,
    /** Every day. */
    DAILY,
    /** Every week. */
    WEEKLY,
    /** Every month. */
    MONTHLY,
    /** Every year. */
    ANNUAL,
    /** When there is something new, at no fixed time. */
    IRREG
}
