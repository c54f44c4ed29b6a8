package org.territoireouvert.participatorybudget.vote;

/** Where the lot comes from that settles ties, when the rule draws one (origine du tirage au sort). */
public enum LotSource {
    /** Digits that are drawn in public after the close, and typed. */
    PUBLIC_DRAW,
    /** A round of a public beacon, see {@link org.territoireouvert.participatorybudget.beacon.Beacon}. */
    BEACON
}
