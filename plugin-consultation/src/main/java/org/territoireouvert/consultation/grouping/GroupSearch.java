package org.territoireouvert.consultation.grouping;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** Divides places on the map into groups by k-means, and settles how many there are. */
final class GroupSearch {

    private static final int ROUNDS = 100;

    private final List<Point> places;
    private final List<Member> members;
    private final GroupingSettings settings;

    GroupSearch(List<Point> places, GroupingSettings settings) {
        this.places = places;
        this.settings = settings;
        members = new ArrayList<>(places.size());
        for (Point place : places) {
            members.add(new Member(members.size(), new double[] {place.x(), place.y()}));
        }
    }

    /**
     * A division of all places.
     *
     * @param groups the group of each place, from 0
     * @param silhouette from -1 to 1
     */
    record Division(int[] groups, double silhouette) {}

    private record Member(int place, double[] point) implements Clusterable {
        @Override
        public double[] getPoint() {
            return point;
        }
    }

    /** Return the division with the greatest silhouette, of equals that with fewer groups; there must be two different places. */
    Division best() {
        Silhouette silhouette = Silhouette.of(places, settings);
        int distinct =
                (int) places.stream().distinct().limit(settings.mostGroups()).count();
        Division best = divided(2, silhouette);
        for (int number = 3; number <= distinct; number++) {
            Division next = divided(number, silhouette);
            best = next.silhouette() > best.silhouette() ? next : best;
        }
        return best;
    }

    private Division divided(int number, Silhouette silhouette) {
        RandomGenerator random = new Well19937c(settings.seed() + number);
        KMeansPlusPlusClusterer<Member> clusterer =
                new KMeansPlusPlusClusterer<>(number, ROUNDS, new EuclideanDistance(), random);
        List<CentroidCluster<Member>> best = clusterer.cluster(members);
        double least = spread(best);
        for (int start = 1; start < settings.starts(); start++) {
            List<CentroidCluster<Member>> next = clusterer.cluster(members);
            double spread = spread(next);
            if (spread < least) {
                best = next;
                least = spread;
            }
        }
        int[] groups = groups(best);
        return new Division(groups, silhouette.mean(groups, number));
    }

    private static double spread(List<CentroidCluster<Member>> clusters) {
        double sum = 0;
        for (CentroidCluster<Member> cluster : clusters) {
            Point centre = point(cluster.getCenter());
            for (Member member : cluster.getPoints()) {
                sum += centre.squaredDistance(point(member));
            }
        }
        return sum;
    }

    private static Point point(Clusterable clusterable) {
        double[] point = clusterable.getPoint();
        return new Point(point[0], point[1]);
    }

    private int[] groups(List<CentroidCluster<Member>> clusters) {
        int[] groups = new int[members.size()];
        for (int group = 0; group < clusters.size(); group++) {
            for (Member member : clusters.get(group).getPoints()) {
                groups[member.place()] = group;
            }
        }
        return groups;
    }
}
