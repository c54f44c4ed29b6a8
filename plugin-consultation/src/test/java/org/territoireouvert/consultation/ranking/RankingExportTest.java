package org.territoireouvert.consultation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingExportTest {

    private static final Ranking RANKING = new Ranking(
            3,
            2,
            List.of(
                    RankedItem.of("a", "=HYPERLINK(\"x\")", ""),
                    RankedItem.of("b", "Des bancs, de l’ombre", ""),
                    RankedItem.of("c", "@arrêt", "")));

    private static String file(Ranking ranking, List<PriorityList> lists, long seed) throws IOException {
        StringBuilder file = new StringBuilder();
        new RankingExport(ranking, lists).write(file, new Random(seed));
        return file.toString();
    }

    @Test
    void titlesStandInTheOrderOfTheListAndNoneIsAFormula() throws Exception {
        assertThat(file(RANKING, List.of(new PriorityList(List.of("b", "a", "c"))), 1))
                .isEqualTo(
                        "choix_1,choix_2,choix_3\r\n\"Des bancs, de l’ombre\",\"'=HYPERLINK(\"\"x\"\")\",'@arrêt\r\n");
    }

    @Test
    void shortListsHaveEmptyCells() throws Exception {
        assertThat(file(RANKING, List.of(new PriorityList(List.of("c"))), 1)).endsWith("\r\n'@arrêt,,\r\n");
    }

    @Test
    void rowsTellNothingOfTheOrderInWhichListsAreKept() throws Exception {
        Ranking many = new Ranking(
                1,
                40,
                IntStream.range(0, 40)
                        .mapToObj(number -> RankedItem.of("i" + number, "Titre " + number, ""))
                        .toList());
        List<PriorityList> lists = many.items().stream()
                .map(item -> new PriorityList(Collections.singletonList(item.id())))
                .toList();

        String first = file(many, lists, 1);
        String second = file(many, lists, 2);

        assertThat(first).isNotEqualTo(second);
        assertThat(first.lines().sorted())
                .containsExactlyElementsOf(second.lines().sorted().toList());
    }
}
