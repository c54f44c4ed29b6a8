package org.territoireouvert.consultation.text.anchor;

/** Where the passage of an anchor stands in a version. */
public sealed interface Place {

    /** Where it stood, counted in {@code char}s of the text of the article. */
    record Exact(int start, int end) implements Place {}

    /** At another position of the article. */
    record Moved(int start, int end) implements Place {}

    /** Nowhere, or nobody can tell where. */
    record Orphaned() implements Place {}
}
