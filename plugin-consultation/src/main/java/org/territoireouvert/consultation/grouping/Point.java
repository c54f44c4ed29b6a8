package org.territoireouvert.consultation.grouping;

/**
 * A place on the map of opinions, without unit.
 *
 * @param x along the direction in which votes differ most
 * @param y along the direction, at right angles to it, in which they differ most after that
 */
public record Point(double x, double y) {

    double squaredDistance(Point other) {
        double across = x - other.x;
        double along = y - other.y;
        return across * across + along * along;
    }

    double distance(Point other) {
        return Math.sqrt(squaredDistance(other));
    }
}
