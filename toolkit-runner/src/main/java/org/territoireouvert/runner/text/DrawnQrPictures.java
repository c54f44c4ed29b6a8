package org.territoireouvert.runner.text;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.territoireouvert.api.text.QrPicture;
import org.territoireouvert.api.text.QrPictures;

/** Draws QR codes that stand some dirt (error correction M). */
public final class DrawnQrPictures implements QrPictures {

    private static final int MARGIN = 4;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");

    @Override
    public QrPicture draw(String text) {
        return of(text);
    }

    /**
     * Draws a text.
     *
     * @throws IllegalArgumentException when it is too long for a QR code
     */
    public static QrPicture of(String text) {
        try {
            ByteMatrix modules =
                    Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < modules.getHeight(); row++) {
                draw(modules, row, path);
            }
            return new QrPicture(modules.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters fits no QR code", e);
        }
    }

    private static void draw(ByteMatrix modules, int row, StringBuilder path) {
        int column = 0;
        while (column < modules.getWidth()) {
            int start = column;
            while (column < modules.getWidth() && modules.get(column, row) == 1) {
                column++;
            }
            if (column > start) {
                int width = column - start;
                path.append('M')
                        .append(start + MARGIN)
                        .append(' ')
                        .append(row + MARGIN)
                        .append('h')
                        .append(width)
                        .append("v1h-")
                        .append(width)
                        .append('z');
            }
            column++;
        }
    }
}
