package org.territoireouvert.consultation.model;

/** How much weight participation has (degré de participation), after the spectrum of the International Association for Public Participation. */
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
