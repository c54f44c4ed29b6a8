package org.territoireouvert.initiatives.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/**
 * What a published entry is found by; small, as all of them stay in memory.
 *
 * @param territory code of the principal one, empty for none
 * @param around codes of all its territories and of those that contain them
 * @param region the first among those
 * @param population of the principal one, 0 when unknown
 * @param people the range of that
 * @param publishedAt as it is stored, so that it sorts
 * @param updatedAt written alike
 * @param version number of the entry's version
 */
record Card(
        String slug,
        EntryKind kind,
        Set<Topic> topics,
        Set<Practice> methods,
        Optional<Phase> phase,
        Optional<PhaseStatus> status,
        String territory,
        List<String> around,
        Optional<String> region,
        int population,
        Optional<PopulationRange> people,
        Optional<CostRange> cost,
        boolean isPeer,
        int quality,
        Optional<Point> point,
        String publishedAt,
        String updatedAt,
        int version) {

    /** A point of the Earth in degrees. */
    record Point(double north, double east) {

        private static final double EARTH = 6_371;

        /** Returns how far another is as the crow flies, in kilometres. */
        double distance(Point other) {
            double half = Math.sin(Math.toRadians(other.north - north) / 2);
            double across = Math.sin(Math.toRadians(other.east - east) / 2);
            double chord = half * half
                    + Math.cos(Math.toRadians(north)) * Math.cos(Math.toRadians(other.north)) * across * across;
            return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }
}
