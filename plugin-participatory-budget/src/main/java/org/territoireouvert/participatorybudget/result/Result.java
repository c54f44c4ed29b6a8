package org.territoireouvert.participatorybudget.result;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.counting.CountingRule;

/**
 * What a rule makes of the ballots of an edition.
 *
 * @param rule by which was counted
 * @param applied whether this is the result, and not a comparison
 * @param cost of the funded projects
 * @param endowment what each voter could spend, exact; empty when the rule has none
 * @param ballots that were counted
 * @param ballotsWithoutWinner that name no funded project
 * @param averageWinners funded projects that a ballot names, on average
 * @param fingerprint SHA-256 of the ballots as they are published
 * @param countedAt when
 * @param projects one per project, in the order of the ballot paper
 */
public record Result(
        CountingRule rule,
        boolean applied,
        Money cost,
        String endowment,
        long ballots,
        long ballotsWithoutWinner,
        double averageWinners,
        String fingerprint,
        Instant countedAt,
        List<ProjectResult> projects) {

    /** Copies the list. */
    public Result {
        projects = List.copyOf(projects);
    }

    /** Returns how many projects are funded. */
    public int winners() {
        return (int) projects.stream().filter(ProjectResult::funded).count();
    }
}
