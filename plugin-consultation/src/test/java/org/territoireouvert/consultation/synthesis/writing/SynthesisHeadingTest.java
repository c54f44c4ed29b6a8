package org.territoireouvert.consultation.synthesis.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesisHeadingTest {

    @ParameterizedTest
    @CsvSource({
        "' ', 1, https://participer.example.fr",
        "Avis, 0, https://participer.example.fr",
        "Avis, 1, participer.example.fr",
        "Avis, 1, https://participer.example.fr/",
        "Avis, 1, javascript:alert()"
    })
    void whatNoDocumentCouldShowIsRefused(String title, int version, String siteAddress) {
        assertThatIllegalArgumentException().isThrownBy(() -> heading(title, version, siteAddress));
    }

    @Test
    void onlyPathsGetTheAddressOfTheSite() {
        SynthesisHeading heading = heading("Avis", 1, "https://participer.example.fr");

        assertThat(heading.address("/consultations")).isEqualTo("https://participer.example.fr/consultations");
        assertThat(heading.address("https://example.org/a")).isEqualTo("https://example.org/a");
    }

    private static SynthesisHeading heading(String title, int version, String siteAddress) {
        return new SynthesisHeading(
                title, "Place", "Corvaux", version, LocalDate.of(2026, 5, 12), siteAddress, Locale.FRENCH);
    }
}
