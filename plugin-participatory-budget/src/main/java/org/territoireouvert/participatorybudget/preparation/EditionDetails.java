package org.territoireouvert.participatorybudget.preparation;

import org.territoireouvert.api.data.Money;

/**
 * What staff write of an edition.
 *
 * @param title shown to people, 1 to {@link #LONGEST_TITLE} characters
 * @param place town or quarter in which it takes place; may be empty
 * @param presentation some sentences in Markdown; may be empty while it is a draft
 * @param total what can be spent; nothing while it is not known
 */
public record EditionDetails(String title, String place, String presentation, Money total) {

    /** Characters of a title. */
    public static final int LONGEST_TITLE = 120;
}
