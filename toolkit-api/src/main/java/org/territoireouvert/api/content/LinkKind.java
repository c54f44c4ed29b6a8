package org.territoireouvert.api.content;

/** How one content is linked to another; shown on both pages, each in its own words. */
public enum LinkKind {
    /** Grew out of the other: an idea out of a contribution. */
    CAME_FROM,
    /** Was merged into the other, which carries it on. */
    MERGED_INTO,
    /** Was split off the other. */
    SPLIT_FROM,
    /** Is paid by the other: a project by a call. */
    FUNDED_BY,
    /** Takes up elsewhere what the other tried first. */
    REPLICATED_FROM,
    /** Is answered by the other: a question by a decision. */
    ANSWERED_BY
}
