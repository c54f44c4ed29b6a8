package org.territoireouvert.consultation.synthesis;

/**
 * An idea in the tree of a synthesis; its sentences are a section of the text.
 *
 * @param parentId idea above; empty for the top
 * @param place among all ideas of the synthesis, in the order in which they were made
 * @param extracts how many extracts are in it, without those of the ideas below
 */
public record Theme(String id, String parentId, int place, String title, int extracts) {

    /** How many ideas a synthesis has at most. */
    public static final int MOST = 500;

    /** How long a title is at most, in characters. */
    public static final int LONGEST_TITLE = 150;
}
