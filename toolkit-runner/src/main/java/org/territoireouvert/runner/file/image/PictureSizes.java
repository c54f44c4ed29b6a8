package org.territoireouvert.runner.file.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.file.FileFormat;

/** Draws a picture upright and smaller, and writes it without anything else. */
final class PictureSizes {

    private static final float QUALITY = 0.85f;

    private PictureSizes() {}

    /** Draws a picture upright, in the common colours (sRGB). */
    static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        int width = orientation.turns() ? picture.getHeight() : picture.getWidth();
        int height = orientation.turns() ? picture.getWidth() : picture.getHeight();
        int type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return draw(
                picture,
                new BufferedImage(width, height, type),
                orientation.upright(picture.getWidth(), picture.getHeight()));
    }

    /** Returns the picture at a smaller width, halved step by step so that no line is lost. */
    static BufferedImage narrow(BufferedImage picture, int width) {
        BufferedImage now = picture;
        while (now.getWidth() > width) {
            int next = Math.max(width, (now.getWidth() + 1) / 2);
            int height = Math.max(1, Math.round((float) now.getHeight() * next / now.getWidth()));
            now = draw(
                    now,
                    new BufferedImage(next, height, picture.getType()),
                    AffineTransform.getScaleInstance(
                            (double) next / now.getWidth(), (double) height / now.getHeight()));
        }
        return now;
    }

    private static BufferedImage draw(BufferedImage picture, BufferedImage onto, AffineTransform how) {
        Graphics2D pen = onto.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, how, null);
        } finally {
            pen.dispose();
        }
        return onto;
    }

    /** Writes a picture into a new file of a folder. */
    static Path write(BufferedImage picture, FileFormat format, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "picture", "." + format.extension());
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(format.extension()).next();
        try (ImageOutputStream stream = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            @Nullable ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == FileFormat.JPEG && how != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
