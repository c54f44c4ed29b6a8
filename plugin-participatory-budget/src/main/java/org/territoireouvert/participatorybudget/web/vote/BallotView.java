package org.territoireouvert.participatorybudget.web.vote;

import java.util.List;

/**
 * The ballot paper as a form.
 *
 * @param kind word of what voters do
 * @param title what is asked of them
 * @param lists at least one
 * @param summaries what is on the ballot so far, a line for each list
 */
public record BallotView(String kind, String title, List<ListView> lists, List<String> summaries) {

    /** Copies the lists. */
    public BallotView {
        lists = List.copyOf(lists);
        summaries = List.copyOf(summaries);
    }

    /**
     * A list of the paper.
     *
     * @param field its name in problems
     * @param name of its envelope; empty for all projects
     * @param limits what may be named
     * @param error what is wrong with it; empty when nothing is
     * @param rows its projects
     * @param ranks its ranks, for a ranking
     */
    public record ListView(
            String field, String name, String limits, String error, List<RowView> rows, List<RankView> ranks) {
        /** Copies the rows. */
        public ListView {
            rows = List.copyOf(rows);
            ranks = List.copyOf(ranks);
        }
    }

    /**
     * A project on the paper.
     *
     * @param field of what is written beside it
     * @param number on the ballot
     * @param title of the project
     * @param meta place and theme, those that are known
     * @param cost in words
     * @param path of its page
     * @param named whether it is named
     * @param withdrawn whether it left the vote, so that nothing can be marked
     * @param choices that can be made beside it, for points and grades
     */
    public record RowView(
            String field,
            String number,
            String title,
            List<String> meta,
            String cost,
            String path,
            boolean named,
            boolean withdrawn,
            List<ChoiceView> choices) {
        /** Copies the lists. */
        public RowView {
            meta = List.copyOf(meta);
            choices = List.copyOf(choices);
        }
    }

    /**
     * A rank of a list.
     *
     * @param field its name
     * @param label in words
     * @param chosen number of the project; empty when none is
     */
    public record RankView(String field, String label, String chosen) {}

    /**
     * A choice beside a project.
     *
     * @param value what is sent
     * @param label what is read
     * @param chosen whether it is made
     */
    public record ChoiceView(String value, String label, boolean chosen) {}
}
