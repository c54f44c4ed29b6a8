package org.territoireouvert.consultation.answering.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of strangers are read and saved without harm. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La place d’été.JPEG|La place d’été.jpg|La-place-d-ete.jpg",
                "..\\..\\etc/passwd.png|etc-passwd.jpg|etc-passwd.jpg",
                "<script>alert(1)</script>.png|script-alert(1)--script-.jpg|script-alert-1---script-.jpg",
                ".png|png.jpg|png.jpg",
                "...|fichier.jpg|fichier.jpg",
                "facture\u202Egpj.exe|facturegpj.jpg|facturegpj.jpg",
                "a\u0000b.png|ab.jpg|ab.jpg",
                "照片.png|照片.jpg|fichier.jpg",
            })
    void namesAreMadeSafe(String sent, String cleaned, String plain) {
        assertThat(FileNames.clean(sent, "jpg")).isEqualTo(cleaned);
        assertThat(FileNames.plain(FileNames.clean(sent, "jpg")))
                .isEqualTo(plain)
                .matches("[\\w.-]{1,120}");
    }

    @Test
    void longNameIsCut() {
        assertThat(FileNames.clean("é".repeat(400) + ".png", "png")).hasSize(104);
    }
}
