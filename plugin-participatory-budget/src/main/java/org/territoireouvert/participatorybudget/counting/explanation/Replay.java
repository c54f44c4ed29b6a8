package org.territoireouvert.participatorybudget.counting.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.counting.Eligibility;
import org.territoireouvert.participatorybudget.counting.Method;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.counting.profile.Rivals;
import org.territoireouvert.participatorybudget.counting.shares.EqualSharesRun;
import org.territoireouvert.participatorybudget.counting.shares.Money;
import org.territoireouvert.participatorybudget.counting.shares.Payments;
import org.territoireouvert.participatorybudget.counting.shares.Pricing;
import org.territoireouvert.participatorybudget.counting.shares.Purchase;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Runs equal shares once more from the endowment that was kept and keeps an account of every project. */
final class Replay implements EqualSharesRun.Watcher {

    private final Election election;
    private final Profile profile;
    private final Outcome outcome;
    private final boolean timesCost;
    private final int[] ranks;
    private final Payments[] payments;
    private final double[] effectiveVotes;
    private final List<List<ProjectAccount.Spending>> spent = new ArrayList<>();
    private @Nullable Pricing pricing;

    Replay(Election election, Outcome outcome) {
        this.election = election;
        this.outcome = outcome;
        Method method = outcome.rule().method();
        profile = Profile.of(election, method.weighting(election.type()));
        timesCost = method.timesCost();
        ranks = new int[profile.projects()];
        payments = new Payments[profile.projects()];
        effectiveVotes = new double[profile.projects()];
        List<Integer> order = Satisfaction.indexes(election, outcome.order());
        for (int project = 0; project < profile.projects(); project++) {
            ranks[project] = order.indexOf(project) + 1;
            payments[project] = Payments.NONE;
            spent.add(new ArrayList<>());
        }
    }

    List<ProjectAccount> accounts() {
        if (!outcome.endowment().isEmpty()) {
            boolean[] eligible = new Eligibility(profile, outcome.rule()).ofProjects();
            int[] tiePlaces = outcome.rule().tie().places(profile);
            new EqualSharesRun(profile, timesCost, tiePlaces, eligible, Rivals.of(election), this)
                    .from(endowment(profile, outcome), Long.MAX_VALUE / 2);
        }
        List<ProjectAccount> accounts = new ArrayList<>();
        for (int project = 0; project < profile.projects(); project++) {
            accounts.add(account(project));
        }
        return accounts;
    }

    static Rational endowment(Profile profile, Outcome outcome) {
        return Rational.parse(outcome.endowment()).times(profile.currencyUnit());
    }

    @Override
    public void buys(int winner, Purchase purchase, Money money) {
        Pricing prices = pricing == null ? new Pricing(profile, timesCost, money) : pricing;
        pricing = prices;
        for (int project = 0; project < profile.projects(); project++) {
            if (payments[project] == Payments.NONE
                    && payable(project)
                    && prices.estimate(project, Double.POSITIVE_INFINITY)) {
                effectiveVotes[project] = profile.cost(project) / highestPayment(project, prices.price(project), money);
            }
        }
        payments[winner] = Payments.of(profile, winner, purchase.price(), money);
        double[] paid = new double[profile.groups()];
        int[] groups = profile.supporters(winner);
        for (int position = 0; position < groups.length; position++) {
            paid[groups[position]] = Math.min(
                    money.value(money.purse(groups[position])), purchase.price() * profile.weights(winner)[position]);
        }
        for (int project = 0; project < profile.projects(); project++) {
            if (ranks[project] == 0) {
                note(project, winner, paid);
            }
        }
    }

    private boolean payable(int project) {
        return profile.supported(project) && profile.cost(project) > 0;
    }

    private double highestPayment(int project, double price, Money money) {
        double highest = 0;
        int[] groups = profile.supporters(project);
        for (int position = 0; position < groups.length; position++) {
            highest = Math.max(
                    highest,
                    Math.min(money.value(money.purse(groups[position])), price * profile.weights(project)[position]));
        }
        return highest;
    }

    private void note(int loser, int winner, double[] paid) {
        double amount = 0;
        long payers = 0;
        for (int group : profile.supporters(loser)) {
            amount += paid[group] * profile.multiplicities()[group];
            payers += paid[group] > 0 ? profile.multiplicities()[group] : 0;
        }
        if (payers > 0) {
            ProjectId id = election.projects().get(winner).id();
            spent.get(loser).add(new ProjectAccount.Spending(id, units(amount), payers));
        }
    }

    @Override
    public void ends(Money money) {
        for (int project = 0; project < profile.projects(); project++) {
            if (payments[project] == Payments.NONE) {
                payments[project] = Payments.unpaid(profile, project, money);
            }
        }
    }

    private double units(double smallest) {
        return smallest / profile.currencyUnit();
    }

    private ProjectAccount account(int project) {
        Payments paid = payments[project];
        return new ProjectAccount(
                election.projects().get(project).id(),
                election.projects().get(project).cost(),
                profile.votes(project),
                profile.points(project),
                ranks[project],
                effectiveVotes[project],
                units(paid.highest()),
                paid.full(),
                paid.part(),
                paid.nothing(),
                units(paid.behind()),
                spent.get(project));
    }
}
