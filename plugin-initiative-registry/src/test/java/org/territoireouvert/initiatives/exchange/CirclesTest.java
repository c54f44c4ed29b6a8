package org.territoireouvert.initiatives.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void circleIsNamedOnce() {
        assertThat(Circles.in(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"))))
                .containsExactly("c");
        assertThat(Circles.in(Map.of("a", List.of("a")))).containsExactly("a");
    }

    @Test
    void twoWaysToOneEntryAreNoCircle() {
        assertThat(Circles.in(Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"))))
                .isEmpty();
    }

    @Test
    void chainOfAHundredThousandIsFollowed() {
        Map<String, List<String>> chain = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            chain.put("n" + i, List.of("n" + (i + 1)));
        }

        assertThat(Circles.in(chain)).isEmpty();
    }
}
