package org.territoireouvert.runner.web.admin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.instance.Instance.Logo;

/**
 * Reads a picture that somebody sent and writes it anew, so that nothing but its points is kept: no place, no camera, no
 * hidden file. Its size is known before it is unfolded.
 */
final class LogoPicture {

    private static final int LARGEST = 1_024 * 1_024;
    private static final int LONGEST_SIDE = 4_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private LogoPicture() {}

    /** Returns the picture, empty when it is larger than 1 MB, is neither PNG nor JPEG, or cannot be read. */
    static Optional<Logo> read(Upload upload) throws IOException {
        if (upload.size() > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream stream = upload.open()) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        if (startsWith(bytes, PNG)) {
            return rewrite(bytes, "png", "image/png");
        }
        return startsWith(bytes, JPEG) ? rewrite(bytes, "jpeg", "image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static Optional<Logo> rewrite(byte[] bytes, String format, String contentType) throws IOException {
        Optional<BufferedImage> picture = decode(bytes, format);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        return ImageIO.write(picture.get(), format, written)
                ? Optional.of(new Logo(contentType, Base64.getEncoder().encodeToString(written.toByteArray())))
                : Optional.empty();
    }

    private static Optional<BufferedImage> decode(byte[] bytes, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            boolean fits = reader.getWidth(0) <= LONGEST_SIDE && reader.getHeight(0) <= LONGEST_SIDE;
            return fits ? Optional.of(reader.read(0)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
