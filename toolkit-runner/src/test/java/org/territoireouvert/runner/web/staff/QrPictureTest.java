package org.territoireouvert.runner.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final int BORDER = 4;

    @Test
    void theDrawingSaysWhatWasWritten() throws Exception {
        String address = "otpauth://totp/Lisi%C3%A8re:a%40exemple.fr?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

        QrPicture picture = QrPicture.of(address);

        BitMatrix modules = new BitMatrix(picture.size() - 2 * BORDER);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture.path());
        while (dark.find()) {
            modules.set(Integer.parseInt(dark.group(1)) - BORDER, Integer.parseInt(dark.group(2)) - BORDER);
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
    }
}
