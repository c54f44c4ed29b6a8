package org.territoireouvert.participatorybudget.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.Method;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.counting.explanation.EffectiveSupport;
import org.territoireouvert.participatorybudget.counting.explanation.Explanation;
import org.territoireouvert.participatorybudget.counting.explanation.ProjectAccount;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Counts a vote and turns the account of each project into words and cents. */
final class ExplainResult {

    private static final int MOST_SPENDINGS = 3;

    private final Election election;
    private final String fingerprint;
    private final Instant now;

    ExplainResult(Election election, String fingerprint, Instant now) {
        this.election = election;
        this.fingerprint = fingerprint;
        this.now = now;
    }

    Result by(CountingRule rule, boolean applied) {
        Outcome outcome = CountVotes.of(election, rule);
        Explanation explanation = Explanation.of(election, outcome);
        boolean shares = rule.method().family() == Method.Family.EQUAL_SHARES;
        Map<ProjectId, Integer> support = shares && applied ? EffectiveSupport.percent(election, outcome) : Map.of();
        List<ProjectResult> projects = new ArrayList<>();
        for (ProjectAccount account : explanation.accounts()) {
            int percent = support.getOrDefault(account.id(), 0);
            projects.add(
                    shares
                            ? byShares(account, projects.size() + 1, percent)
                            : byTurn(
                                    account,
                                    projects.size() + 1,
                                    explanation.accounts(),
                                    rule.method().family()));
        }
        return new Result(
                rule,
                applied,
                Money.of(new BigDecimal(outcome.cost())),
                outcome.endowment(),
                explanation.satisfaction().voters(),
                explanation.satisfaction().ballotsWithoutWinner(),
                explanation.satisfaction().averageWinners(),
                fingerprint,
                now,
                projects);
    }

    private static ProjectResult byShares(ProjectAccount account, int position, int support) {
        List<ProjectResult.Spending> spent = account.spentElsewhere().stream()
                .sorted(Comparator.comparingDouble(ProjectAccount.Spending::amount)
                        .reversed())
                .limit(MOST_SPENDINGS)
                .map(spending -> new ProjectResult.Spending(spending.winner().value(), cents(spending.amount())))
                .toList();
        return new ProjectResult(
                position,
                account.id().value(),
                account.rank(),
                account.votes(),
                account.points(),
                account.effectiveVotes(),
                cents(account.price()),
                cents(account.moneyBehind()),
                cents(account.missing()),
                support,
                spent);
    }

    /** What stood in the way of a loser: the money that winners had left when its turn came, or at the end. */
    private ProjectResult byTurn(ProjectAccount account, int position, List<ProjectAccount> all, Method.Family family) {
        BigDecimal spentBefore = all.stream()
                .filter(other -> other.funded() && cameBefore(other, account, family))
                .map(ProjectAccount::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money left = Money.of(election.budget().subtract(spentBefore));
        Money cost = Money.of(account.cost());
        Money missing = account.funded() || cost.compareTo(left) <= 0 ? Money.ZERO : cost.minus(left);
        return new ProjectResult(
                position,
                account.id().value(),
                account.rank(),
                account.votes(),
                account.points(),
                0,
                Money.ZERO,
                left,
                missing,
                0,
                List.of());
    }

    private static boolean cameBefore(ProjectAccount other, ProjectAccount account, Method.Family family) {
        if (account.funded()) {
            return other.rank() < account.rank();
        }
        return switch (family) {
            case GREEDY -> other.points().compareTo(account.points()) >= 0;
            case DENSITY ->
                other.points()
                                .multiply(account.cost())
                                .compareTo(account.points().multiply(other.cost()))
                        >= 0;
            case EQUAL_SHARES, PHRAGMEN, JUDGMENT -> true;
        };
    }

    private static Money cents(double amount) {
        return Money.of(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN));
    }
}
