package org.territoireouvert.consultation.text.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.consultation.text.GeneratedTexts;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.merging.Merge.Agreed;
import org.territoireouvert.consultation.text.merging.Merge.Conflict;
import org.territoireouvert.runner.text.ShortestDiff;

class MergeParagraphsTest {

    private final MergeParagraphs merging = new MergeParagraphs(new ShortestDiff());

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverChangedAloneOrTheSameIsFollowed(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int round = 0; round < 100; round++) {
            List<Paragraph> base = texts.paragraphs(0, 8);
            List<Paragraph> changed = texts.changed(base);

            assertThat(merging.merge(base, base, changed).paragraphs()).contains(changed);
            assertThat(merging.merge(base, changed, base).paragraphs()).contains(changed);
            assertThat(merging.merge(base, changed, changed).paragraphs()).contains(changed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itDoesNotMatterWhoCameFirst(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int round = 0; round < 100; round++) {
            List<Paragraph> base = texts.paragraphs(0, 8);
            List<Paragraph> one = texts.changed(base);
            List<Paragraph> other = texts.changed(base);

            assertThat(swapped(merging.merge(base, one, other))).isEqualTo(merging.merge(base, other, one));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyParagraphOfBothIsInTheMergeOrInAConflictUnlessTheOtherRemovedOrMergedIt(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int round = 0; round < 100; round++) {
            List<Paragraph> base = texts.paragraphs(0, 8);
            List<Paragraph> one = texts.changed(base);
            List<Paragraph> other = texts.changed(base);
            Merge merge = merging.merge(base, one, other);

            String all = words(
                    merge.parts().stream().flatMap(MergeParagraphsTest::shown).toList());

            Stream.concat(one.stream(), other.stream())
                    .filter(paragraph -> !base.contains(paragraph))
                    .flatMap(paragraph -> Stream.of(paragraph.text().split(" ")))
                    .filter(word -> !words(base).contains(word))
                    .forEach(word -> assertThat(all).contains(word));
        }
    }

    @Test
    void editsOfDifferentParagraphsAreBothKept() {
        assertThat(merge(
                        List.of("un", "deux", "trois"),
                        List.of("un changé", "deux", "trois"),
                        List.of("un", "deux changé", "trois", "quatre")))
                .containsExactly("un changé", "deux changé", "trois", "quatre");
    }

    @Test
    void aParagraphAddedBesideOneThatChangedIsKept() {
        assertThat(merge(List.of("un", "deux"), List.of("UN", "deux"), List.of("un", "nouveau", "deux")))
                .containsExactly("UN", "nouveau", "deux");
    }

    @Test
    void distantWordsOfOneParagraphAreBothKept() {
        assertThat(merge(
                        List.of("Le stationnement est limité à deux heures en zone verte."),
                        List.of("Le stationnement est limité à trois heures en zone verte."),
                        List.of("Le stationnement payant est limité à deux heures en zone bleue.")))
                .containsExactly("Le stationnement payant est limité à trois heures en zone bleue.");
    }

    @Test
    void theSameWordChangedTwiceIsAConflictWithTheThreeTexts() {
        Merge merge = merging.merge(
                paragraphs(List.of("avant", "deux heures", "après")),
                paragraphs(List.of("avant", "trois heures", "après")),
                paragraphs(List.of("avant", "quatre heures", "après !")));

        assertThat(merge.parts())
                .containsExactly(
                        new Agreed(Paragraph.of("avant")),
                        new Conflict(
                                paragraphs(List.of("deux heures")),
                                paragraphs(List.of("trois heures")),
                                paragraphs(List.of("quatre heures"))),
                        new Agreed(Paragraph.of("après !")));
        assertThat(merge.paragraphs()).isEmpty();
    }

    @Test
    void removingWhatTheOtherChangedIsAConflict() {
        Merge merge = merging.merge(
                paragraphs(List.of("un", "deux")), paragraphs(List.of("un")), paragraphs(List.of("un", "DEUX")));

        assertThat(merge.conflicts())
                .containsExactly(new Conflict(paragraphs(List.of("deux")), List.of(), paragraphs(List.of("DEUX"))));
    }

    @Test
    void twoParagraphsAddedAtOnePlaceAreAConflict() {
        Merge merge = merging.merge(List.of(), paragraphs(List.of("à")), paragraphs(List.of("b")));

        assertThat(merge.conflicts()).hasSize(1);
    }

    @Test
    void wordsOfVeryLongParagraphsAreNotMerged() {
        String marks = ".!".repeat(9_000);

        Merge merge = merging.merge(
                paragraphs(List.of("un " + marks + " deux")),
                paragraphs(List.of("UN " + marks + " deux")),
                paragraphs(List.of("un " + marks + " DEUX")));

        assertThat(merge.conflicts()).hasSize(1);
    }

    private List<String> merge(List<String> base, List<String> current, List<String> proposed) {
        return merging
                .merge(paragraphs(base), paragraphs(current), paragraphs(proposed))
                .paragraphs()
                .orElseThrow()
                .stream()
                .map(Paragraph::text)
                .toList();
    }

    private static List<Paragraph> paragraphs(List<String> texts) {
        return texts.stream().map(Paragraph::of).toList();
    }

    private static Merge swapped(Merge merge) {
        return new Merge(merge.parts().stream()
                .map(part -> part instanceof Conflict conflict
                        ? new Conflict(conflict.base(), conflict.proposed(), conflict.current())
                        : part)
                .toList());
    }

    private static Stream<Paragraph> shown(Merge.Part part) {
        return switch (part) {
            case Agreed agreed -> Stream.of(agreed.paragraph());
            case Conflict conflict -> Stream.concat(conflict.current().stream(), conflict.proposed().stream());
        };
    }

    private static String words(List<Paragraph> paragraphs) {
        StringBuilder all = new StringBuilder();
        paragraphs.forEach(paragraph -> all.append(paragraph.text()).append('\n'));
        return all.toString();
    }
}
