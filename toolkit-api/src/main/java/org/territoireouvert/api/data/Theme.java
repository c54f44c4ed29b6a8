package org.territoireouvert.api.data;

/** What a data set is about, by the European list of data themes (EU Vocabularies, {@code data-theme}). */
public enum Theme {
    /** Agriculture, fisheries, forestry, food. */
    AGRI,
    /** Economy and finance. */
    ECON,
    /** Education, culture, sport. */
    EDUC,
    /** Energy. */
    ENER,
    /** Environment. */
    ENVI,
    /** Government and public sector: what most data sets of participation are about. */
    GOVE,
    /** Health. */
    HEAL,
    /** Justice and public safety. */
    JUST,
    /** Regions and cities. */
    REGI,
    /** Population and society. */
    SOCI,
    /** Science and technology. */
    TECH,
    /** Transport. */
    TRAN
}
