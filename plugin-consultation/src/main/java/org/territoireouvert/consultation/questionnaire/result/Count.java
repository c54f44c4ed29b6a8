package org.territoireouvert.consultation.questionnaire.result;

/**
 * What answers add to one count.
 *
 * @param question identifier; empty for the whole questionnaire
 * @param key what is counted: a choice, a step of a scale, {@code row=choice}, the lower edge of a class of numbers in hundredths, a
 *     month, a square of the map; empty for everybody who answered
 * @param people how many
 * @param total sum of their numbers in hundredths, or of their ranks in halves; 0 where there is nothing to add up
 */
public record Count(String question, String key, long people, long total) {

    /** Returns one person's part. */
    static Count one(String question, String key, long total) {
        return new Count(question, key, 1, total);
    }

    /** Returns what takes this away again. */
    public Count negated() {
        return new Count(question, key, -people, -total);
    }

    /** Returns the sum with another one of the same question and key. */
    public Count plus(Count other) {
        return new Count(question, key, people + other.people, total + other.total);
    }
}
