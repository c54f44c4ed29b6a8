package org.territoireouvert.runner.web.counter;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a template draws it.
 *
 * @param size of the square in modules, the quiet border included
 * @param path of its dark modules, for the attribute {@code d} of an SVG path
 */
public record QrPicture(int size, String path) {

    /** Light modules around the code that a reader needs (ISO/IEC 18004). */
    private static final int BORDER = 4;

    /**
     * Draws a text.
     *
     * @throws IllegalArgumentException when it is too long for a QR code
     */
    static QrPicture of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M')
                                .append(x + BORDER)
                                .append(' ')
                                .append(y + BORDER)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(matrix.getWidth() + 2 * BORDER, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold " + text.length() + " characters", e);
        }
    }
}
