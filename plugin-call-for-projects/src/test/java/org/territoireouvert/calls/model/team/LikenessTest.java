package org.territoireouvert.calls.model.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.team.Likeness.Reason;
import org.territoireouvert.calls.model.team.Likeness.Side;
import org.territoireouvert.calls.model.team.Post.Nature;

class LikenessTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private static Side side(String id, Nature nature, String kinds, Theme theme) {
        Set<TeamKind> all = kinds.isEmpty()
                ? Set.of()
                : Arrays.stream(kinds.split("\\+")).map(TeamKind::valueOf).collect(Collectors.toSet());
        Post post = Post.first(
                id,
                "appel",
                nature,
                new PostText(all.stream().findFirst(), "Titre", "Mots", theme, List.of("x"), Optional.empty()),
                "",
                NOW);
        return new Side(post, all);
    }

    @ParameterizedTest(name = "{0} {1} {2} with {3} {4} {5}, {6}: {7}")
    @CsvSource(delimiter = '|', textBlock = """
            NEED   | PLACE | SOCI | OFFER  | PLACE      | SOCI | SAME       | KIND THEME SAME_PLACE  | 10
            NEED   | PLACE | SOCI | OFFER  | PLACE      | REGI | NEAR       | KIND NEAR_PLACE        | 5
            NEED   | PLACE | SOCI | OFFER  | TIME       | SOCI | EVERYWHERE | THEME EVERYWHERE       | 4
            NEED   | PLACE | SOCI | OFFER  | TIME       | REGI | SAME       |                        | 0
            NEED   | PLACE | SOCI | OFFER  | PLACE      | SOCI | FAR        |                        | 0
            NEED   | PLACE | SOCI | NEED   | PLACE      | SOCI | SAME       |                        | 0
            OFFER  | PLACE | SOCI | OFFER  | PLACE      | SOCI | SAME       |                        | 0
            SKETCH | ''    | SOCI | SKETCH | ''         | SOCI | CONTAINS   | THEME CONTAINING_PLACE | 5
            SKETCH | ''    | SOCI | SKETCH | ''         | REGI | SAME       |                        | 0
            OFFER  | TIME  | REGI | SKETCH | PLACE+TIME | SOCI | NEAR       | KIND NEAR_PLACE        | 5
            OFFER  | TIME  | REGI | SKETCH | PLACE      | SOCI | SAME       |                        | 0
            NEED   | PLACE | SOCI | SKETCH | PLACE      | SOCI | SAME       | THEME SAME_PLACE       | 6
            """)
    void reasonsAreSaidAndTheSameInBothDirections(
            Nature nature,
            String kinds,
            Theme theme,
            Nature otherNature,
            String otherKinds,
            Theme otherTheme,
            PlaceRelation relation,
            String reasons,
            int points) {
        Side one = side("1", nature, kinds, theme);
        Side other = side("2", otherNature, otherKinds, otherTheme);

        Optional<Likeness> likeness = Likeness.of(one, other, (some, others) -> relation);

        assertThat(likeness.map(Likeness::reasons).orElse(List.of()))
                .containsExactlyElementsOf(
                        reasons == null
                                ? List.of()
                                : Arrays.stream(reasons.split(" "))
                                        .map(Reason::valueOf)
                                        .toList());
        assertThat(likeness.map(Likeness::points).orElse(0)).isEqualTo(points);
        assertThat(Likeness.of(other, one, (some, others) -> relation)).isEqualTo(likeness);
    }

    @Test
    void needGoesNotTogetherWithItsOwnSketchNorWithAnotherCall() {
        Side sketch = side("s", Nature.SKETCH, "", Theme.SOCI);
        PostText text = new PostText(Optional.of(TeamKind.TIME), "T", "M", Theme.SOCI, List.of("x"), Optional.empty());
        Side own = new Side(Post.first("n", "appel", Nature.NEED, text, "s", NOW), Set.of(TeamKind.TIME));
        Side elsewhere = new Side(Post.first("o", "autre", Nature.OFFER, text, "", NOW), Set.of(TeamKind.TIME));

        assertThat(Likeness.of(sketch, own, (some, others) -> PlaceRelation.SAME))
                .isEmpty();
        assertThat(Likeness.of(sketch, elsewhere, (some, others) -> PlaceRelation.SAME))
                .isEmpty();
        assertThat(Likeness.of(sketch, sketch, (some, others) -> PlaceRelation.SAME))
                .isEmpty();
    }
}
