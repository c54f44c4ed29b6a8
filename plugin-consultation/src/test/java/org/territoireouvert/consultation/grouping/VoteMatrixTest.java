package org.territoireouvert.consultation.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VoteMatrixTest {

    @Test
    void participantsAndStatementsStandInTheOrderOfTheirIdentifiers() {
        VoteMatrix matrix = VoteMatrix.builder()
                .vote("zoé", "tram", Vote.AGREE)
                .vote("ali", "vélo", Vote.PASS)
                .vote("ali", "bus", Vote.DISAGREE)
                .build();

        assertThat(matrix.participants()).containsExactly("ali", "zoé");
        assertThat(matrix.statements()).containsExactly("bus", "tram", "vélo");
        assertThat(matrix.vote(0, 0)).contains(Vote.DISAGREE);
        assertThat(matrix.vote(0, 1)).isEmpty();
        assertThat(matrix.vote(0, 2)).contains(Vote.PASS);
        assertThat(matrix.vote(1, 1)).contains(Vote.AGREE);
        assertThat(matrix.votes(0)).isEqualTo(2);
    }

    @Test
    void laterVoteReplacesTheEarlierOne() {
        VoteMatrix matrix = VoteMatrix.builder()
                .vote("ali", "bus", Vote.AGREE)
                .vote("ali", "bus", Vote.PASS)
                .build();

        assertThat(matrix.vote(0, 0)).contains(Vote.PASS);
        assertThat(matrix.votes(0)).isEqualTo(1);
    }

    @Test
    void orderOfReadingDoesNotMatter() {
        PlantedOpinions opinions = PlantedOpinions.of(3, 40, 30, 0.2, 0.5, 4);

        assertThat(opinions.shuffled(1))
                .isEqualTo(opinions.matrix())
                .hasSameHashCodeAs(opinions.matrix())
                .isNotEqualTo(PlantedOpinions.of(3, 40, 30, 0.2, 0.5, 5).matrix());
    }

    @Test
    void peopleWithoutVotesAndUnseenStatementsHaveTheirPlace() {
        VoteMatrix matrix = VoteMatrix.builder()
                .participant("zoé")
                .statement("bus")
                .vote("ali", "tram", Vote.AGREE)
                .build();

        assertThat(matrix.participants()).containsExactly("ali", "zoé");
        assertThat(matrix.statements()).containsExactly("bus", "tram");
        assertThat(matrix.votes(1)).isZero();
    }

    @Test
    void emptyIdentifierIsRefused() {
        assertThatThrownBy(() -> VoteMatrix.builder().vote(" ", "bus", Vote.AGREE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\" \"");
    }
}
