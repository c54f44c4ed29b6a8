package org.territoireouvert.participatorybudget.web.trial;

import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * Rules side by side on the same ballots.
 *
 * @param ballots how many were counted
 * @param total that could be spent
 * @param rules one column per rule
 * @param parts what lists and themes asked for, and would get by each rule
 */
public record TrialView(long ballots, Money total, List<Column> rules, List<Parts> parts) {

    /**
     * A rule.
     *
     * @param name in plain words
     * @param words exact words of the rule
     * @param winners number of funded projects
     * @param cost of them
     * @param without ballots that name no funded project, with their share, in words
     * @param average funded projects that a ballot names, in words
     * @param funded titles of the funded projects, in the order chosen
     */
    public record Column(
            String name, String words, int winners, Money cost, String without, String average, List<String> funded) {}

    /** A table of parts: what they are, and a row for each. */
    public record Parts(String title, String column, List<Part> rows) {}

    /** A part: its share of the votes, and its share of the money by each rule, in words. */
    public record Part(String name, String votes, List<Share> money) {}

    /** The share of the money by one rule. */
    public record Share(String rule, String share) {}
}
