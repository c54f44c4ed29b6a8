package org.territoireouvert.runner.web.staff;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code to be drawn as SVG.
 *
 * @param size modules on a side, the white border of four included
 * @param path of the dark modules, in units of one module
 */
public record QrPicture(int size, String path) {

    private static final int BORDER = 4;

    static QrPicture of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    BORDER,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < modules.getHeight(); row++) {
                for (int column = 0; column < modules.getWidth(); column++) {
                    if (modules.get(column, row)) {
                        path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("A QR code cannot hold " + text.length() + " characters", e);
        }
    }
}
