package org.territoireouvert.api.territory;

/**
 * A part of the plane of the Earth and the picture that shows it: {@value #WIDTH} units wide and {@value #HEIGHT} high, as many as
 * CSS pixels on the narrowest phone. Nothing is turned or stretched.
 *
 * @param west left edge, in degrees
 * @param top upper edge, in degrees of the plane
 * @param scale units of the picture for a degree
 */
record Frame(double west, double top, double scale) {

    /** Width of the picture. */
    static final int WIDTH = 288;

    /** Height of the picture. */
    static final int HEIGHT = 216;

    /** Metres of a degree along the equator. */
    static final double DEGREE = 40_075_016.686 / 360;

    private static final double PADDING = 0.08;
    private static final double FEWEST_METRES = 1_200;

    /** Shows a rectangle whole, in the middle, with a margin; a single place with its neighbourhood. */
    static Frame around(Extent extent) {
        double least = FEWEST_METRES / (DEGREE * extent.centre().shrinking());
        double usable = 1 - 2 * PADDING;
        double degrees = Math.max(least, Math.max(extent.width(), extent.height() * WIDTH / HEIGHT) / usable);
        double scale = WIDTH / degrees;
        return new Frame(extent.centre().x() - degrees / 2, extent.centre().y() - HEIGHT / scale / 2, scale);
    }

    /** Returns where the picture shows a point of the plane of the Earth. */
    Spot picture(Spot point) {
        return new Spot((point.x() - west) * scale, (point.y() - top) * scale);
    }

    /** Returns how many metres the picture shows from left to right, half-way up. */
    double metresAcross() {
        return WIDTH / scale * DEGREE * new Spot(west, top + HEIGHT / scale / 2).shrinking();
    }
}
