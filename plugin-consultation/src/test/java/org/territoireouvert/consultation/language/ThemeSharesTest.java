package org.territoireouvert.consultation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.language.word.Language;

class ThemeSharesTest {

    private static final List<String> NAMES = List.of("vélo", "cantine", "arbres");

    private final PlantedTexts planted = PlantedTexts.of(3, 300, 0.5, 1);
    private final Map<String, List<String>> themes = themes();

    @Test
    void aThemeThatTheSynthesisPassesOverShows() {
        List<ThemeShare> shares =
                shares("Merci à tous. Les pistes cyclables et le stationnement des vélos manquent de sécurité.\n"
                        + "La voiture prend la place du vélo au carrefour ! Vous avez aussi parlé de la cantine.");

        assertThat(shares).extracting(ThemeShare::theme).containsExactlyElementsOf(NAMES);
        assertThat(shares).allSatisfy(share -> assertThat(share.inTexts()).isBetween(0.25, 0.42));
        assertThat(shares)
                .extracting(ThemeShare::inSynthesis)
                .satisfiesExactly(
                        bicycles -> assertThat(bicycles).isGreaterThan(0.7),
                        canteens -> assertThat(canteens).isBetween(0.1, 0.3),
                        trees -> assertThat(trees).isZero());
    }

    @Test
    void sharesComeToOne() {
        List<ThemeShare> shares = shares("Planter des arbres. Un repas bio. Un arbre pour l’ombre.");

        assertThat(shares.stream().mapToDouble(ThemeShare::inTexts).sum()).isCloseTo(1, within(1e-9));
        assertThat(shares.stream().mapToDouble(ThemeShare::inSynthesis).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aSynthesisThatSpeaksOfNothingHasNoShares() {
        assertThat(shares("")).extracting(ThemeShare::inSynthesis).containsOnly(0.0);
        assertThat(shares("Bonjour à tous !"))
                .extracting(ThemeShare::inSynthesis)
                .containsOnly(0.0);
    }

    @Test
    void aTextMayHaveSeveralThemes() {
        themes.put("tout", List.copyOf(planted.texts().keySet()));
        themes.put("rien", List.of("unknown"));

        List<ThemeShare> shares = shares("Le vélo");

        assertThat(shares.get(3).inTexts()).isEqualTo(1);
        assertThat(shares.get(4)).isEqualTo(new ThemeShare("rien", 0, 0));
    }

    private Map<String, List<String>> themes() {
        Map<String, List<String>> made = new LinkedHashMap<>();
        NAMES.forEach(name -> made.put(name, new ArrayList<>())); // their order
        int at = 0;
        for (String id : planted.texts().keySet()) {
            made.computeIfAbsent(NAMES.get(planted.themes().get(at++)), name -> new ArrayList<>())
                    .add(id);
        }
        return made;
    }

    private List<ThemeShare> shares(String synthesis) {
        try (TextIndex index = new TextIndex(Language.FRENCH)) {
            index.putAll(planted.texts());
            return ThemeShares.of(index.texts(), themes, Language.FRENCH, synthesis);
        }
    }
}
