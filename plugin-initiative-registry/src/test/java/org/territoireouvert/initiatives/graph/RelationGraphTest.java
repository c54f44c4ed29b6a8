package org.territoireouvert.initiatives.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

class RelationGraphTest {

    private static Relation relation(String from, RelationKind kind, String to) {
        return new Relation(from, kind, to, "");
    }

    @Test
    void whatCameOfSomethingStandsBelowIt() {
        RelationGraph graph = RelationGraph.of(
                List.of("b", "a", "c", "d"),
                List.of(
                        relation("b", RelationKind.SCALED_UP_FROM, "a"),
                        relation("c", RelationKind.REUSES, "b"),
                        relation("d", RelationKind.REUSES, "a")));

        assertThat(graph.layers()).hasSize(3);
        assertThat(graph.layers().get(0)).containsExactly("a");
        assertThat(graph.layers().get(1)).containsExactlyInAnyOrder("b", "d");
        assertThat(graph.layers().get(2)).containsExactly("c");
        assertThat(graph.back()).isEmpty();
    }

    @Test
    void entriesThatInspiredEachOtherAreDrawnBackOnce() {
        Relation there = relation("a", RelationKind.INSPIRED_BY, "b");
        Relation again = relation("b", RelationKind.INSPIRED_BY, "a");

        RelationGraph graph = RelationGraph.of(List.of("a", "b"), List.of(there, again));

        assertThat(graph.layers()).hasSize(2);
        assertThat(graph.relations()).hasSize(1);
        assertThat(graph.back()).hasSize(1);
    }

    @Test
    void relationToWhatIsNotShownIsLeftOut() {
        RelationGraph graph = RelationGraph.of(List.of("a"), List.of(relation("a", RelationKind.REUSES, "gone")));

        assertThat(graph.layers()).containsExactly(List.of("a"));
        assertThat(graph.relations()).isEmpty();
    }
}
