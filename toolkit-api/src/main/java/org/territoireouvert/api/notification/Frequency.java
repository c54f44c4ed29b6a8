package org.territoireouvert.api.notification;

/** How often a person wants mail about something. */
public enum Frequency {
    /** A mail each. */
    IMMEDIATE,
    /** One mail a day, when there is something. */
    DAILY,
    /** One mail a week, when there is something. */
    WEEKLY,
    /** No mail; it stands in the list on the site. */
    NONE
}
