package org.territoireouvert.participatorybudget.counting;

import java.util.Comparator;
import java.util.List;
import org.territoireouvert.participatorybudget.counting.preference.Comparison;
import org.territoireouvert.participatorybudget.counting.preference.Preference;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rivals;
import org.territoireouvert.participatorybudget.counting.shares.EqualSharesRun;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Count a vote by a rule (dépouiller). Stateless: the same vote and rule give the same outcome on every machine. */
public final class CountVotes {

    private CountVotes() {}

    /**
     * Return what the rule elects; no winner at all is a possible outcome.
     *
     * @throws IllegalArgumentException when amounts or points have more digits than can be counted exactly, or
     *     {@link UnsuitableBallotsException} when the rule cannot read the ballots
     * @throws MissingSeedException when the rule settles ties by a lot without seed
     */
    public static Outcome of(Election election, CountingRule rule) {
        boolean whole = rule.division().most().isEmpty() && !rule.division().inStages();
        return whole ? plain(election, rule) : Outcome.of(rule, Stages.of(election, rule));
    }

    /** Return the parts of the count in their order, each with what was elected in it; one when the vote is counted as a whole. */
    public static List<Stage> stages(Election election, CountingRule rule) {
        return Stages.of(election, rule);
    }

    /** Count one stage: lists do not share anything out here, but their limits hold. */
    static Outcome plain(Election election, CountingRule rule) {
        Profile profile = Profile.of(election, rule.method().weighting(election.type()));
        int[] tiePlaces = rule.tie().places(profile);
        boolean[] eligible = new Eligibility(profile, rule).ofProjects();
        Field field = new Field(profile, rule, tiePlaces, eligible, Rivals.of(election));
        Tally tally = count(field);
        if (rule.has(Safeguard.COMPARISON)) {
            tally = compared(field, tally);
        }
        return outcome(profile, rule, tally);
    }

    /** What a stage is counted from. */
    private record Field(Profile profile, CountingRule rule, int[] tiePlaces, boolean[] eligible, Rivals rivals) {

        private GreedyScan greedy() {
            return new GreedyScan(profile, tiePlaces, eligible, rivals);
        }
    }

    private record Tally(List<Integer> order, String endowment, List<Preference> preference) {}

    private static Tally count(Field field) {
        GreedyScan greedy = field.greedy();
        return switch (field.rule().method().family()) {
            case GREEDY -> plain(ranked(field, greedy.ranking(greedy.score())));
            case DENSITY -> plain(ranked(field, greedy.ranking(greedy.density())));
            case JUDGMENT -> plain(ranked(field, byMerit(field)));
            case PHRAGMEN ->
                plain(new SequentialPhragmen(field.profile(), field.tiePlaces(), field.eligible(), field.rivals())
                        .winners());
            case EQUAL_SHARES -> equalShares(field);
        };
    }

    private static List<Integer> ranked(Field field, List<Integer> ranking) {
        int top = field.rule().division().top();
        return top > 0
                ? field.greedy().first(ranking, top)
                : field.greedy()
                        .fund(ranking, field.profile().budget(), field.rule().overflow());
    }

    /** Best rank first, equal ranks by lower cost, then as ties are settled. */
    private static List<Integer> byMerit(Field field) {
        Judging judging = field.rule().judging();
        Judgments judgments = Judgments.of(field.profile().election(), judging);
        return field
                .greedy()
                .ranking(Comparator.<Integer>comparingInt(
                                project -> judgments.merits().get(project).rank())
                        .thenComparingLong(field.profile()::cost))
                .stream()
                .filter(project -> judgments.passes(project, judging))
                .toList();
    }

    private static Tally plain(List<Integer> order) {
        return new Tally(order, "", List.of());
    }

    private static Tally equalShares(Field field) {
        Profile profile = field.profile();
        CountingRule rule = field.rule();
        EqualSharesRun run = new EqualSharesRun(
                profile, rule.method().timesCost(), field.tiePlaces(), field.eligible(), field.rivals());
        EqualShares.Result result = new EqualShares(profile, field.eligible(), field.rivals(), run)
                .count(rule.completion().increase());
        List<Integer> order = result.order();
        if (rule.completion().utilitarian()) {
            order = field.greedy().complete(order, profile.budget() - cost(profile, order));
        }
        String endowment = result.endowment().dividedBy(profile.currencyUnit()).toString();
        return new Tally(order, endowment, List.of());
    }

    private static Tally compared(Field field, Tally tally) {
        List<Integer> greedy = field.greedy().byScore(field.profile().budget(), Overflow.SKIP);
        Preference preference = new Comparison(field.profile()).of(tally.order(), greedy);
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
