package org.territoireouvert.runner.territory.outline;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.api.territory.Coordinates;

/**
 * The centre of gravity of a ring.
 *
 * @param area of the ring in square degrees
 */
record Centre(double north, double east, double area) {

    /** Returns the centre of the largest of some rings. */
    static Coordinates ofLargest(List<List<Coordinates>> rings) {
        Centre centre = rings.stream()
                .map(Centre::of)
                .max(Comparator.comparing(Centre::area))
                .orElseThrow(() -> new IllegalArgumentException("There is no ring"));
        return new Coordinates(
                Degrees.text(BigDecimal.valueOf(centre.north)), Degrees.text(BigDecimal.valueOf(centre.east)));
    }

    /** Adds up the triangles between the first point and each side, so that small territories keep their digits. */
    private static Centre of(List<Coordinates> ring) {
        Coordinates origin = ring.getFirst();
        double doubled = 0;
        double north = 0;
        double east = 0;
        for (int index = 1; index + 1 < ring.size(); index++) {
            double x = ring.get(index).east() - origin.east();
            double y = ring.get(index).north() - origin.north();
            double nextX = ring.get(index + 1).east() - origin.east();
            double nextY = ring.get(index + 1).north() - origin.north();
            double cross = x * nextY - nextX * y;
            doubled += cross;
            east += cross * (x + nextX) / 3;
            north += cross * (y + nextY) / 3;
        }
        return doubled == 0
                ? new Centre(origin.north(), origin.east(), 0)
                : new Centre(origin.north() + north / doubled, origin.east() + east / doubled, Math.abs(doubled) / 2);
    }
}
