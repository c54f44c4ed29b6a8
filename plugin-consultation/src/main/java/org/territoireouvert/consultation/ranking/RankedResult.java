package org.territoireouvert.consultation.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the lists of a step come to.
 *
 * @param most points that an item would have that is the first choice of everybody
 * @param places items with their places, the most points first
 */
public record RankedResult(int most, List<Place> places) {

    private static final Comparator<RankedItem> ORDER = Comparator.comparingInt(RankedItem::points)
            .thenComparingInt(RankedItem::firsts)
            .reversed();

    /** Copies the places. */
    public RankedResult {
        places = List.copyOf(places);
    }

    /**
     * An item and its place.
     *
     * @param number from 1; items with as many points share it
     */
    public record Place(int number, RankedItem item) {}

    /** Puts the items of a ranking in order; those with as many points stand in the order of first choices, then in that of staff. */
    public static RankedResult of(Ranking ranking) {
        List<RankedItem> sorted = ranking.items().stream().sorted(ORDER).toList();
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            RankedItem item = sorted.get(index);
            boolean tied = index > 0 && sorted.get(index - 1).points() == item.points();
            places.add(new Place(tied ? places.getLast().number() : index + 1, item));
        }
        return new RankedResult(ranking.choices() * ranking.lists(), places);
    }
}
