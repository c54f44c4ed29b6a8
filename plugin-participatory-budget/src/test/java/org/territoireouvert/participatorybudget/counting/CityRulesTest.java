package org.territoireouvert.participatorybudget.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.Election;

/** The rules that French cities publish, on small votes worked out by hand. */
class CityRulesTest {

    /** Paris since 2021: grades, the first two of each list whatever they cost. */
    @Test
    void parisTakesTheTwoBestJudgedOfEachList() {
        Election vote = SmallVotes.vote(
                BallotType.SCORING,
                100,
                "v1:90@Ville v2:80@Ville v3:10@Ville q1:40@Quartier q2:30@Quartier q3:20@Quartier",
                "Ville:60 Quartier:40",
                "3 v1=3 v2=2 v3=1 q1=0 | 2 v1=3 v2=3 q2=3 q3=3 | 2 v3=3 q1=2 q3=2");
        // v1: all 3. v2: 3 x 2, 2 x 3: median 2. v3: 3 x 1, 2 x 3: median 1.
        // q1: 3 x 0, 2 x 2: median 0. q2: 3. q3: 2 x 2, 2 x 3: lower median 2.

        assertThat(SmallVotes.winners(vote, "majority_judgment grades=4 lists=separate top=2"))
                .isEqualTo("v1 v2 q2 q3");
    }

    /** Paris 2014 to 2019: the same with votes, within the money of the list. */
    @Test
    void parisOnceCountedVotesOnEachList() {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL,
                100,
                "v1:40@Ville v2:30@Ville v3:20@Ville q1:40@Quartier q2:30@Quartier",
                "Ville:60 Quartier:40",
                "5 v1 v2 | 4 v3 q1 | 3 q2 v2");

