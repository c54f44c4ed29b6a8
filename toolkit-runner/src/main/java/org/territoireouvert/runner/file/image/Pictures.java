package org.territoireouvert.runner.file.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.territoireouvert.api.file.FileFormat;
import org.territoireouvert.runner.file.check.FileKind;
import org.territoireouvert.runner.file.check.Refusal;

/**
 * Reads a picture whose size is known before it is unfolded, and writes it anew. One at a time in the whole process, since an
 * unfolded picture takes up to 100 MB. Safe for all threads.
 */
public final class Pictures {

    /** Widths of the smaller pictures. */
    public static final List<Integer> WIDTHS = List.of(480, 960, 1_600);

    private static final long MOST_POINTS = 40_000_000;
    /** Its decoder unfolds the whole picture whatever is asked for. */
    private static final long MOST_POINTS_WEBP = 16_000_000;

    private static final double KEPT_POINTS = 12_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final int HEAD = 128 * 1_024;

    private final Semaphore one = new Semaphore(1);

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * It was written anew.
     *
     * @param files the picture, then its smaller sizes by width
     */
    public record Written(FileFormat format, int width, int height, List<Sized> files) implements Outcome {
        /** Copies the list. */
        public Written {
            files = List.copyOf(files);
        }
    }

    /** One size of a picture. */
    public record Sized(int width, Path file) {}

    /** It cannot be kept. */
    public record Refused(Refusal refusal) implements Outcome {}

    /**
     * Writes a picture anew.
     *
     * @param folder takes the new files, the caller removes them
     */
    public Outcome rewrite(Path source, FileKind kind, Path folder) throws IOException {
        one.acquireUninterruptibly();
        try {
            return rewriteAlone(source, kind, folder);
        } finally {
            one.release();
        }
    }

    private static Outcome rewriteAlone(Path source, FileKind kind, Path folder) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        if (!readers.hasNext()) {
            return new Refused(Refusal.of("file.refused.format"));
        }
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new FileImageInputStream(source.toFile())) {
            reader.setInput(stream, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            long most = kind == FileKind.WEBP ? MOST_POINTS_WEBP : MOST_POINTS;
            if (points > most || Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                return new Refused(Refusal.of("file.refused.points", most / 1_000_000));
            }
            BufferedImage read = decode(reader, points);
            Orientation orientation = kind == FileKind.JPEG ? Orientation.ofJpeg(head(source)) : Orientation.UPRIGHT;
            return write(PictureSizes.upright(read, orientation), format(kind, read), folder);
        } catch (IOException | RuntimeException unreadable) {
            return new Refused(Refusal.of("file.refused.picture"));
        } finally {
            reader.dispose();
        }
    }

    /** Reads every second or third point of a very large picture only, so that the memory for it is bounded. */
    private static BufferedImage decode(ImageReader reader, long points) throws IOException {
        int step = (int) Math.ceil(Math.sqrt(points / KEPT_POINTS));
        ImageReadParam how = reader.getDefaultReadParam();
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, how);
    }

    private static byte[] head(Path source) throws IOException {
        try (InputStream stream = Files.newInputStream(source)) {
            return stream.readNBytes(HEAD);
        }
    }

    private static FileFormat format(FileKind kind, BufferedImage picture) {
        boolean photograph = kind == FileKind.WEBP && !picture.getColorModel().hasAlpha();
        return kind == FileKind.JPEG || photograph ? FileFormat.JPEG : FileFormat.PNG;
    }

    private static Outcome write(BufferedImage picture, FileFormat format, Path folder) throws IOException {
        List<Sized> files = new ArrayList<>();
        files.add(new Sized(picture.getWidth(), PictureSizes.write(picture, format, folder)));
        BufferedImage larger = picture;
        for (int index = WIDTHS.size() - 1; index >= 0; index--) {
            int width = WIDTHS.get(index);
            if (width < picture.getWidth()) {
                larger = PictureSizes.narrow(larger, width);
                files.add(1, new Sized(width, PictureSizes.write(larger, format, folder)));
            }
        }
        return new Written(format, picture.getWidth(), picture.getHeight(), files);
    }
}
