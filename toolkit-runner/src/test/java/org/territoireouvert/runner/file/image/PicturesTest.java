package org.territoireouvert.runner.file.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.file.FileFormat;
import org.territoireouvert.runner.file.check.FileKind;

class PicturesTest {

    private static final String SECRET = "Lieu secret 48.8566 2.3522";

    @TempDir
    Path folder;

    private final Pictures pictures = new Pictures();

    /** Red on the left, blue on the right. */
    private static BufferedImage halves(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** Puts what a camera writes behind the first two bytes: how it was held, and where. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        whole.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2));
        whole.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    private Pictures.Outcome rewrite(byte[] content, FileKind kind) throws IOException {
        return pictures.rewrite(Files.write(folder.resolve("sent"), content), kind, folder);
    }

    private Pictures.Written written(byte[] content, FileKind kind) throws IOException {
        return (Pictures.Written) rewrite(content, kind);
    }

    private String problem(byte[] content, FileKind kind) throws IOException {
        return ((Pictures.Refused) rewrite(content, kind)).refusal().messageKey();
    }

    private static BufferedImage first(Pictures.Written written) throws IOException {
        return ImageIO.read(written.files().get(0).file().toFile());
    }

    @Test
    void placeAndCameraAreErasedFromEverySize() throws IOException {
        byte[] sent = withExif(bytes(halves(1_200, 800, BufferedImage.TYPE_INT_RGB), "jpg"), 1);

        Pictures.Written written = written(sent, FileKind.JPEG);

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains(SECRET);
        for (Pictures.Sized size : written.files()) {
            assertThat(Files.readString(size.file(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(SECRET, "Exif");
        }
    }

    @Test
    void smallerSizesAreMadeOnceAndNeverLarger() throws IOException {
        byte[] sent = bytes(halves(1_200, 800, BufferedImage.TYPE_INT_RGB), "jpg");

        Pictures.Written written = written(sent, FileKind.JPEG);

        assertThat(written.files()).extracting(Pictures.Sized::width).containsExactly(1_200, 480, 960);
        assertThat(ImageIO.read(written.files().get(1).file().toFile()).getHeight())
                .isEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 60, 40, RED
            2, 60, 40, BLUE
            3, 60, 40, BLUE
            4, 60, 40, RED
            5, 40, 60, RED
            6, 40, 60, RED
            7, 40, 60, BLUE
            8, 40, 60, BLUE
            """)
    void aPictureStandsUpright(int orientation, int width, int height, String topLeft) throws IOException {
        byte[] sent = withExif(bytes(halves(60, 40, BufferedImage.TYPE_INT_RGB), "jpg"), orientation);

        Pictures.Written written = written(sent, FileKind.JPEG);

        assertThat(written.width()).isEqualTo(width);
        assertThat(written.height()).isEqualTo(height);
        Color corner = new Color(first(written).getRGB(4, 4));
        assertThat(corner.getRed() > corner.getBlue() ? "RED" : "BLUE").isEqualTo(topLeft);
    }

    @Test
    void transparencyStays() throws IOException {
        Pictures.Written written =
                written(bytes(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png"), FileKind.PNG);

        assertThat(written.format()).isEqualTo(FileFormat.PNG);
        assertThat(first(written).getRGB(3, 3) >>> 24).isZero();
    }

    @Test
    void whatIsHiddenBehindThePictureIsGone() throws IOException {
        byte[] png = bytes(halves(30, 20, BufferedImage.TYPE_INT_RGB), "png");
        byte[] hidden = "<script>alert(1)</script>PK\5\6".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(png, png.length + hidden.length);
        System.arraycopy(hidden, 0, both, png.length, hidden.length);

        Pictures.Written written = written(both, FileKind.PNG);

        assertThat(Files.readString(written.files().get(0).file(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "PK\5\6");
    }

    @Test
    void webPIsWrittenAsAPhotograph() throws IOException {
        byte[] sent = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

        Pictures.Written written = written(sent, FileKind.WEBP);

        assertThat(written.format()).isEqualTo(FileFormat.JPEG);
        assertThat(first(written).getWidth()).isEqualTo(1);
    }

    @Test
    void aPictureOfTooManyPointsIsRefusedBeforeItIsUnfolded() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(29_000).putInt(29_000).put(new byte[] {8, 6, 0, 0, 0});
        CRC32 checksum = new CRC32();
        checksum.update(header.array());
        ByteBuffer bomb = ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) checksum.getValue());

        assertThat(problem(bomb.array(), FileKind.PNG)).isEqualTo("file.refused.points");
    }

    @Test
    void aCutPictureIsRefused() throws IOException {
        byte[] png = bytes(halves(300, 200, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(problem(Arrays.copyOf(png, 60), FileKind.PNG)).isEqualTo("file.refused.picture");
        assertThat(problem(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0}, FileKind.JPEG))
                .isEqualTo("file.refused.picture");
    }
}
