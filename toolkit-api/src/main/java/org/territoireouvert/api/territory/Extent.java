package org.territoireouvert.api.territory;

import java.util.Collection;

/** The smallest upright rectangle around points of a plane. */
record Extent(double left, double top, double right, double bottom) {

    /** Surrounds points, of which there is at least one. */
    static Extent of(Collection<Spot> points) {
        Extent extent = new Extent(
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (Spot point : points) {
            extent = extent.and(new Extent(point.x(), point.y(), point.x(), point.y()));
        }
        return extent;
    }

    /** Surrounds this rectangle and another. */
    Extent and(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Returns a rectangle with the same centre, three times as wide and as high. */
    Extent surroundings() {
        return new Extent(left - width(), top - height(), right + width(), bottom + height());
    }

    boolean contains(Spot point) {
        return point.x() >= left && point.x() <= right && point.y() >= top && point.y() <= bottom;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Spot centre() {
        return new Spot((left + right) / 2, (top + bottom) / 2);
    }
}
