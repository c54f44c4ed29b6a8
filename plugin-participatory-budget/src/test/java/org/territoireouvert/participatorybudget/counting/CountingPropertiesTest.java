package org.territoireouvert.participatorybudget.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.participatorybudget.counting.explanation.EffectiveSupport;
import org.territoireouvert.participatorybudget.counting.explanation.Explanation;
import org.territoireouvert.participatorybudget.counting.explanation.ProjectAccount;
import org.territoireouvert.participatorybudget.counting.explanation.Satisfaction;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.counting.profile.Weighting;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Each test draws many small votes from one seed. */
class CountingPropertiesTest {

    private static final int VOTES = 400;

    private static Stream<RandomVotes> votes(long seed) {
        return LongStream.range(0, VOTES).mapToObj(number -> new RandomVotes(seed * VOTES + number));
    }

    private static List<CountingRule> rules(RandomVotes votes) {
        return votes.methods().stream()
                .flatMap(method -> Stream.of(
                                "none", "utilitarian", "add1u", "add1:compute-tool", "add1:official-wieliczka")
                        .filter(completion ->
                                method.family() == Method.Family.EQUAL_SHARES || completion.equals("none"))
                        .map(completion -> CountingRule.of(method).withCompletion(Completion.parse(completion))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exactlyTheSlowReferenceIsElected(long seed) {
        votes(seed)
                .forEach(votes -> votes.methods().stream()
                        .filter(method -> method.family() == Method.Family.EQUAL_SHARES
                                || method.family() == Method.Family.PHRAGMEN)
                        .forEach(method -> assertSameAsReference(votes, method)));
    }

    private static void assertSameAsReference(RandomVotes votes, Method method) {
        Election election = votes.election();
        CountingRule rule = CountingRule.of(method).withTie(TieBreak.LEXICO);
        Profile profile = Profile.of(election, method.weighting(election.type()));
        long[][] weights = new long[votes.ballots.size()][];
        int longest = Weighting.longest(election);
        Arrays.setAll(weights, voter -> weights(votes, votes.ballots.get(voter), longest));
        SlowReference reference = new SlowReference(
                profile.costs(), weights, method.timesCost(), rule.tie().places(profile));

        List<Integer> expected = method == Method.SEQ_PHRAGMEN
                ? reference.phragmen(profile.budget())
                : reference.equalShares(Rational.of(profile.budget(), profile.voters()));

        assertThat(Satisfaction.indexes(election, CountVotes.of(election, rule).order()))
                .as(method.word())
                .isEqualTo(expected);
    }

    private static long[] weights(RandomVotes votes, Ballot ballot, int longest) {
        long[] weights = new long[votes.projects.size()];
        for (int project = 0; project < weights.length; project++) {
            int position = ballot.projects().indexOf(votes.projects.get(project).id());
            if (position >= 0) {
                weights[project] = switch (ballot) {
                    case Ballot.Approval approval -> 1;
                    case Ballot.Ranking ranking -> longest - position;
                    case Ballot.Points points ->
                        points.points()
                                .getOrDefault(votes.projects.get(project).id(), BigDecimal.ZERO)
                                .longValue();
                };
            }
        }
        return weights;
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void theBudgetIsNeverExceeded(long seed) {
        votes(seed)
                .forEach(votes -> rules(votes).forEach(rule -> {
                    Outcome outcome = CountVotes.of(votes.election(), rule);

                    assertThat(new BigDecimal(outcome.cost())).as(rule.words()).isLessThanOrEqualTo(votes.budget);
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void theOrderOfBallotsDoesNotMatter(long seed) {
        votes(seed)
                .forEach(votes -> rules(votes)
                        .forEach(rule -> assertThat(CountVotes.of(votes.shuffled(seed), rule))
                                .isEqualTo(CountVotes.of(votes.election(), rule))));
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void twiceTheSameBallotsElectTheSameByEqualShares(long seed) {
        votes(seed)
                .forEach(votes -> votes.methods().stream()
                        .filter(method -> method.family() == Method.Family.EQUAL_SHARES)
                        .map(CountingRule::of)
                        .forEach(rule -> assertThat(
                                        CountVotes.of(votes.doubled(), rule).order())
                                .isEqualTo(CountVotes.of(votes.election(), rule).order())));
    }

    private static final List<String> DIVISIONS = List.of(
            "lists=separate", "quota=1", "lists=separate quota=1", "most=1", "quota=1 most=2", "lists=separate most=1");

    /** What each rule promises of lists and rivals, whatever the method. */
    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void moneyListsAndRivalsAreKeptTo(long seed) {
        votes(seed)
                .limit(VOTES / 2)
                .forEach(votes -> rules(votes).forEach(plain -> {
                    CountingRule rule = CountingRule.parse(
                            plain.words() + " " + DIVISIONS.get(votes.ballots.size() % DIVISIONS.size()));
                    Election election = votes.divided();
                    Outcome outcome = CountVotes.of(election, rule);
                    List<Project> winners = election.projects().stream()
                            .filter(project -> outcome.order().contains(project.id()))
                            .toList();

                    assertThat(new BigDecimal(outcome.cost())).as(rule.words()).isLessThanOrEqualTo(votes.budget);
                    assertThat(outcome.order()).as(rule.words()).doesNotHaveDuplicates();
                    assertThat(winners.stream().map(Project::exclusiveGroup).filter(group -> !group.isEmpty()))
                            .as(rule.words())
                            .doesNotHaveDuplicates();
                    for (int list = 0; list < election.lists().size(); list++) {
                        int most = rule.division().most().of(list);
                        String name = election.lists().get(list).name();
                        long won = winners.stream()
                                .filter(project -> project.list().equals(name))
                                .count();
                        assertThat(won).as(rule.words()).isLessThanOrEqualTo(most == 0 ? Long.MAX_VALUE : most);
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {15})
    void theOrderOfBallotsAndTheUnitOfMoneyDoNotMatterOnLists(long seed) {
        votes(seed)
                .limit(VOTES / 2)
                .forEach(votes -> rules(votes).stream()
                        // One currency unit more for each voter is another step when the unit is another.
                        .filter(plain -> !plain.completion().word().startsWith("add1"))
                        .forEach(plain -> DIVISIONS.forEach(division -> {
                            CountingRule rule = CountingRule.parse(plain.words() + " " + division);
                            List<ProjectId> order =
                                    CountVotes.of(votes.divided(), rule).order();

                            assertThat(CountVotes.of(votes.dividedAndShuffled(seed), rule)
                                            .order())
                                    .as(rule.words())
                                    .isEqualTo(order);
                            assertThat(CountVotes.of(votes.dividedInCents(), rule)
                                            .order())
                                    .as(rule.words())
                                    .isEqualTo(order);
                        })));
    }

    /** Whether identical ballots come one by one or as a bundle changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {18})
    void bundlesOfBallotsCountLikeSingleOnes(long seed) {
        votes(seed)
                .forEach(votes -> rules(votes)
                        .forEach(rule -> assertThat(CountVotes.of(votes.twice(), rule))
                                .isEqualTo(CountVotes.of(votes.doubled(), rule))));
    }

    /** Ties are settled by cost, votes and id, so that the place on the ballot paper decides nothing. */
    @ParameterizedTest
    @ValueSource(longs = {16})
    void theOrderOfProjectsDoesNotMatter(long seed) {
        votes(seed)
                .limit(VOTES / 2)
                .forEach(votes -> rules(votes).forEach(rule -> {
                    assertThat(CountVotes.of(votes.reversed(), rule).order())
                            .as(rule.words())
                            .isEqualTo(CountVotes.of(votes.election(), rule).order());
                }));
    }

    /** Prices are exact: what supporters pay for a project adds up to its cost, to the last fraction. */
    @ParameterizedTest
    @ValueSource(longs = {17})
    void paymentsAddUpToTheCostExactly(long seed) {
        votes(seed)
                .forEach(votes -> votes.methods().stream()
                        .filter(method -> method.family() == Method.Family.EQUAL_SHARES)
                        .forEach(method -> {
                            Election election = votes.election();
                            Profile profile = Profile.of(election, method.weighting(election.type()));
                            long[][] weights = new long[votes.ballots.size()][];
                            int longest = Weighting.longest(election);
                            Arrays.setAll(weights, voter -> weights(votes, votes.ballots.get(voter), longest));
                            Rational endowment = Rational.of(profile.budget(), profile.voters());
                            SlowReference reference = new SlowReference(
                                    profile.costs(),
                                    weights,
                                    method.timesCost(),
                                    TieBreak.EQUAL_SHARES.places(profile));
                            List<Integer> order = Satisfaction.indexes(
                                    election,
                                    CountVotes.of(election, CountingRule.of(method))
                                            .order());

                            assertThat(reference.spent(endowment))
                                    .isEqualTo(Rational.of(order.stream()
                                            .mapToLong(profile::cost)
                                            .sum()));
                        }));
    }

    @Test
    void theSameSeedDrawsTheSameLot() {
        TieBreak lot = TieBreak.parse("minCost,lot:Rennes-2026");
        RandomVotes votes = new RandomVotes(42);
        Profile profile = Profile.of(votes.election(), Weighting.VOTES);

        assertThat(lot.places(profile)).isEqualTo(TieBreak.parse(lot.words()).places(profile));
        assertThat(TieBreak.parse("lot:a").places(profile))
                .isNotEqualTo(TieBreak.parse("lot:b").places(profile));
    }

    @ParameterizedTest
    @ValueSource(longs = {12})
    void anExplanationAccountsForAllTheMoney(long seed) {
        votes(seed)
                .forEach(votes -> votes.methods().stream()
                        .filter(method -> method.family() == Method.Family.EQUAL_SHARES)
                        .map(CountingRule::of)
                        .forEach(rule -> assertAccounts(votes.election(), CountVotes.of(votes.election(), rule))));
    }

    private static void assertAccounts(Election election, Outcome outcome) {
        Explanation explanation = Explanation.of(election, outcome);
        var support = EffectiveSupport.percent(election, outcome);

        for (ProjectAccount account : explanation.accounts()) {
            assertThat(account.funded()).isEqualTo(outcome.order().contains(account.id()));
            int percent = support.getOrDefault(account.id(), 0);
            // A loser reaches 100 only where a tie was decided against it.
            assertThat(account.funded() ? percent >= 100 : percent <= 100).isTrue();
            if (account.funded()) {
                assertThat(account.effectiveVotes() * account.price())
                        .isCloseTo(account.cost().doubleValue(), Offset.offset(1e-6));
            } else {
                assertThat(account.missing()).isPositive();
            }
        }
        assertThat(explanation.satisfaction().ballotsByWinners().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(election.ballots().voters());
    }
}
