package org.territoireouvert.consultation.language.group;

import java.util.List;

/**
 * Texts that speak of the same.
 *
 * @param words by which they differ from all other texts, at least three, the most telling first, as they are written most often
 * @param ids the text nearest to the middle first, of equal ones the smallest id
 */
public record TextGroup(List<String> words, List<String> ids) {

    /** Copy the words and ids. */
    public TextGroup {
        words = List.copyOf(words);
        ids = List.copyOf(ids);
    }

    /** Return how many texts belong to it. */
    public int size() {
        return ids.size();
    }
}
