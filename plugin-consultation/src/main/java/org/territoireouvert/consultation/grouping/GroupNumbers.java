package org.territoireouvert.consultation.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers groups so that the same division always has the same numbers: by size, then by the smallest participant. */
final class GroupNumbers {

    private GroupNumbers() {}

    /**
     * Return the groups in the order of their numbers.
     *
     * @param participants who stand at the places, ascending
     * @param found the group of each place, in any numbering
     */
    static List<OpinionGroup> of(int[] participants, List<Point> places, int[] found) {
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < found.length; row++) {
            rows.computeIfAbsent(found[row], group -> new ArrayList<>()).add(row);
        }
        List<List<Integer>> ordered = new ArrayList<>(rows.values());
        ordered.sort(
                Comparator.<List<Integer>>comparingInt(List::size).reversed().thenComparing(List::getFirst));
        List<OpinionGroup> groups = new ArrayList<>();
        for (List<Integer> group : ordered) {
            List<Integer> members = group.stream().map(row -> participants[row]).toList();
            groups.add(new OpinionGroup(groups.size() + 1, members, centre(places, group)));
        }
        return groups;
    }

    private static Point centre(List<Point> places, List<Integer> rows) {
        double x = 0;
        double y = 0;
        for (int row : rows) {
            x += places.get(row).x();
            y += places.get(row).y();
        }
        return new Point(x / rows.size(), y / rows.size());
    }
}
