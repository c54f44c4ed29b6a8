package org.territoireouvert.consultation.text;

/** A section or an article, in the order of the text. */
public sealed interface Block permits Section, Article {

    /** Returns its heading; empty for none. */
    String heading();
}
