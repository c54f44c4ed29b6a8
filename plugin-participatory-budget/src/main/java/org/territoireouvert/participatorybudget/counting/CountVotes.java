package org.territoireouvert.participatorybudget.counting;

import java.util.List;
import org.territoireouvert.participatorybudget.counting.preference.Comparison;
import org.territoireouvert.participatorybudget.counting.preference.Preference;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.shares.EqualSharesRun;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Count a vote by a rule (dépouiller). Stateless: the same vote and rule give the same outcome on every machine. */
public final class CountVotes {

    private CountVotes() {}

    /**
     * Return what the rule elects; no winner at all is a possible outcome.
     *
     * @throws IllegalArgumentException when amounts or points have more digits than can be counted exactly
     */
    public static Outcome of(Election election, CountingRule rule) {
        Profile profile = Profile.of(election, rule.method().weighting(election.type()));
        int[] tiePlaces = rule.tie().places(profile);
        boolean[] eligible = new Eligibility(profile, rule).ofProjects();
        Tally tally = count(profile, rule, tiePlaces, eligible);
        if (rule.has(Safeguard.COMPARISON)) {
            tally = compared(profile, tally, tiePlaces, eligible);
        }
        return outcome(profile, rule, tally);
    }

    private record Tally(List<Integer> order, String endowment, List<Preference> preference) {}

    private static Tally count(Profile profile, CountingRule rule, int[] tiePlaces, boolean[] eligible) {
        GreedyScan greedy = new GreedyScan(profile, tiePlaces, eligible);
        return switch (rule.method().family()) {
            case GREEDY -> plain(greedy.winners(profile.budget(), rule.overflow(), false));
            case DENSITY -> plain(greedy.winners(profile.budget(), rule.overflow(), true));
            case PHRAGMEN -> plain(new SequentialPhragmen(profile, tiePlaces, eligible).winners());
            case EQUAL_SHARES -> equalShares(profile, rule, tiePlaces, eligible);
        };
    }

    private static Tally plain(List<Integer> order) {
        return new Tally(order, "", List.of());
    }

    private static Tally equalShares(Profile profile, CountingRule rule, int[] tiePlaces, boolean[] eligible) {
        EqualSharesRun run = new EqualSharesRun(profile, rule.method().timesCost(), tiePlaces, eligible);
        EqualShares.Result result =
                new EqualShares(profile, eligible, run).count(rule.completion().increase());
        List<Integer> order = result.order();
        if (rule.completion().utilitarian()) {
            order = new GreedyScan(profile, tiePlaces, eligible)
                    .complete(order, profile.budget() - cost(profile, order));
        }
        String endowment = result.endowment().dividedBy(profile.currencyUnit()).toString();
        return new Tally(order, endowment, List.of());
    }

    private static Tally compared(Profile profile, Tally tally, int[] tiePlaces, boolean[] eligible) {
        List<Integer> greedy =
                new GreedyScan(profile, tiePlaces, eligible).winners(profile.budget(), Overflow.SKIP, false);
        Preference preference = new Comparison(profile).of(tally.order(), greedy);
        return preference.overturns()
                ? new Tally(greedy, "", List.of(preference))
                : new Tally(tally.order(), tally.endowment(), List.of(preference));
    }

    private static long cost(Profile profile, List<Integer> order) {
        return order.stream().mapToLong(profile::cost).sum();
    }

    private static Outcome outcome(Profile profile, CountingRule rule, Tally tally) {
        List<ProjectId> order = tally.order().stream()
                .map(project -> profile.election().projects().get(project).id())
                .toList();
        return new Outcome(
                rule, order, profile.amount(cost(profile, tally.order())), tally.endowment(), tally.preference());
    }
}
