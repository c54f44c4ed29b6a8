package org.territoireouvert.consultation.synthesis.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.synthesis.publication.Neutrality.Line;
import org.territoireouvert.consultation.synthesis.publication.Neutrality.Weight;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;

class NeutralityTest {

    private static Section section(String title, int level, int extracts, String... sentences) {
        return new Section(
                title,
                level,
                extracts,
                List.of(sentences).stream()
                        .map(text -> new Phrase(1, text, text.startsWith("Peu"), 1, List.of()))
                        .toList());
    }

    private static Neutrality of(Section... sections) {
        return Neutrality.of(new SynthesisDocument(List.of(sections), new Coverage(0, 0, 0, 0), List.of()));
    }

    @Test
    void ideaHasAsMuchRoomInTheTextAsInWhatWasSaid() {
        assertThat(of(section("Prix", 1, 50, "un deux trois"), section("Fuites", 1, 50, "un deux trois"))
                        .lines())
                .containsExactly(new Line("Prix", 50, 50, Weight.EVEN), new Line("Fuites", 50, 50, Weight.EVEN));
    }

    @Test
    void ideaThatIsLeftOutIsSaidToBe() {
        assertThat(of(section("Prix", 1, 90), section("Fuites", 1, 10, "un deux trois"))
                        .lines())
                .containsExactly(new Line("Prix", 90, 0, Weight.ABSENT), new Line("Fuites", 10, 100, Weight.MORE));
    }

    @Test
    void sentencesOfIdeasBelowCountForTheIdeaAtTheTop() {
        assertThat(of(
                                section("Réseau", 1, 60, "un"),
                                section("Fuites", 2, 40, "un deux"),
                                section("Prix", 1, 40, "un deux trois"))
                        .lines())
                .containsExactly(new Line("Réseau", 60, 50, Weight.EVEN), new Line("Prix", 40, 50, Weight.EVEN));
    }

    @Test
    void ideaWithMuchLessRoomIsSaidToHaveIt() {
        assertThat(of(section("Prix", 1, 80, "un"), section("Fuites", 1, 20, "un"))
                        .lines())
                .extracting(Line::weight)
                .containsExactly(Weight.LESS, Weight.MORE);
    }

    @Test
    void positionsOfFewAreCounted() {
        assertThat(of(section("Prix", 1, 8, "Tous disent", "Peu disent", "Peu pensent"))
                        .minorities())
                .isEqualTo(2);
    }

    @Test
    void emptySynthesisHasNoShares() {
        assertThat(of().lines()).isEmpty();
        assertThat(of(section("Prix", 1, 0)).lines()).containsExactly(new Line("Prix", 0, 0, Weight.EVEN));
    }
}
