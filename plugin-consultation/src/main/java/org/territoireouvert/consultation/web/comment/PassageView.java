package org.territoireouvert.consultation.web.comment;

import org.territoireouvert.consultation.commenting.PassageToday;
import org.territoireouvert.consultation.model.PlannedStep;

/**
 * What a comment is about, as pages show it.
 *
 * @param quote the words; empty for the whole article
 * @param article its title
 * @param address of the article; empty when the last version has it not
 * @param version in which it was read; 0 when nobody knows
 * @param today what became of it
 */
public record PassageView(String quote, String article, String address, int version, PassageToday today) {

    private static final int LONGEST_EXCERPT = 200;

    /** Returns the first words of the quote, for lists. */
    public String excerpt() {
        return quote.length() <= LONGEST_EXCERPT ? quote : quote.substring(0, LONGEST_EXCERPT - 1) + "…";
    }

    /** Tells whether the words are the same in the last version. */
    public boolean stands() {
        return today.state() == PassageToday.State.STANDS;
    }

    /** Returns the message that says what became of it. */
    public String state() {
        return "comments." + (quote.isEmpty() ? "article." : "passage.") + today.state();
    }

    /** Returns the address of the page that lists its comment with others. */
    String listed(PlannedStep step) {
        return address.isEmpty() ? step.path() + "/commentaires" : address;
    }
}
