package org.territoireouvert.participatorybudget.bundle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;

/** Writes a result in one way only: ballots, cost in cents, funded projects by number, rule. Whoever counts again gets the same bytes. */
public final class ResultText {

    private static final int CENTS = 2;

    private ResultText() {}

    /** Writes a published result. */
    public static String of(Result result) {
        return of(
                result.ballots(),
                result.cost().cents(),
                result.projects().stream()
                        .filter(ProjectResult::funded)
                        .map(ProjectResult::number)
                        .map(ProjectId::new)
                        .toList(),
                result.rule().words());
    }

    /** Writes what was counted again. */
    static String of(Outcome outcome, long ballots) {
        long cents = new BigDecimal(outcome.cost()).movePointRight(CENTS).longValueExact();
        return of(ballots, cents, outcome.order(), outcome.rule().words());
    }

    private static String of(long ballots, long cents, List<ProjectId> funded, String rule) {
        return CanonicalJson.write(Map.of(
                "ballots",
                ballots,
                "cost",
                cents,
                "funded",
                funded.stream().sorted().map(ProjectId::value).toList(),
                "rule",
                rule));
    }
}
