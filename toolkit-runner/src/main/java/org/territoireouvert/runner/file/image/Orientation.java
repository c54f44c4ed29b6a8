package org.territoireouvert.runner.file.image;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (Exif 2.32, tag 0x0112): what has to be done to a picture so that it stands upright. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    RIGHT,
    RIGHT_MIRRORED,
    LEFT;

    private static final int TAG = 0x0112;
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int APPLICATION_1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int EXIF_HEAD = 6;
    private static final int ENTRY = 12;

    boolean turns() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Returns how points move, for a picture of the given size as it is stored. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** Reads what a JPEG says about itself; upright when it says nothing, or something that cannot be read. */
    static Orientation ofJpeg(byte[] head) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(head);
            if (Short.toUnsignedInt(bytes.getShort()) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            while (bytes.remaining() > 2 * Short.BYTES) {
                int marker = Short.toUnsignedInt(bytes.getShort());
                int length = Short.toUnsignedInt(bytes.getShort()) - Short.BYTES;
                if (marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                    return UPRIGHT;
                }
                ByteBuffer segment = bytes.slice(bytes.position(), length);
                if (marker == APPLICATION_1 && length > EXIF_HEAD && segment.getInt(0) == 0x45786966) {
                    return ofExif(segment.slice(EXIF_HEAD, length - EXIF_HEAD));
                }
                bytes.position(bytes.position() + length);
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation ofExif(ByteBuffer exif) {
        ByteBuffer data = exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = data.getInt(Integer.BYTES);
        int entries = Short.toUnsignedInt(data.getShort(directory));
        for (int index = 0; index < entries; index++) {
            int entry = directory + Short.BYTES + index * ENTRY;
            if (Short.toUnsignedInt(data.getShort(entry)) == TAG) {
                int value = data.getShort(entry + 2 * Integer.BYTES);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
