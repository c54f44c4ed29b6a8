package org.territoireouvert.consultation.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalAxesTest {

    @ParameterizedTest
    @CsvSource({
        "3, 120, 40, 0.3",
        "4, 60, 100, 0.2",
        "2, 200, 5, 0.5",
        "5, 300, 90, 0.5",
        "1, 9, 3, 0.4",
        "1, 400, 60, 1.0"
    })
    void axesAreThoseOfTheWholeDecomposition(int groups, int participants, int statements, double noise) {
        VoteMatrix matrix = PlantedOpinions.of(groups, participants, statements, noise, 0.2, 7)
                .matrix();
        CentredVotes votes = CentredVotes.of(matrix, 1);
        EigenDecompositionSymmetric whole = new EigenDecompositionSymmetric(
                new Array2DRowRealMatrix(votes.productsOfStatements()),
                EigenDecompositionSymmetric.DEFAULT_EPSILON,
                true);

        PrincipalAxes axes = new PrincipalAxes(votes);

        for (int axis = 0; axis < 2; axis++) {
            assertThat(axes.share(axis)).isCloseTo(whole.getEigenvalue(axis) / votes.variance(), within(1e-9));
            double cosine = whole.getEigenvector(axis)
                    .dotProduct(new Array2DRowRealMatrix(axes.direction(axis)).getColumnVector(0));
            assertThat(Math.abs(cosine)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void votesThatDifferAlongOneDirectionHaveOneAxis() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        for (int participant = 0; participant < 10; participant++) {
            Vote vote = participant < 4 ? Vote.AGREE : Vote.DISAGREE;
            builder.vote("p" + participant, "bus", vote).vote("p" + participant, "tram", vote);
        }

        PrincipalAxes axes = new PrincipalAxes(CentredVotes.of(builder.build(), 1));

        assertThat(axes.share(0)).isCloseTo(1, within(1e-12));
        assertThat(axes.share(1)).isZero();
        assertThat(axes.direction(1)).containsOnly(0);
    }
}
