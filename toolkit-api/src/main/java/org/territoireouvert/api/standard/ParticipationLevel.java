package org.territoireouvert.api.standard;

/**
 * How much weight participation has (degré de participation). Source: spectrum of public participation of the International
 * Association for Public Participation (IAP2).
 */
public enum ParticipationLevel {
    /** People learn what is planned. */
    INFORM,
    /** People are heard before a decision. */
    CONSULT,
    /** What people say is worked into the alternatives. */
    INVOLVE,
    /** People and deciders look for the solution together. */
    COLLABORATE,
    /** People decide. */
    EMPOWER
}
