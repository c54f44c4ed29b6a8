package org.territoireouvert.runner.file.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be sent, told by its first bytes and by the end of its name. A table has no first bytes of its own. */
public enum FileKind {
    /** Picture. */
    PNG(List.of("png"), 0, bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')),
    /** Photograph. */
    JPEG(List.of("jpg", "jpeg"), 0, bytes(0xff, 0xd8, 0xff)),
    /** Picture; its first four bytes are {@code RIFF}, which sounds and films share. */
    WEBP(List.of("webp"), 8, bytes('W', 'E', 'B', 'P')),
    /** Document. */
    PDF(List.of("pdf"), 0, bytes('%', 'P', 'D', 'F', '-')),
    /** OpenDocument text: an archive whose first entry says what it is. */
    ODT(List.of("odt"), 30, mimetype("application/vnd.oasis.opendocument.text")),
    /** OpenDocument spreadsheet. */
    ODS(List.of("ods"), 30, mimetype("application/vnd.oasis.opendocument.spreadsheet")),
    /** Table as text. */
    CSV(List.of("csv"), 0, bytes());

    /** How many bytes {@link #ofContent} needs to see. */
    public static final int HEAD = 128;

    private static final byte[] RIFF = bytes('R', 'I', 'F', 'F');
    private static final byte[] ARCHIVE = bytes('P', 'K', 3, 4);

    private final List<String> extensions;
    private final int offset;
    private final byte[] mark;

    FileKind(List<String> extensions, int offset, byte[] mark) {
        this.extensions = extensions;
        this.offset = offset;
        this.mark = mark;
    }

    /** Tells whether it is a picture. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    /** Returns the kind that a name ends with. */
    public static Optional<FileKind> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** Returns the kind that the first bytes tell; {@link #CSV} when they are of no format that has marks. */
    public static Optional<FileKind> ofContent(byte[] head) {
        for (FileKind kind : values()) {
            if (kind.mark.length > 0 && holds(head, kind.offset, kind.mark) && kind.isFramed(head)) {
                return Optional.of(kind);
            }
        }
        return isForeign(head) ? Optional.empty() : Optional.of(CSV);
    }

    private boolean isFramed(byte[] head) {
        return switch (this) {
            case WEBP -> holds(head, 0, RIFF);
            case ODT, ODS -> holds(head, 0, ARCHIVE);
            case PNG, JPEG, PDF, CSV -> true;
        };
    }

    /** Archives, pages and programs are told apart from tables, which start with anything else. */
    private static boolean isForeign(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        return head.length == 0
                || holds(head, 0, RIFF)
                || start.startsWith("PK")
                || start.startsWith("<")
                || start.startsWith("\u00ef\u00bb\u00bf<")
                || start.startsWith("#!")
                || start.startsWith("%!");
    }

    private static boolean holds(byte[] head, int offset, byte[] mark) {
        int end = offset + mark.length;
        return head.length >= end && Arrays.equals(head, offset, end, mark, 0, mark.length);
    }

    /** Name and content of the first entry stand one after the other, and the next entry begins right behind. */
    private static byte[] mimetype(String type) {
        return ("mimetype" + type + "PK").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
