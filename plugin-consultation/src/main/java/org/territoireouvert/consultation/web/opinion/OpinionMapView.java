package org.territoireouvert.consultation.web.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.territoireouvert.consultation.grouping.OpinionGroup;
import org.territoireouvert.consultation.grouping.OpinionGroups.Found;
import org.territoireouvert.consultation.grouping.Point;

/**
 * The map of opinions, as it is drawn: who answers alike stands together. It has no unit; 640 wide and 400 high.
 *
 * @param marks a participant each; of very many, some
 * @param labels letters of the groups, at their middles
 */
public record OpinionMapView(List<Mark> marks, List<Label> labels) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 24;
    private static final int MOST = 1_500;

    /**
     * A participant.
     *
     * @param group number of the group, from 1
     */
    public record Mark(int group, long x, long y) {}

    /** A letter. */
    public record Label(String letter, long x, long y) {}

    /** Copies the lists. */
    public OpinionMapView {
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
    }

    static OpinionMapView of(Found found, int participants) {
        List<Placed> placed = new ArrayList<>();
        for (int participant = 0; participant < participants; participant++) {
            int group = found.groupOf(participant).map(OpinionGroup::number).orElse(0);
            found.map().place(participant).ifPresent(place -> placed.add(new Placed(group, place)));
        }
        Axis x = Axis.of(placed, Point::x, WIDTH);
        Axis y = Axis.of(placed, Point::y, HEIGHT);
        int step = Math.max(1, (placed.size() + MOST - 1) / MOST);
        List<Mark> marks = new ArrayList<>();
        for (int index = 0; index < placed.size(); index += step) {
            Placed one = placed.get(index);
            marks.add(new Mark(one.group(), x.at(one.place()), y.at(one.place())));
        }
        marks.sort(
                Comparator.comparingInt(Mark::group).thenComparingLong(Mark::x).thenComparingLong(Mark::y));
        return new OpinionMapView(
                marks,
                found.groups().stream()
                        .map(group ->
                                new Label(OpinionResultView.letter(group), x.at(group.centre()), y.at(group.centre())))
                        .toList());
    }

    private record Placed(int group, Point place) {}

    /** Lays the places between the margins. */
    private record Axis(ToDoubleFunction<Point> coordinate, double least, double scale) {

        static Axis of(List<Placed> placed, ToDoubleFunction<Point> coordinate, int length) {
            double least = placed.stream()
                    .mapToDouble(one -> coordinate.applyAsDouble(one.place()))
                    .min()
                    .orElse(0);
            double most = placed.stream()
                    .mapToDouble(one -> coordinate.applyAsDouble(one.place()))
                    .max()
                    .orElse(0);
            return new Axis(coordinate, least, most > least ? (length - 2 * MARGIN) / (most - least) : 0);
        }

        long at(Point place) {
            return Math.round(MARGIN + (coordinate.applyAsDouble(place) - least) * scale);
        }
    }
}
