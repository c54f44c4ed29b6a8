package org.territoireouvert.initiatives.finding;

/** What entries are narrowed by. */
public enum Facet {
    /** Initiative, method… */
    KIND("genre"),
    /** What it deals with. */
    TOPIC("theme"),
    /** Way of doing. */
    METHOD("methode"),
    /** How far it is. */
    PHASE("phase"),
    /** How its phase goes. */
    STATUS("statut"),
    /** What it cost. */
    COST("cout"),
    /** How many live there. */
    POPULATION("population"),
    /** Whether somebody is willing to talk. */
    PEER("pair"),
    /** In a territory or one that it contains. */
    TERRITORY("territoire"),
    /** Near a place. */
    DISTANCE("autour"),
    /** On territories like another. */
    LIKE("comme");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Returns its name in addresses. */
    public String parameter() {
        return parameter;
    }
}
