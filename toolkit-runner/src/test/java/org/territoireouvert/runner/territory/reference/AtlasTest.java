package org.territoireouvert.runner.territory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;

class AtlasTest {

    private static final Atlas ATLAS = Atlas.read();

    private static Territory commune(String code) {
        return Communes.territory(France.index().find(code).orElseThrow());
    }

    private static List<String> parents(String code) {
        return ATLAS.parents(code).stream().map(Area::code).toList();
    }

    @Test
    void theReferenceOf2026IsWhole() {
        assertThat(France.index().all()).hasSize(34_969);
        assertThat(ATLAS.areas()).hasSize(1_255 + 109 + 26);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            69123, à Lyon
            72181, au Mans
            91692, aux Ulis
            17300, à La Rochelle
            94038, à L’Haÿ-les-Roses
            """)
    void communesAreSpokenOfAsPeopleDo(String code, String expected) {
        assertThat(commune(code).locative()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            01,  dans l’Ain
            26,  dans la Drôme
            69,  dans le Rhône
            40,  dans les Landes
            35,  en Ille-et-Vilaine
            75,  à Paris
            972, en Martinique
            974, à La Réunion
            R44, dans le Grand Est
            R32, dans les Hauts-de-France
            R75, en Nouvelle-Aquitaine
            R11, en Île-de-France
            """)
    void areasAreSpokenOfAsPeopleDo(String code, String expected) {
        assertThat(ATLAS.find(code).orElseThrow().territory().locative()).isEqualTo(expected);
    }

    @Test
    void eachIsInsideOfTheLargerOnes() {
        assertThat(parents("69123")).containsExactly("200046977", "69", "R84");
        assertThat(parents("69")).containsExactly("R84");
        assertThat(parents("R84")).isEmpty();
        assertThat(parents("00400")).isEmpty();
        assertThat(parents("99999")).isEmpty();
    }

    @Test
    void largerOnesHoldTheSmaller() {
        assertThat(ATLAS.communes(ATLAS.find("200046977").orElseThrow()))
                .extracting(Commune::code)
                .contains("69123", "69266");
        assertThat(ATLAS.communes(ATLAS.find("75").orElseThrow()))
                .extracting(Commune::name)
                .containsExactly("Paris");
        assertThat(ATLAS.departments(ATLAS.find("R53").orElseThrow()))
                .extracting(Area::code)
                .containsExactly("22", "29", "35", "56");
    }

    @Test
    void theyHaveTheirPopulation() {
        assertThat(commune("69123").population()).isGreaterThan(500_000);
        assertThat(ATLAS.find("R84").orElseThrow().population()).isGreaterThan(7_000_000);
        assertThat(France.population("99999")).isZero();
    }
}
