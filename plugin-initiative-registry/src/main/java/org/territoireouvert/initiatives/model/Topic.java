package org.territoireouvert.initiatives.model;

/** What an initiative deals with (thématique). */
public enum Topic {
    /** Participation, democracy. */
    DEMOCRACY,
    /** Ways of working of administrations. */
    ADMINISTRATION,
    /** Open data, software and knowledge. */
    OPENNESS,
    /** Digital services and inclusion. */
    DIGITAL,
    /** Schools, training. */
    EDUCATION,
    /** Young people. */
    YOUTH,
    /** Solidarity, inclusion. */
    SOLIDARITY,
    /** Health, care, ageing. */
    HEALTH,
    /** Housing, town planning, public space. */
    HOUSING,
    /** Getting about. */
    MOBILITY,
    /** Climate, energy. */
    ENERGY,
    /** Nature, water, waste. */
    ENVIRONMENT,
    /** Farming, food. */
    FOOD,
    /** Work, enterprises. */
    ECONOMY,
    /** Culture, heritage, sports. */
    CULTURE
}
