package org.territoireouvert.ambassadors.demonstration;

/** Administrations and ambassadors of the invented town, by slug and by name. */
final class Town {

    static final String TOWN = "val-de-lisiere";
    static final String TOWN_NAME = "Communauté de communes Val-de-Lisière";
    static final String MOBILITY = "direction-des-mobilites";
    static final String MOBILITY_NAME = "Direction des mobilités";
    static final String WATER = "service-de-l-eau-potable";
    static final String WATER_NAME = "Service de l’eau potable";
    static final String DIGITAL = "service-numerique";
    static final String DIGITAL_NAME = "Service Numérique";
    static final String YASMINE = "yasmine-belkacem";
    static final String YASMINE_NAME = "Yasmine Belkacem";
    static final String PAUL = "paul-lestrade";
    static final String PAUL_NAME = "Paul Lestrade";
    static final String CAMILLE = "camille-garnier";
    static final String CAMILLE_NAME = "Camille Garnier";

    private Town() {}
}
