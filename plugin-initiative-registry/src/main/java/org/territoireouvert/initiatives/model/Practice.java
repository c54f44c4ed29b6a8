package org.territoireouvert.initiatives.model;

/** Ways of doing, to find initiatives by (méthode). An entry of the kind {@link EntryKind#METHOD} describes one in full. */
public enum Practice {
    /** Residents decide how a part of the budget is spent. */
    PARTICIPATORY_BUDGET,
    /** Public meetings, forums. */
    PUBLIC_MEETING,
    /** Residents and agents work together for some hours. */
    WORKSHOP,
    /** Teams build something within a day or two. */
    HACKATHON,
    /** Users try out what is not finished (openlab). */
    OPEN_LAB,
    /** Living in the place to understand uses (immersion, résidence). */
    FIELD_RESIDENCE,
    /** Something is tried small before it is built. */
    PROTOTYPE,
    /** Questions to many. */
    SURVEY,
    /** Residents chosen by lot deliberate. */
    DRAWN_PANEL,
    /** Residents collect facts, maps, photographs. */
    CITIZEN_SCIENCE,
    /** Those concerned judge a policy together (évaluation participative). */
    PARTICIPATORY_EVALUATION,
    /** Others visit and learn (voyage apprenant). */
    LEARNING_JOURNEY,
    /** Training, culture of innovation. */
    TRAINING,
    /** Projects of others are chosen and helped (appel à projets, incubateur). */
    CALL_FOR_PROJECTS,
    /** Data and code given to everybody. */
    OPEN_DATA
}
