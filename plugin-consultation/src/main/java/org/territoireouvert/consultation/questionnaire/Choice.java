package org.territoireouvert.consultation.questionnaire;

/**
 * What can be chosen, or a row of a matrix.
 *
 * @param id letters and digits, unique in its question, never given to another one
 * @param words as people read them
 * @param retired whether it is not offered any more
 */
public record Choice(String id, String words, boolean retired) {

    /** How many characters the words have at most. */
    public static final int LONGEST = 200;

    /** Refuses identifiers and words that are none. */
    public Choice {
        if (!id.matches("[A-Za-z0-9]{1,20}")) {
            throw new IllegalArgumentException("\"" + id + "\" is no identifier of a choice");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("The words of a choice cannot be \"" + words + "\"");
        }
    }

    /** Returns a choice that is offered. */
    public static Choice of(String id, String words) {
        return new Choice(id, words, false);
    }

    /** Returns this choice, not offered any more. */
    public Choice retire() {
        return new Choice(id, words, true);
    }
}
