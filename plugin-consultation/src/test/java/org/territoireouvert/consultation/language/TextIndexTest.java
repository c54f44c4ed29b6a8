package org.territoireouvert.consultation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.consultation.language.word.Language;

class TextIndexTest {

    private static final String PETITION =
            "Nous, riverains de la rue des Lilas, demandons à la mairie de rouvrir la piste cyclable"
                    + " fermée depuis les travaux du tramway. Les enfants vont à l’école à vélo et doivent maintenant rouler sur une route où"
                    + " les camions passent vite. Une barrière provisoire, un passage protégé et une vitesse limitée à trente suffiraient pour"
                    + " que chacun arrive entier. Nous invitons le conseil municipal à venir constater le danger un matin avec les parents.";

    private final TextIndex index = new TextIndex(Language.FRENCH);

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "mobilite | a",
                "MOBILITÉ douce | a",
                "école | b",
                "l'ecole | b",
                "vélos | a b",
                "velo école | b",
                "velo cantine | ",
                "\"pistes cyclables\" | a",
                "\"piste cyclable\" | ",
                "«pistes cyclables» velo | a",
                "“de la” | c",
                "le velo | a b",
                "de | c",
                "\"velo | a b",
                "bus | c",
                "introuvable | ",
            })
    void wordsAreFoundInTheirFormsAndPhrasesAsTheyAre(String typed, String ids) {
        index.putAll(Map.of(
                "a", "Des mobilités douces : pistes cyclables et vélos",
                "b", "L’école à vélo",
                "c", "Le bus de la gare"));

        assertThat(index.search(typed, 10).ids())
                .containsExactlyInAnyOrder(Optional.ofNullable(ids).stream()
                        .flatMap(all -> List.of(all.split(" ")).stream())
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"\"",
                "*",
                "*:*",
                "?",
                "a*",
                "~",
                "^2",
                "()",
                ")(",
                "[a TO b]",
                "{",
                "stems:velo AND",
                "NOT",
                "-",
                "+",
                "\\",
                "/.*/",
                "velo OR",
                "\"velo\"~3",
                "%00",
                "\u0000",
                "\uD800",
                "'; DROP TABLE x; --",
                "<script>",
                "’’’",
                "«»",
                "😀"
            })
    void whateverIsTypedIsNoSyntax(String typed) {
        index.put("a", "Un vélo");

        assertThat(index.search(typed, 10).total()).isBetween(0, 1);
        assertThat(index.search(typed.repeat(500), 10).total()).isBetween(0, 1);
    }

    @Test
    void anOperatorOfAQueryLanguageIsAWord() {
        index.putAll(Map.of("a", "vélo", "b", "vélo école", "c", "stems vélo"));

        assertThat(index.search("stems:velo", 10).ids()).containsExactly("c");
        assertThat(index.search("vel*", 10).ids()).isEmpty();
        assertThat(index.search("velo -ecole", 10).ids()).containsExactly("b");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int text = 0; text < 25; text++) {
            index.put("t%02d".formatted(text), "vélo " + "ville ".repeat(text % 5));
        }

        List<String> read = new ArrayList<>();
        FoundTexts page = index.search("vélo", 10);
        read.addAll(page.ids());
        while (page.next().isPresent()) {
            page = index.search("vélo", 10, page.next().orElseThrow());
            read.addAll(page.ids());
        }

        assertThat(read).hasSize(25).doesNotHaveDuplicates();
        assertThat(read).startsWith("t00", "t05", "t10", "t15", "t20", "t01");
        assertThat(page.total()).isEqualTo(25);
        assertThat(page.isAtLeast()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "x-a", "ffffffffff-a", "12"})
    void aMarkThatNoPageGaveIsRefused(String next) {
        assertThatThrownBy(() -> index.search("vélo", 10, next))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + next + "\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, TextIndex.MOST_ASKED + 1})
    void anImpossibleNumberOfTextsIsRefused(int limit) {
        assertThatThrownBy(() -> index.search("vélo", limit)).hasMessageContaining("\"" + limit + "\"");
        assertThatThrownBy(() -> index.similar("a", limit)).hasMessageContaining("\"" + limit + "\"");
    }

    @Test
    void aTextTakesThePlaceOfTheOneBefore() {
        index.put("a", "vélo");
        index.put("a", "cantine");

        assertThat(index.size()).isEqualTo(1);
        assertThat(index.search("vélo", 10).ids()).isEmpty();
        assertThat(index.search("cantine", 10).ids()).containsExactly("a");
    }

    @Test
    void aTextThatIsRemovedIsGone() {
        index.putAll(Map.of("a", "piste cyclable", "b", "piste cyclable"));

        index.removeAll(List.of("a", "unknown"));

        assertThat(index.size()).isEqualTo(1);
        assertThat(index.search("piste", 10).ids()).containsExactly("b");
        assertThat(index.similar("b", 10)).isEmpty();
        assertThat(index.similar("a", 10)).isEmpty();
    }

    @Test
    void theTextThatSaysTheSameComesFirst() {
        index.putAll(PlantedTexts.of(6, 300, 0.5, 1).texts());
        index.put("asked", "Il manque une piste cyclable et des vélos sur le carrefour");
        index.put("near", "Des pistes cyclables au carrefour : mon vélo y manque de place");
        index.put("far", "Les horaires de la bibliothèque le samedi");

        List<SimilarText> similar = index.similar("asked", 20);

        assertThat(similar.getFirst().id()).isEqualTo("near");
        assertThat(similar).extracting(SimilarText::id).doesNotContain("asked", "far");
        assertThat(similar).extracting(SimilarText::likeness).allMatch(likeness -> likeness > 0 && likeness <= 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de rouvrir | de réouvrir",
                "rue des Lilas | rue Pasteur",
                "à trente | à vingt",
                "Nous, riverains | Bonjour, nous, riverains",
                "matin avec les parents. | matin avec les parents. Signé : Jeanne Dupond",
                "école | ecole",
            })
    void aCopiedPetitionIsRecognised(String passage, String changed) {
        index.putAll(PlantedTexts.of(6, 2_000, 0.5, 1).texts());
        index.put("petition", PETITION);
        index.put("copy", PETITION.replace(passage, changed));
        index.put(
                "own words", "La piste cyclable de la rue des Lilas est fermée, les enfants roulent avec les camions");

        List<SimilarText> similar = index.similar("petition", 2);

        assertThat(similar).extracting(SimilarText::id).containsExactly("copy", "own words");
        assertThat(similar).extracting(SimilarText::isNearlyTheSame).containsExactly(true, false);
    }

    @Test
    void theSameTextHasTheGreatestLikeness() {
        index.putAll(Map.of("a", PETITION, "b", PETITION.toUpperCase(java.util.Locale.ROOT), "c", "bus"));

        assertThat(index.similar("a", 5))
                .singleElement()
                .satisfies(text -> assertThat(text.likeness()).isCloseTo(1, within(1e-9)));
    }

    @Test
    void nothingIsLikeATextWithoutWords() {
        index.putAll(Map.of("a", "…", "b", "", "c", "le la"));

        assertThat(index.similar("a", 5)).isEmpty();
        assertThat(index.similar("c", 5)).isEmpty();
        assertThat(index.texts().size()).isEqualTo(3);
    }

    @Test
    void manyThreadsPutAndSearchAtOnce() throws Exception {
        Map<String, String> texts = PlantedTexts.of(6, 400, 0.5, 3).texts();
        List<Callable<Integer>> tasks = new ArrayList<>();
        texts.forEach((id, text) -> {
            tasks.add(() -> {
                index.put(id, text);
                return index.search("vélo", 10).total() + index.similar(id, 5).size();
            });
        });
        tasks.add(() -> index.texts().size());

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isNotNegative();
            }
        }

        try (TextIndex other = new TextIndex(Language.FRENCH)) {
            other.putAll(new HashMap<>(texts));
            assertThat(index.search("vélo", 1_000)).isEqualTo(other.search("vélo", 1_000));
            assertThat(index.similar("t00001", 50)).isEqualTo(other.similar("t00001", 50));
        }
    }
}
