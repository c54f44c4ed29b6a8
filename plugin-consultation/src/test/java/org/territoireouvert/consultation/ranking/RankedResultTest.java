package org.territoireouvert.consultation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.ranking.RankedResult.Place;

class RankedResultTest {

    @ParameterizedTest
    @CsvSource({"a,5,5", "b,5,4", "c,5,3", "d,5,0", "a,3,3", "c,3,1", "c,2,0"})
    void firstChoiceGivesAsManyPointsAsThereAreChoices(String item, int choices, int points) {
        assertThat(new PriorityList(List.of("a", "b", "c")).points(item, choices))
                .isEqualTo(points);
    }

    @Test
    void listWithoutItemsOrWithOneTwiceIsNone() {
        assertThatThrownBy(() -> new PriorityList(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PriorityList(List.of("a", "b", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a, b, a]");
    }

    private static RankedItem item(String id, int points, int firsts) {
        return new RankedItem(id, id, "", points, firsts, 0);
    }

    @Test
    void itemsWithAsManyPointsShareAPlace() {
        Ranking ranking = new Ranking(
                5, 4, List.of(item("a", 3, 0), item("b", 9, 1), item("c", 3, 1), item("d", 0, 0), item("e", 3, 0)));

        RankedResult result = RankedResult.of(ranking);

        assertThat(result.most()).isEqualTo(20);
        assertThat(result.places())
                .extracting(place -> place.number() + place.item().id())
                .as("with as many points: first choices, then the order of staff")
                .containsExactly("1b", "2c", "2a", "2e", "5d");
    }

    @Test
    void rankingWithoutListsComesToNothing() {
        RankedResult result = RankedResult.of(new Ranking(5, 0, List.of(item("a", 0, 0), item("b", 0, 0))));

        assertThat(result.most()).isZero();
        assertThat(result.places()).extracting(Place::number).containsExactly(1, 1);
    }
}
