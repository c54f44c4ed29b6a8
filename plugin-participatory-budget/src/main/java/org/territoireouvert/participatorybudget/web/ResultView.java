package org.territoireouvert.participatorybudget.web;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.HomeBlock;

/**
 * A result as its page shows it.
 *
 * @param winners number of funded projects
 * @param ballots number of ballots
 * @param cost of the funded projects
 * @param total that could be spent
 * @param left that was not spent
 * @param figures two to four key figures
 * @param points whether the score is in points, and not in ballots
 * @param bars a bar for each project, highest score first
 * @param map of the projects in the order of the bars, those that are not funded as rings; empty when no project has a place
 * @param reasons a sentence for each project, funded ones first
 * @param rules the rules side by side, the one that was applied first
 * @param exclusion how many ballots name no funded project, in one sentence
 * @param parts what lists and themes asked for and got; a table each, none when the result does not know it
 * @param command that recounts the published ballots by the same rule
 * @param fingerprint SHA-256 of the published ballots
 */
public record ResultView(
        int winners,
        long ballots,
        Money cost,
        Money total,
        Money left,
        List<HomeBlock.Figure> figures,
        boolean points,
        List<Bar> bars,
        Optional<PlaceMap> map,
        List<Reason> reasons,
        List<Rule> rules,
        String exclusion,
        List<Parts> parts,
        String command,
        String fingerprint) {

    /** Width of the picture of a bar. */
    public static final int WIDTH = 1_000;

    /**
     * A bar of the chart, and its row in the table.
     *
     * @param width of the bar, up to {@link #WIDTH}
     */
    public record Bar(
            String number,
            String title,
            String path,
            String place,
            String score,
            Money cost,
            boolean funded,
            int width) {}

    /**
     * A table of what parts of the vote asked for and got.
     *
     * @param title of the table
     * @param column what the parts are
     * @param rows one per part
     */
    public record Parts(String title, String column, List<Part> rows) {}

    /**
     * A part of the vote: a list or a theme.
     *
     * @param funded funded projects out of its projects, in words
     * @param cost of these
     * @param votes share of the votes, in words
     * @param money share of the money, in words
     */
    public record Part(String name, String funded, Money cost, String votes, String money) {}

    /**
     * Why a project is funded or not.
     *
     * @param title of the project
     * @param path of its page
     * @param list name of its list; empty when there is none
     * @param badge funded or not
     * @param sentences in order
     * @param decision what was decided otherwise, and why; empty when nothing was
     */
    public record Reason(
            String title, String path, String list, Badge badge, List<String> sentences, String decision) {}

    /**
     * A rule in the comparison.
     *
     * @param name in plain words
     * @param principle in one sentence
     * @param applied whether it is the one that was decided
     * @param winners number of funded projects
     * @param cost of them
     * @param without ballots that name no funded project
     * @param share of these ballots, in words
     * @param average funded projects a ballot names, in words
     * @param gained titles of projects that only this rule funds, compared with the one that was applied
     * @param lost titles of projects that the applied rule funds and this one does not
     * @param width of the bar of ballots without a funded project
     */
    public record Rule(
            String name,
            String principle,
            boolean applied,
            int winners,
            Money cost,
            long without,
            String share,
            String average,
            List<String> gained,
            List<String> lost,
            int width) {}
}
