package org.territoireouvert.consultation.model;

import org.territoireouvert.api.standard.ParticipationLevel;

/**
 * What is asked, and what an answer can change.
 *
 * @param summary what it is about (objet), in one or two sentences
 * @param owner who asks (porteur)
 * @param decidedBy who decides, and when
 * @param openPoints what can still change
 * @param closedPoints what cannot
 * @param weightOfOpinion what the deciders promise to do with an opinion
 */
public record Frame(
        String summary,
        String owner,
        String decidedBy,
        ParticipationLevel level,
        String openPoints,
        String closedPoints,
        String weightOfOpinion) {

    /** A frame of which nothing is written yet. */
    public static final Frame EMPTY = new Frame("", "", "", ParticipationLevel.CONSULT, "", "", "");

    /** Tells whether all is said that people must know before they answer: what it is about, who decides, what can change and what cannot. */
    public boolean isComplete() {
        return !summary.isBlank() && !decidedBy.isBlank() && !openPoints.isBlank() && !closedPoints.isBlank();
    }
}
