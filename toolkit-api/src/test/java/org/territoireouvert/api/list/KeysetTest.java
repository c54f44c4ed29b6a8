package org.territoireouvert.api.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.list.Keyset.Order;

class KeysetTest {

    @Test
    void firstPartHasNoConditionAndNoPrevious() {
        Keyset keyset = Keyset.first(2);

        Slice<String> slice = keyset.slice(List.of("a", "b", "c"), List::of);

        assertThat(keyset.condition(Order.ASCENDING, "name")).isEqualTo("1 = 1");
        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.previous()).isEmpty();
        assertThat(slice.next()).isPresent();
    }

    @Test
    void backwardsPartIsTurnedRoundAndAlwaysHasANext() {
        Keyset keyset = new Keyset(true, List.of("d"), 2);

        Slice<String> slice = keyset.slice(List.of("c", "b", "a"), List::of);

        assertThat(keyset.order(Order.ASCENDING, "day", "name")).isEqualTo("day desc, name desc");
        assertThat(keyset.condition(Order.DESCENDING, "day", "name"))
                .isEqualTo("(day, name) > (:position0, :position1)");
        assertThat(slice.items()).containsExactly("b", "c");
        assertThat(slice.previous()).isPresent();
        assertThat(slice.next()).isPresent();
    }

    @Test
    void lastPartHasNoNext() {
        assertThat(new Keyset(false, List.of("a"), 2)
                        .slice(List.of("b"), List::of)
                        .next())
                .isEmpty();
    }

    @Test
    void numbersAreComparedAsNumbersAndWordsInTheirPlaceAreRefused() {
        assertThat(new Keyset(false, List.of("12", "b"), 2).binds(0))
                .containsEntry("position0", 12L)
                .containsEntry("position1", "b");
        assertThat(Keyset.first(2).binds(0)).containsOnlyKeys("limit");
        assertThatThrownBy(() -> new Keyset(true, List.of("b"), 2).binds(0))
                .isInstanceOfSatisfying(
                        UnknownChoiceException.class,
                        refused -> assertThat(refused.parameter()).isEqualTo("avant"));
    }

    @Test
    void aCursorThatNoListWroteIsRefused() {
        String written = new Keyset(false, List.of(), 1)
                .slice(List.of("a", "b"), List::of)
                .next()
                .orElseThrow();

        assertThat(Keyset.after(written, 1, 2).position()).containsExactly("a");
        for (String other : List.of(written + "!", "", "a".repeat(501), "AA")) {
            assertThatThrownBy(() -> Keyset.after(other, 2, 2)).as(other).isInstanceOf(UnknownChoiceException.class);
        }
        assertThatThrownBy(() -> Keyset.after(written, 2, 2)).isInstanceOf(UnknownChoiceException.class);
    }

    @Test
    void limitAsksForOneRowMore() {
        assertThat(Keyset.first(20).binds()).containsEntry("limit", 21);
    }
}
