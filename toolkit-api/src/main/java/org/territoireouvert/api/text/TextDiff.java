package org.territoireouvert.api.text;

import java.util.List;
import org.territoireouvert.api.HostProvided;

/** Compares two texts, or two lists, as people read them: what stayed, what came, what went. */
@HostProvided
public interface TextDiff {

    /** What became of a piece. */
    enum Change {
        /** Stands in both. */
        KEPT,
        /** Stands in the newer only. */
        ADDED,
        /** Stands in the older only. */
        REMOVED
    }

    /**
     * A piece of text.
     *
     * @param text as it stands, spaces and line ends included; never empty
     */
    record Piece(Change change, String text) {}

    /**
     * Neighbours in a list that share a change.
     *
     * @param items at least one; those of the newer list where both have them
     */
    record Run<T>(Change change, List<T> items) {
        /** Copies the items. */
        public Run {
            items = List.copyOf(items);
        }
    }

    /**
     * Compares two texts word by word, very long ones line by line.
     *
     * @return the pieces that lead from the older to the newer text, in their order; neighbours differ in their change, and what was
     *     removed stands before what was added in its place
     */
    List<Piece> between(String older, String newer);

    /**
     * Compares two lists item by item, by {@link Object#equals}.
     *
     * @return the runs that lead from the older to the newer list, in the order of {@link #between}
     */
    <T> List<Run<T>> items(List<T> older, List<T> newer);

    /** Returns the words, spaces and marks of a text, which together are the text. */
    List<String> words(String text);
}
