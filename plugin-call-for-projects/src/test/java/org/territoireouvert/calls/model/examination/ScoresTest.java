package org.territoireouvert.calls.model.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.examination.Mark.Problem;
import org.territoireouvert.calls.model.examination.Mark.Wrong;

class ScoresTest {

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("effet", "Effet", 60, "", List.of()),
            new Criterion("entretien", "Entretien", 40, "", List.of()));

    @ParameterizedTest
    @CsvSource({"0,0,0", "5,5,500", "3,4,340", "1,0,60", "0,1,40", "5,0,300"})
    void totalIsPointsByWeights(int effect, int upkeep, int total) {
        assertThat(WeightedTotal.of(CRITERIA, Map.of("effet", effect, "entretien", upkeep)))
                .isEqualTo(total);
    }

    @Test
    void totalNeedsAllPoints() {
        assertThatThrownBy(() -> WeightedTotal.of(CRITERIA, Map.of("effet", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entretien");
        assertThat(Mark.total(CRITERIA, List.of(Mark.of("effet", 3, "")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "2,false", "3,false", "4,false", "5,true"})
    void lowAndHighestPointsAreExplained(int points, boolean wrong) {
        List<Mark> marks = List.of(Mark.of("effet", points, " "), Mark.of("entretien", 3, ""));

        assertThat(Mark.problems(CRITERIA, marks))
                .isEqualTo(wrong ? List.of(new Wrong("effet", Problem.COMMENT_MISSING)) : List.of());
    }

    @Test
    void missingPointsAreNamed() {
        assertThat(Mark.problems(CRITERIA, List.of(Mark.of("effet", 3, ""))))
                .containsExactly(new Wrong("entretien", Problem.MISSING));
    }

    @Test
    void adjustedPointsCountAndTheFirstOnesStay() {
        Mark mark = new Mark("effet", 1, "peu", Optional.of(4));

        assertThat(Mark.total(CRITERIA, List.of(mark, Mark.of("entretien", 3, ""))))
                .contains(360);
        assertThat(mark.points()).isEqualTo(1);
    }

    @Test
    void meansAreExact() {
        Ratio third = Ratio.mean(List.of(100, 100, 101));

        assertThat(third).isEqualTo(new Ratio(301, 3));
        assertThat(third.compareTo(Ratio.mean(List.of(100)))).isPositive();
        assertThat(Ratio.read(third.written())).isEqualTo(third);
        assertThat(third.ofHundred()).isEqualByComparingTo("20.1");
        assertThat(new Ratio(500, 1).ofHundred()).isEqualByComparingTo("100.0");
        assertThat(Ratio.mean(List.of(300, 400)).middle(new Ratio(250, 1))).isEqualTo(new Ratio(300, 1));
        assertThatThrownBy(() -> new Ratio(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spreadIsTheDistanceOfTheFarthest() {
        assertThat(Spread.of(List.of(340, 120, 200))).isEqualTo(220);
        assertThat(Spread.of(List.of(340))).isZero();
        assertThat(Spread.of(List.of())).isZero();
    }

    @Test
    void fromFivePeersOnHighestAndLowestAreLeftOut() {
        assertThat(PeerMean.of(List.of(0, 100, 200, 500))).contains(new Ratio(200, 1));
        assertThat(PeerMean.of(List.of(500, 0, 200, 210, 220))).contains(new Ratio(210, 1));
        assertThat(PeerMean.of(List.of())).isEmpty();
    }

    @Test
    void bothMeansWeighTheSame() {
        Optional<Ratio> high = Optional.of(new Ratio(400, 1));
        Optional<Ratio> low = Optional.of(new Ratio(201, 2));

        assertThat(PeerMean.combined(high, low)).contains(new Ratio(1001, 4));
        assertThat(PeerMean.combined(high, Optional.empty())).isEqualTo(high);
        assertThat(PeerMean.combined(Optional.empty(), low)).isEqualTo(low);
        assertThat(PeerMean.combined(Optional.empty(), Optional.empty())).isEmpty();
    }
}
