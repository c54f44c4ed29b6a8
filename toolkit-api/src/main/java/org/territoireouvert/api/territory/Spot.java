package org.territoireouvert.api.territory;

/**
 * A point of a plane. On that of the Earth (Mercator, which keeps angles and has one scale around a place) both are degrees along the
 * equator; on a picture both are its units.
 *
 * @param x to the right, on the Earth to the east
 * @param y downwards, on the Earth to the south
 */
record Spot(double x, double y) {

    private static final double NORTHERNMOST = 85;

    /** Puts a point of the Earth on the plane; what lies beyond 85 degrees is drawn there. */
    static Spot of(Coordinates point) {
        double latitude = Math.toRadians(Math.clamp(point.north(), -NORTHERNMOST, NORTHERNMOST));
        double tangent = Math.tan(latitude);
        double north = Math.log(tangent + Math.sqrt(tangent * tangent + 1));
        return new Spot(point.east(), -Math.toDegrees(north));
    }

    /** Returns the cosine of the latitude at which a point of the plane of the Earth lies. */
    double shrinking() {
        return 1 / Math.cosh(Math.toRadians(y));
    }
}
