package org.territoireouvert.runner.web.theme;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern SHAPE = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int HEXADECIMAL = 16;
    private static final int CHANNEL_MAXIMUM = 255;
    private static final double FLARE = 0.05;

    /** Tells whether a text has the shape {@code #rrggbb}. */
    public static boolean isColour(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * Reads {@code #rrggbb}.
     *
     * @throws IllegalArgumentException when the text has another shape; the message quotes it
     */
    public static Colour of(String text) {
        if (!isColour(text)) {
            throw new IllegalArgumentException(
                    "A colour is written # and six hexadecimal digits, for example #0d5c4b, not \"" + text + "\"");
        }
        int value = Integer.parseInt(text.substring(1), HEXADECIMAL);
        return new Colour(value >> 16 & CHANNEL_MAXIMUM, value >> 8 & CHANNEL_MAXIMUM, value & CHANNEL_MAXIMUM);
    }

    /** Returns this colour with a part, 0 to 1, of another. */
    Colour mixedWith(Colour other, double part) {
        return new Colour(mix(red, other.red, part), mix(green, other.green, part), mix(blue, other.blue, part));
    }

    /** Returns the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + FLARE) / (Math.min(one, two) + FLARE);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Returns white or the dark ink, whichever can be read better on this colour. */
    public Colour ink() {
        return ThemeTokens.inkOn(this);
    }

    private static double linear(int channel) {
        double share = channel / (double) CHANNEL_MAXIMUM;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int one, int two, double part) {
        return (int) Math.rint(one * (1 - part) + two * part);
    }

    /** Returns {@code #rrggbb} in lower case. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
