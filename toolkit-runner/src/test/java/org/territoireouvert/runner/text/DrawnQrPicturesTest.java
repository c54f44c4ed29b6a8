package org.territoireouvert.runner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.text.QrPicture;

class DrawnQrPicturesTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @Test
    void thePictureIsReadBack() throws Exception {
        String link = "https://participer.exemple.fr/mon-compte/code?code=K7QM3XZ9TR2D";

        QrPicture picture = DrawnQrPictures.of(link);

        assertThat(new Decoder().decode(modules(picture)).getText()).isEqualTo(link);
        assertThat(RUN.matcher(picture.path()).replaceAll("")).isEmpty();
    }

    private static BitMatrix modules(QrPicture picture) {
        BitMatrix modules = new BitMatrix(picture.size() - 8);
        for (MatchResult run : RUN.matcher(picture.path()).results().toList()) {
            modules.setRegion(
                    Integer.parseInt(run.group(1)) - 4,
                    Integer.parseInt(run.group(2)) - 4,
                    Integer.parseInt(run.group(3)),
                    1);
        }
        return modules;
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> DrawnQrPictures.of("x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
