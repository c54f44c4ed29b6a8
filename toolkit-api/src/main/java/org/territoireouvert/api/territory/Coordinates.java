package org.territoireouvert.api.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A point on the map, in degrees (WGS 84), as it was typed.
 *
 * @param latitude from -90 to 90, with a point before the decimals, of which there are seven at most (a centimetre)
 * @param longitude from -180 to 180, written alike
 */
public record Coordinates(String latitude, String longitude) {

    private static final String DEGREES = "-?[0-9]{1,3}([.][0-9]{1,20})?";
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);
    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final int DECIMALS = 7;

    /** Reads two numbers, whose decimals may stand after a comma; empty when they are no point of the Earth. */
    public static Optional<Coordinates> parse(String latitude, String longitude) {
        return degrees(latitude, NORTH)
                .flatMap(north -> degrees(longitude, EAST).map(east -> new Coordinates(north, east)));
    }

    private static Optional<String> degrees(String typed, BigDecimal most) {
        String text = typed.strip().replace(',', '.');
        if (!text.matches(DEGREES)) {
            return Optional.empty();
        }
        BigDecimal degrees = new BigDecimal(text);
        if (degrees.abs().compareTo(most) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                degrees.scale() > DECIMALS
                        ? degrees.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()
                        : text);
    }

    /** Returns how far north of the equator it lies, in degrees. */
    public double north() {
        return Double.parseDouble(latitude);
    }

    /** Returns how far east of Greenwich it lies, in degrees. */
    public double east() {
        return Double.parseDouble(longitude);
    }
}
