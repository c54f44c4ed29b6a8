package org.territoireouvert.participatorybudget.counting.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.participatorybudget.counting.Eligibility;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rivals;
import org.territoireouvert.participatorybudget.counting.shares.EqualSharesRun;
import org.territoireouvert.participatorybudget.counting.shares.Money;
import org.territoireouvert.participatorybudget.counting.shares.Purchase;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * Say how near each project came to winning under equal shares, in per cent (Wieliczka's result page): 99 means nearly.
 *
 * <p>For each project, the run is repeated without it; at every purchase its supporters are asked for what they would pay at that
 * winner's price per satisfaction, and at the end for all they have left. The best share of its cost counts, rounded down; a funded
 * project has 100 or more.
 */
public final class EffectiveSupport {

    private static final int FUNDED = 100;

    private EffectiveSupport() {}

    /** Return the percentage by project, in the order of the ballot paper; empty when the outcome has no endowment. */
    public static Map<ProjectId, Integer> percent(Election election, Outcome outcome) {
        Map<ProjectId, Integer> support = new LinkedHashMap<>();
        if (outcome.endowment().isEmpty()) {
            return support;
        }
        Profile profile = Profile.of(election, outcome.rule().method().weighting(election.type()));
        int[] tiePlaces = outcome.rule().tie().places(profile);
        for (int project = 0; project < profile.projects(); project++) {
            ProjectId id = election.projects().get(project).id();
            int percent = withdrawnOrFree(profile, project) ? 0 : without(project, profile, tiePlaces, outcome);
            support.put(id, outcome.order().contains(id) ? Math.max(FUNDED, percent) : percent);
        }
        return support;
    }

    private static boolean withdrawnOrFree(Profile profile, int project) {
        return profile.withdrawn(project) || profile.cost(project) == 0;
    }

    private static int without(int project, Profile profile, int[] tiePlaces, Outcome outcome) {
        boolean[] eligible = new Eligibility(profile, outcome.rule()).ofProjects();
        eligible[project] = false;
        boolean timesCost = outcome.rule().method().timesCost();
        Asking asking = new Asking(project, profile, timesCost);
        new EqualSharesRun(profile, timesCost, tiePlaces, eligible, Rivals.of(profile.election()), asking)
                .from(Replay.endowment(profile, outcome), Long.MAX_VALUE / 2);
        return (int) Math.floor(100 * asking.best / profile.cost(project));
    }

    private static final class Asking implements EqualSharesRun.Watcher {
        private final int project;
        private final Profile profile;
        private final boolean timesCost;
        private double best;

        Asking(int project, Profile profile, boolean timesCost) {
            this.project = project;
            this.profile = profile;
            this.timesCost = timesCost;
        }

        @Override
        public void buys(int winner, Purchase purchase, Money money) {
            double factor = timesCost ? profile.cost(project) / (double) profile.cost(winner) : 1;
            ask(purchase.price() * factor, money);
        }

        @Override
        public void ends(Money money) {
            ask(Double.POSITIVE_INFINITY, money);
        }

        private void ask(double price, Money money) {
            double offered = 0;
            int[] groups = profile.supporters(project);
            for (int position = 0; position < groups.length; position++) {
                double held = money.value(money.purse(groups[position]));
                offered += profile.multiplicities()[groups[position]]
                        * Math.min(held, price * profile.weights(project)[position]);
            }
            best = Math.max(best, offered);
        }
    }
}
