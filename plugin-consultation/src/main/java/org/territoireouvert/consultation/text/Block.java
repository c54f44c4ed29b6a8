package org.territoireouvert.consultation.text;

/** A section or an article, in the order of the text. */
public sealed interface Block permits Section, Article {

    /** Returns what names it in all versions. */
    BlockId id();

    /** Returns its heading; empty for none. */
    String heading();

    /** Returns all that stands above it; empty for text outside of articles. */
    String title();
}
