package org.territoireouvert.acceptance.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.territoireouvert.api.web.Upload;

/** Files as people send them. */
record Sent(String name, byte[] content) implements Upload {

    static Sent table() {
        return new Sent("Tableau été.csv", "nom;prix\nbanc;120\n".getBytes(StandardCharsets.UTF_8));
    }

    static Sent pdf() {
        return new Sent("rapport.pdf", "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    static Sent photo(int width) {
        BufferedImage picture = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillOval(10, 10, width / 2, width / 3);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sent("IMG_0001.JPG", bytes.toByteArray());
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
