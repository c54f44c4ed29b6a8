package org.territoireouvert.runner.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Communes as people write them. */
class CommuneIndexTest {

    private static List<String> codes(String typed) {
        return France.index().search(typed, 30).stream().map(Commune::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Ambérieu-en-Bugey,01004",
        "amberieu en bugey,01004",
        "AMBERIEU EN BUGEY,01004",
        "St Étienne du Rouvray,76575",
        "ste-geneviève-des-bois 91700,91549",
        "Le Havre,76351",
        "havre,76351",
        "L’Abergement-Clémenciat,01001",
        "l'abergement clemenciat,01001",
        "Bellegarde-sur-Valserine,01033",
        "Œuilly 51480,51410"
    })
    void aCommuneIsFoundHoweverItIsWritten(String typed, String code) {
        assertThat(codes(typed)).containsExactly(code);
    }

    @Test
    void communesOfOneNameAreToldApartByThePostcode() {
        List<Commune> all = France.index().search("Saint-Marcel", 30);

        assertThat(all).hasSizeGreaterThan(5).allMatch(commune -> commune.name().equals("Saint-Marcel"));
        assertThat(all.stream().map(France::label))
                .contains("Saint-Marcel (Ain, 01390)")
                .doesNotHaveDuplicates();
        assertThat(codes("Saint-Marcel 01390")).containsExactly("01371");
    }

    @Test
    void aPostcodeFindsAllItsCommunes() {
        assertThat(codes("01500")).contains("01004").hasSizeGreaterThan(3);
    }

    @Test
    void theBeginningOfANameIsEnoughWhenNoNameIsTheSame() {
        assertThat(codes("Ambérieu")).containsExactly("01004", "69005", "01005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Nulle-Part-sur-Rien", "99999", "---", "Saint-Marcel 75001"})
    void nothingIsFoundForWhatIsNoCommune(String typed) {
        assertThat(codes(typed)).isEmpty();
    }

    @Test
    void theCorsicanAndOverseasCommunesHaveTheirDepartments() {
        assertThat(France.label(France.index().find("2A004").orElseThrow())).isEqualTo("Ajaccio (Corse-du-Sud, 20000)");
        assertThat(France.label(France.index().find("97411").orElseThrow())).startsWith("Saint-Denis (La Réunion, 974");
    }

    @Test
    void whoLivesInADistrictLivesInItsCity() {
        assertThat(codes("75018")).containsExactly("75056");
        assertThat(France.index().find("75118")).isEmpty();
    }
}