        assertThat(SmallVotes.winners(vote, "greedy_votes lists=separate")).isEqualTo("v2 v3 q1");
        assertThat(SmallVotes.winners(vote, "greedy_votes lists=separate on-overflow=stop"))
                .isEqualTo("v2 q1");
    }

    /** Rennes, Clermont-Ferrand: the first two of each quarter, then most votes city-wide with what is left. */
    @ParameterizedTest
    @CsvSource({
        // Votes: n1 9, n2 8, n3 7, s1 3, s2 2, s3 1. Two of each quarter cost 70, 25 are left for n3.
        "95, 2, n1 n2 s1 s2 n3",
        // 15 are left: n3 costs 20 and is passed over, s3 fits.
        "85, 2, n1 n2 s1 s2 s3",
        "95, 1, n1 s1 n2 n3 s2",
        // Only the second quarter is promised something.
        "60, '0,1', s1 n1 n2",
        // The money ends before every quarter has its two: the higher score comes first.
        "50, 2, n1 n2 s2"
    })
    void rennesServesQuartersFirst(int budget, String quota, String winners) {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL,
                budget,
                "n1:20@Nord n2:20@Nord n3:20@Nord s1:20@Sud s2:10@Sud s3:10@Sud",
                "Nord:0 Sud:0",
                "7 n1 n2 n3 | 1 n1 n2 | 1 n1 | 1 s1 s2 s3 | 1 s1 s2 | 1 s1");

        assertThat(SmallVotes.winners(vote, "greedy_votes quota=" + quota)).isEqualTo(winners);
    }

    /** Toulouse: each quarter first within its own amount, the rest city-wide. */
    @Test
    void toulouseServesQuartersFromTheirOwnMoney() {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL,
                100,
                "n1:50@Nord n2:30@Nord n3:20@Nord s1:30@Sud s2:40@Sud",
                "Nord:30 Sud:30",
                "9 n1 | 5 n2 | 4 n3 | 3 s2 | 2 s1");

        // North: n1 does not fit in 30, n2 does. South: s2 does not, s1 does. 40 are left: n1 no, n3 yes; 20 are left.
        assertThat(SmallVotes.winners(vote, "greedy_votes lists=separate quota=1"))
                .isEqualTo("n2 s1 n3");
    }

    /** Grenoble 2017: one large project, then small ones with what is left; never a second large one. */
    @Test
    void grenobleFundsOneLargeProjectAndSmallOnes() {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL,
                800,
                "g1:400@Grands g2:300@Grands p1:150@Petits p2:100@Petits p3:150@Petits p4:50@Petits",
                "Grands:0 Petits:0",
                "9 g2 p2 | 8 g1 p1 | 3 p3 | 2 p4 | 2 p1");

        // g2 300, then p1 150 (10 votes), p2 100 (9), p3 150 (3), p4 50 (2): 750. g1 (8) is the second large one.
        assertThat(SmallVotes.winners(vote, "greedy_votes quota=1,0 most=1,0")).isEqualTo("g2 p1 p2 p3 p4");
    }

    /** Meuse: by votes, one winner for each canton. */
    @Test
    void meuseFundsOneProjectForEachCanton() {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL,
                100,
                "a1:30@A a2:10@A b1:80@B b2:20@B c1:30@C",
                "A:0 B:0 C:0",
                "9 a1 | 8 a2 | 7 b1 | 6 b2 | 5 c1");

        // a1 30; a2 is a second one; b1 80 does not fit in 70, b2 does; c1 30.
        assertThat(SmallVotes.winners(vote, "greedy_votes most=1")).isEqualTo("a1 b2 c1");
    }

    /** Lyon: an amount for each arrondissement, and one for projects of the whole city, which no list holds. */
    @Test
    void lyonCountsEachEnvelopeByItself() {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL,
                130,
                "a1:40@1er a2:30@1er b1:50@2e b2:20@2e t1:20 t2:10",
                "1er:60 2e:50",
                "6 a2 b2 | 5 a1 t2 | 4 b1 t1 | 1 t1");

        // 1er: a2 30, a1 40 does not fit in 30. 2e: b2 20, b1 no. The 20 that no list has: t1 (5 votes, dearer) or t2
        // (5 votes, cheaper): t2 first, then t1 20 does not fit in 10.
        assertThat(SmallVotes.winners(vote, "greedy_votes lists=separate")).isEqualTo("a2 b2 t2");
    }

    /** Le Relecq-Kerhuon: three ranks on each envelope, 3-2-1 points; what would exceed is passed over. */
    @Test
    void leRelecqKerhuonRanksOnEachEnvelope() {
        Election vote = SmallVotes.vote(
                BallotType.ORDINAL,
                100,
                "a1:40@Petits a2:30@Petits a3:20@Petits b1:60@Grands b2:30@Grands b3:20@Grands",
                "Petits:60 Grands:60",
                "3 a1 a2 a3 b3 b1 b2 | 2 b1 b2 b3 a3 a1 a2 | 1 b2 a2 b3 a3 b1 a1");

        // a1: 3x3 + 2x2 + 1 = 14; a2: 3x2 + 2x1 + 3 = 11; a3: 3x1 + 2x3 + 2 = 11. a1 40; of the two, a3 is cheaper: 20.
        // b1: 3x2 + 2x3 + 1 = 13; b2: 3x1 + 2x2 + 3 = 10; b3: 3x3 + 2x1 + 2 = 13. b3 is cheaper: 20; b1 60 no; b2 30.
        assertThat(SmallVotes.winners(vote, "greedy_borda lists=separate")).isEqualTo("a1 a3 b3 b2");
    }

    /** Pont-Péan: in the order of merit as long as there is money. */
    @ParameterizedTest
    @CsvSource({
        "majority_judgment, a c",
        "majority_judgment on-overflow=stop, a",
        "majority_judgment least-grade=3, a",
        "majority_judgment least-judges=5, b",
        // Who was not judged by all sinks: a has the best grade three times, four are missing, so its median is 0.
        "majority_judgment missing=worst, b",
        "majority_judgment top=2, a b"
    })
    void pontPeanFundsInTheOrderOfMerit(String rule, String winners) {
        Election vote = SmallVotes.vote(BallotType.SCORING, 100, "a:60 b:70 c:40", "", "3 a=3 b=2 c=1 | 4 b=2 c=2");

        // Medians: a 3, b 2, c 2 with three below, so a, b, c; b does not fit in the 40 that a leaves.
        assertThat(SmallVotes.winners(vote, rule)).isEqualTo(winners);
    }

    /** In equal shares too, each list's voters share its money; those of other lists do not count. */
    @Test
    void equalSharesOfAListAreSharedByItsVoters() {
        Election vote = SmallVotes.vote(
                BallotType.APPROVAL, 100, "n1:40@Nord n2:20@Nord s1:40@Sud", "Nord:60 Sud:40", "4 n1 | 2 n2 | 4 s1");

        assertThat(SmallVotes.winners(vote, "mes_cost lists=separate")).isEqualTo("n1 n2 s1");
    }
}
