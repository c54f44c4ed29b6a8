package org.territoireouvert.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.api.text.TextDiff.Run;

class ShortestDiffTest {

    private final TextDiff diff = new ShortestDiff();

    @Test
    void whatWasRemovedStandsBeforeWhatWasAddedInItsPlace() {
        assertThat(diff.between("Le stationnement est payant.", "Le stationnement est gratuit."))
                .containsExactly(
                        new Piece(Change.KEPT, "Le stationnement est "),
                        new Piece(Change.REMOVED, "payant"),
                        new Piece(Change.ADDED, "gratuit"),
                        new Piece(Change.KEPT, "."));
    }

    @Test
    void equalTextsAreOnePieceAndEmptyOnesNone() {
        assertThat(diff.between("même", "même")).containsExactly(new Piece(Change.KEPT, "même"));
        assertThat(diff.between("", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothListsCanBeReadOffTheRuns(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<Integer> older = list(random, random.nextInt(30));
            List<Integer> newer = list(random, random.nextInt(30));

            List<Run<Integer>> runs = diff.items(older, newer);

            assertThat(without(runs, Change.ADDED)).isEqualTo(older);
            assertThat(without(runs, Change.REMOVED)).isEqualTo(newer);
            for (int at = 1; at < runs.size(); at++) {
                assertThat(runs.get(at).change()).isNotEqualTo(runs.get(at - 1).change());
            }
        }
    }

    @Test
    void twoLongTextsWithoutACommonWordTakeLittleTime() {
        String older = text(7, 10_000);
        String newer = text(8, 10_000);

        List<Piece> pieces = Assertions.assertTimeout(Duration.ofSeconds(20), () -> diff.between(older, newer));

        assertThat(pieces).isNotEmpty();
    }

    private static String text(long seed, int marks) {
        Random random = new Random(seed);
        return random.ints(marks, '!', '0').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static List<Integer> list(Random random, int size) {
        return random.ints(size, 0, 6).boxed().toList();
    }

    private static List<Integer> without(List<Run<Integer>> runs, Change change) {
        List<Integer> items = new ArrayList<>();
        runs.stream().filter(run -> run.change() != change).forEach(run -> items.addAll(run.items()));
        return items;
    }
}
