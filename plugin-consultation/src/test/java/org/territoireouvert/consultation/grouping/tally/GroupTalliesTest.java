package org.territoireouvert.consultation.grouping.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.grouping.OpinionGroup;
import org.territoireouvert.consultation.grouping.Point;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;

/** Four and three people, four statements, counted by hand. */
class GroupTalliesTest {

    private static final int BUS = 0;
    private static final int PARK = 1;
    private static final int TRAM = 2;
    private static final int UNSEEN = 3;

    // a: everybody for the bus; b: everybody against it; all for the park; one of a and the outsider have seen the
    // tram.
    private static final VoteMatrix MATRIX = VoteMatrix.builder()
            .vote("a1", "bus", Vote.AGREE)
            .vote("a2", "bus", Vote.AGREE)
            .vote("a3", "bus", Vote.AGREE)
            .vote("a4", "bus", Vote.PASS)
            .vote("b1", "bus", Vote.DISAGREE)
            .vote("b2", "bus", Vote.DISAGREE)
            .vote("b3", "bus", Vote.DISAGREE)
            .vote("a1", "park", Vote.AGREE)
            .vote("a2", "park", Vote.AGREE)
            .vote("b1", "park", Vote.AGREE)
            .vote("a1", "tram", Vote.DISAGREE)
            .vote("z", "tram", Vote.AGREE)
            .statement("unseen")
            .build();

    private static final GroupTallies TALLIES = GroupTallies.of(
            MATRIX,
            List.of(
                    new OpinionGroup(1, List.of(0, 1, 2, 3), new Point(1, 0)),
                    new OpinionGroup(2, List.of(4, 5, 6), new Point(-1, 0))));

    @Test
    void votesAreCountedByGroupAndAltogether() {
        assertThat(TALLIES.of(0, BUS)).isEqualTo(new Tally(3, 0, 1));
        assertThat(TALLIES.of(1, BUS)).isEqualTo(new Tally(0, 3, 0));
        assertThat(TALLIES.others(0, BUS)).isEqualTo(new Tally(0, 3, 0));
        assertThat(TALLIES.everybody(BUS)).isEqualTo(new Tally(3, 3, 1));
        assertThat(TALLIES.of(0, TRAM)).isEqualTo(new Tally(0, 1, 0));
        assertThat(TALLIES.everybody(TRAM)).isEqualTo(new Tally(1, 1, 0));
        assertThat(TALLIES.everybody(UNSEEN)).isEqualTo(Tally.NONE);
        assertThat(TALLIES.of(0, BUS).seen()).isEqualTo(4);
    }

    @Test
    void sharesAreSmoothedByOneAgreementAndOneDisagreement() {
        assertThat(TALLIES.of(0, BUS).share(Vote.AGREE)).isEqualTo(4.0 / 6);
        assertThat(TALLIES.of(0, BUS).share(Vote.DISAGREE)).isEqualTo(1.0 / 6);
        assertThat(Tally.NONE.share(Vote.AGREE)).isEqualTo(0.5);
    }

    @Test
    void agreementWithTheBusIsRepresentativeOfTheFirstGroup() {
        Representative bus = Representative.of(TALLIES, 0, BUS);

        // Share 4/6 against 1/5; z of 4 in 5 above one half; z of 4 in 5 against 1 in 4, pooled 5 in 9.
        assertThat(bus.vote()).isEqualTo(Vote.AGREE);
        assertThat(bus.share()).isEqualTo(4.0 / 6);
        assertThat(bus.ratio()).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(bus.shareScore()).isCloseTo(2 * Math.sqrt(5) * 0.3, within(1e-12));
        assertThat(bus.ratioScore()).isCloseTo(0.55 / Math.sqrt(5.0 / 9 * 4 / 9 * (0.2 + 0.25)), within(1e-12));
        assertThat(bus.weight())
                .isCloseTo(bus.share() * bus.shareScore() * bus.ratio() * bus.ratioScore(), within(1e-12));
        assertThat(Representative.of(TALLIES, 0)).containsExactly(bus);
    }

    @Test
    void disagreementWithTheBusIsRepresentativeOfTheSecondGroup() {
        assertThat(Representative.of(TALLIES, 1)).singleElement().satisfies(found -> {
            assertThat(found.statement()).isEqualTo(BUS);
            assertThat(found.vote()).isEqualTo(Vote.DISAGREE);
            assertThat(found.share()).isEqualTo(0.8);
            assertThat(found.ratio()).isCloseTo(4.8, within(1e-12));
        });
    }

    @Test
    void proportionsComparedByHandComeOut() {
        // 16 of 25 against 57 of 72 with the added success and trial: 0.64 against 0.79167, pooled 73 of 97, error
        // 0.10017.
        assertThat(Significance.ofDifference(15, 24, 56, 71)).isCloseTo(-1.5141, within(0.0001));
        assertThat(Significance.ofDifference(5, 5, 9, 9)).isZero();
        assertThat(Significance.ofShare(0, 0)).isEqualTo(1);
    }

    @Test
    void parkIsSharedAndTheBusDivides() {
        CommonGround ground = CommonGround.of(TALLIES);

        // Park: 3/4 and 2/3. Bus: agreement 4/6 against 1/5, disagreement 1/6 against 4/5.
        assertThat(ground.agreements()).containsExactly(new CommonGround.Ranked(PARK, 0.75 * 2 / 3));
        assertThat(ground.disagreements()).isEmpty();
        assertThat(ground.shared(UNSEEN, Vote.AGREE)).isEqualTo(0.25);
        assertThat(ground.divisions())
                .extracting(CommonGround.Ranked::statement)
                .containsExactly(BUS, PARK);
        assertThat(ground.division(BUS)).isCloseTo(0.8 - 1.0 / 6, within(1e-12));
        assertThat(ground.division(TRAM)).isZero();
    }

    @Test
    void withoutGroupsNothingIsSharedAndNothingDivides() {
        GroupTallies tallies = GroupTallies.of(MATRIX, List.of());
        CommonGround ground = CommonGround.of(tallies);

        assertThat(tallies.everybody(BUS)).isEqualTo(new Tally(3, 3, 1));
        assertThat(ground.agreements()).isEmpty();
        assertThat(ground.divisions()).isEmpty();
    }
}
