package org.territoireouvert.participatorybudget.counting.explanation;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * Set several rules side by side on the same ballots.
 *
 * @param columns one per rule, in the order asked
 */
public record RuleComparison(List<Column> columns) {

    /** What one rule elects and how voters fare. */
    public record Column(Outcome outcome, Satisfaction satisfaction) {}

    public RuleComparison {
        columns = List.copyOf(columns);
    }

    /** Count by each rule. */
    public static RuleComparison of(Election election, List<CountingRule> rules) {
        List<Column> columns = new ArrayList<>();
        for (CountingRule rule : rules) {
            Outcome outcome = CountVotes.of(election, rule);
            columns.add(new Column(outcome, Satisfaction.of(election, outcome)));
        }
        return new RuleComparison(columns);
    }

    /** Return for each column whether it funds the project. */
    public List<Boolean> funds(ProjectId project) {
        return columns.stream()
                .map(column -> column.outcome().order().contains(project))
                .toList();
    }
}
