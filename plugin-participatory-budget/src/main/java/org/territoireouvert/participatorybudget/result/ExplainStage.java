package org.territoireouvert.participatorybudget.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.counting.Judgments;
import org.territoireouvert.participatorybudget.counting.Method;
import org.territoireouvert.participatorybudget.counting.Stage;
import org.territoireouvert.participatorybudget.counting.explanation.EffectiveSupport;
import org.territoireouvert.participatorybudget.counting.explanation.Explanation;
import org.territoireouvert.participatorybudget.counting.explanation.ProjectAccount;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Turns the account of each project in one stage of a count into words and cents. */
final class ExplainStage {

    private static final int MOST_SPENDINGS = 3;

    private final Election election;
    private final Method.Family family;
    private final List<ProjectAccount> accounts;
    private final Map<ProjectId, Integer> support;
    private final Map<ProjectId, Judgment> judgments = new HashMap<>();

    ExplainStage(Stage stage, boolean applied) {
        election = stage.election();
        family = stage.outcome().rule().method().family();
        accounts = Explanation.of(election, stage.outcome()).accounts();
        support = family == Method.Family.EQUAL_SHARES && applied
                ? EffectiveSupport.percent(election, stage.outcome())
                : Map.of();
        if (family == Method.Family.JUDGMENT) {
            judge(Judgments.of(election, stage.outcome().rule().judging()));
        }
    }

    private void judge(Judgments found) {
        for (int project = 0; project < accounts.size(); project++) {
            judgments.put(
                    accounts.get(project).id(),
                    Judgment.of(found.merits().get(project), found.tallies().get(project)));
        }
    }

    /** Returns one result per project of the stage, ranked as in the stage. */
    List<ProjectResult> results() {
        List<ProjectResult> results = new ArrayList<>();
        for (ProjectAccount account : accounts) {
            int position = results.size() + 1;
            results.add(family == Method.Family.EQUAL_SHARES ? byShares(account, position) : byTurn(account, position));
        }
        return results;
    }

    private ProjectResult byShares(ProjectAccount account, int position) {
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
                support.getOrDefault(account.id(), 0),
                spent,
                Standing.PLAIN,
                0,
                Judgment.NONE);
    }

    /** What stood in the way of a loser: the money that winners had left when its turn came, or at the end. */
    private ProjectResult byTurn(ProjectAccount account, int position) {
        BigDecimal spentBefore = accounts.stream()
                .filter(other -> other.funded() && cameBefore(other, account))
                .map(ProjectAccount::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money left = Money.of(election.budget().subtract(spentBefore).max(BigDecimal.ZERO));
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
                List.of(),
                Standing.PLAIN,
                0,
                judgments.getOrDefault(account.id(), Judgment.NONE));
    }

    private boolean cameBefore(ProjectAccount other, ProjectAccount account) {
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
            case JUDGMENT -> rank(other) <= rank(account);
            case EQUAL_SHARES, PHRAGMEN -> true;
        };
    }

    private int rank(ProjectAccount account) {
        return judgments.getOrDefault(account.id(), Judgment.NONE).rank();
    }

    private static Money cents(double amount) {
        return Money.of(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN));
    }
}
