package org.territoireouvert.participatorybudget.idea;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A point on the map, in degrees (WGS 84), as it was typed.
 *
 * @param latitude from -90 to 90, with a point before the decimals
 * @param longitude from -180 to 180, with a point before the decimals
 */
public record Coordinates(String latitude, String longitude) {

    private static final String DEGREES = "-?[0-9]{1,3}([.][0-9]{1,7})?";
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);
    private static final BigDecimal EAST = BigDecimal.valueOf(180);

    /** Reads two numbers, whose decimals may stand after a comma; empty when they are no point of the Earth. */
    public static Optional<Coordinates> parse(String latitude, String longitude) {
        String north = latitude.replace(',', '.');
        String east = longitude.replace(',', '.');
        return isWithin(north, NORTH) && isWithin(east, EAST)
                ? Optional.of(new Coordinates(north, east))
                : Optional.empty();
    }

    private static boolean isWithin(String degrees, BigDecimal most) {
        return degrees.matches(DEGREES) && new BigDecimal(degrees).abs().compareTo(most) <= 0;
    }
}
