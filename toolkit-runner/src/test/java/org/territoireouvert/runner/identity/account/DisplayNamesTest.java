package org.territoireouvert.runner.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNamesTest {

    private static final String AUTHORITY = "Communauté de communes Val-de-Lisière";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roseau 4821",
                "Jean-Noël",
                "Élodie d’Aubigné",
                "Lemaire",
                "O'Brien",
                "李小龙",
                "Αλέξανδρος",
                "Наталья",
                "محمد",
                "Zoé 🌱"
            })
    void namesOfAllAlphabetsMayBeShown(String name) {
        assertThat(DisplayNames.problem(DisplayNames.clean(name), AUTHORITY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mairie, name.official",
        "\uff2d\uff41\uff49\uff52\uff49\uff45, name.official",
        "Ma\u0131rie, name.official",
        "\ud835\udc0cairie, name.official",
        "La mairie, name.official",
        "MAIRIE, name.official",
        "Modérateur, name.official",
        "Communauté de communes Val-de-Lisière, name.official",
        "M\u0430irie, name.alphabets",
        "\u041c\u0430\u0456rie, name.alphabets",
        "Rose\u202eau, name.invisible",
        "Rose\u200bau, name.invisible",
        "…, name.no-letter"
    })
    void namesThatMisleadAreRefused(String name, String expected) {
        assertThat(DisplayNames.problem(DisplayNames.clean(name), AUTHORITY).orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void tooLongNameIsRefused() {
        assertThat(DisplayNames.problem("a".repeat(81), AUTHORITY)).contains("name.too-long");
        assertThat(DisplayNames.problem("a".repeat(80), AUTHORITY)).isEmpty();
    }

    @Test
    void spacesAreMadeSingle() {
        assertThat(DisplayNames.clean("  Anne \u00a0 Lise ")).isEqualTo("Anne Lise");
    }
}
