package org.territoireouvert.participatorybudget.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.Election;

/** Two projects at one place: the one that is bought first removes the other, whatever the rule. */
class RivalsTest {

    private static final String PROJECTS = "a:30#square b:20#square c:30";

    @ParameterizedTest
    @CsvSource({
        "greedy_votes, a c",
        "greedy_density, b c",
        "mes_cost, a c",
        "mes_cost completion=utilitarian, a c",
        "mes_cost completion=add1u, a c",
        "mes_cost completion=add1:official-wieliczka, a c",
        "mes_cost completion=add1:compute-tool, a c",
        "mes_cardinality, b c",
        "seq_phragmen, b c",
        "greedy_votes top=2, a c",
        "mes_cost safeguards=comparison, a c"
    })
    void oneOfAGroupWins(String rule, String winners) {
        Election vote = SmallVotes.vote(BallotType.APPROVAL, 100, PROJECTS, "", "6 a b | 1 a | 3 c");

        assertThat(SmallVotes.winners(vote, rule)).isEqualTo(winners);
    }

    @ParameterizedTest
    @CsvSource({"greedy_points, a c", "majority_judgment, b c"})
    void oneOfAGroupWinsByPoints(String rule, String winners) {
        Election vote = SmallVotes.vote(BallotType.SCORING, 100, PROJECTS, "", "3 a=1 b=2 c=1 | 2 a=3 c=1");

        assertThat(SmallVotes.winners(vote, rule)).isEqualTo(winners);
    }

    /** The winner of one list removes its rival from the next, and from what is counted city-wide. */
    @ParameterizedTest
    @CsvSource({
        "greedy_votes lists=separate, n1 s2",
        "greedy_votes quota=1, n1 s2",
        "greedy_votes lists=separate quota=1, n1 s2",
        "mes_cost quota=1, n1 s2"
    })
    void aGroupReachesAcrossLists(String rule, String winners) {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL,
                100,
                "n1:30@Nord#quai s1:20@Sud#quai s2:20@Sud",
                "Nord:50 Sud:50",
                "5 n1 | 4 s1 | 3 s2");

        assertThat(SmallVotes.winners(vote, rule)).isEqualTo(winners);
    }

    @ParameterizedTest
    @CsvSource({"greedy_votes", "greedy_density", "mes_cost completion=add1u", "mes_cardinality", "seq_phragmen"})
    void groupsOfOneChangeNothing(String rule) {
        for (long seed = 0; seed < 100; seed++) {
            RandomVotes votes = new RandomVotes(seed);
            if (votes.methods().contains(CountingRule.parse(rule).method())) {
                Election plain = votes.election();
                Election grouped = new Election(
                        plain.type(),
                        plain.budget(),
                        plain.projects().stream()
                                .map(project -> project.rivalling("only " + project.id()))
                                .toList(),
                        plain.ballots());

                assertThat(List.of(SmallVotes.winners(grouped, rule))).containsExactly(SmallVotes.winners(plain, rule));
            }
        }
    }
}
