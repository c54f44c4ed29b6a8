package org.territoireouvert.consultation.web.contribution;

import org.territoireouvert.consultation.contribution.Contribution;

/**
 * A contribution on a page.
 *
 * @param author name of who wrote it, or how it came in
 * @param excerpt first words of its text, for lists
 */
public record ContributionView(Contribution contribution, String author, String excerpt) {

    private static final int LONGEST_EXCERPT = 280;

    static ContributionView of(Contribution contribution, String author) {
        String text = contribution.text();
        boolean repeats = text.equals(contribution.title());
        return new ContributionView(contribution, author, repeats ? "" : excerpt(text));
    }

    private static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT - 1) + "…";
    }
}
