package org.territoireouvert.initiatives.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;

/** Gathers entries by territory. Not thread-safe. */
final class Clusters {

    private final Clustering clustering;
    private final Map<String, Sum> sums = new HashMap<>();

    private static final class Sum {
        final String latest;
        final List<String> named = new ArrayList<>();
        int entries;
        int placed;
        double north;
        double east;

        Sum(String latest) {
            this.latest = latest;
        }

        Cluster cluster(String code) {
            Optional<Coordinates> middle =
                    placed == 0 ? Optional.empty() : Coordinates.parse(degrees(north / placed), degrees(east / placed));
            return new Cluster(code, entries, latest, middle, named);
        }

        private static String degrees(double value) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
    }

    Clusters(Clustering clustering) {
        this.clustering = clustering;
    }

    void add(Card card) {
        String code = clustering.of(card).orElse(card.point().isPresent() ? Cluster.OWN : Cluster.UNPLACED);
        Sum sum = sums.computeIfAbsent(code, first -> new Sum(card.slug()));
        sum.entries++;
        if (code.equals(Cluster.UNPLACED) && sum.named.size() < Cluster.MOST_NAMED) {
            sum.named.add(card.slug());
        }
        card.point().ifPresent(point -> {
            sum.placed++;
            sum.north += point.north();
            sum.east += point.east();
        });
    }

    List<Cluster> largestFirst() {
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().cluster(entry.getKey()))
                .sorted(Comparator.comparingInt(Cluster::entries).reversed().thenComparing(Cluster::code))
                .toList();
    }
}
