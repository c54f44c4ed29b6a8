package org.territoireouvert.api.list;

import static org.assertj.core.api.Assertions.assertThat;

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
    void limitAsksForOneRowMore() {
        assertThat(Keyset.first(20).binds()).containsEntry("limit", 21);
    }
}
