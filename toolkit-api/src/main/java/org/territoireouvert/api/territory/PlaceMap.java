package org.territoireouvert.api.territory;

import java.util.List;
import java.util.Optional;

/**
 * A map of numbered marks on a light outline, always above the list whose rows have the same numbers; templates draw it by
 * {@code #placeMap($map)}. North is up, one scale all over. Marks of one place stand side by side, each with a line to where it
 * belongs.
 *
 * @param caption says what the map shows
 * @param marks in the order of the list
 * @param outline data of the SVG paths of the territory; none when its outline is not known
 * @param names of places of the territory
 * @param scale what a distance on the map means
 * @param left how many marks of the list are not on the map, as they lie far from the territory or there were too many
 */
public record PlaceMap(
        String caption, List<Drawn> marks, List<String> outline, List<Label> names, Scale scale, int left) {

    /** Marks on one map; more would cover it. */
    public static final int MOST = 40;

    private static final int HEIGHT = 26;
    private static final int GAP = 1;
    private static final int WIDTH_OF_CHARACTER = 8;
    private static final int LONGEST_NUMBER = 6;
    private static final double MOVED = 1;

    /**
     * A row of the list that has a place.
     *
     * @param number heads the row in the list
     * @param title of what is there
     * @param address that it leads to, often the row: {@code #projet-3}
     * @param outlined whether it is drawn as a ring and not full, to tell two kinds apart
     * @param at where it is
     */
    public record Mark(String number, String title, String address, boolean outlined, Coordinates at) {

        /** Creates a mark that is drawn full. */
        public Mark(String number, String title, String address, Coordinates at) {
            this(number, title, address, false, at);
        }
    }

    /**
     * A mark as it is drawn. Lengths across the map are in percent, its own are in CSS pixels.
     *
     * @param label number, shortened to six characters
     * @param name what the link is called
     * @param x of its centre
     * @param y of its centre
     * @param width of its shape
     * @param moved line from where it belongs, when it does not stand there
     */
    public record Drawn(
            String label,
            String name,
            String address,
            boolean outlined,
            String x,
            String y,
            int width,
            Optional<Line> moved) {

        /** Returns the left edge of its shape, from its centre. */
        public int left() {
            return -width / 2;
        }
    }

    /** A line from where a mark belongs to its centre, in percent of the map. */
    public record Line(String x, String y, String toX, String toY) {}

    /** The name of a place, in percent of the map. */
    public record Label(String text, String x, String y) {
        static Label of(String text, Spot place) {
            return new Label(text, across(place), down(place));
        }
    }

    /**
     * What a distance on the map means.
     *
     * @param text round number with its unit
     * @param width of the bar in percent of the map
     */
    public record Scale(String text, String width) {}

    /** Copies the lists. */
    public PlaceMap {
        marks = List.copyOf(marks);
        outline = List.copyOf(outline);
        names = List.copyOf(names);
    }

    /**
     * Draws a map that shows all marks and the whole outline.
     *
     * @param marks of the rows that have a place
     * @param boundary outline of the territory, see {@link Territories#boundary}; marks far from it are left out, so that a wrong
     *     number does not shrink the territory to a dot
     * @return empty when there is no mark to show
     */
    public static Optional<PlaceMap> of(String caption, List<Mark> marks, Optional<Boundary> boundary) {
        List<Mark> shown = marks.stream()
                .filter(mark ->
                        boundary.map(known -> known.isNear(Spot.of(mark.at()))).orElse(true))
                .limit(MOST)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Extent extent = Extent.of(shown.stream().map(mark -> Spot.of(mark.at())).toList());
        Frame frame =
                Frame.around(boundary.map(known -> known.extent().and(extent)).orElse(extent));
        MarkPlaces places = new MarkPlaces();
        List<Drawn> drawn =
                shown.stream().map(mark -> drawn(mark, frame, places)).toList();
        return Optional.of(new PlaceMap(
                caption,
                drawn,
                boundary.map(known -> known.paths(frame)).orElse(List.of()),
                boundary.map(known -> known.labels(frame, places.taken())).orElse(List.of()),
                scale(frame),
                marks.size() - shown.size()));
    }

    private static Drawn drawn(Mark mark, Frame frame, MarkPlaces places) {
        String label = mark.number().length() > LONGEST_NUMBER
                ? mark.number().substring(0, LONGEST_NUMBER - 1) + "…"
                : mark.number();
        int width = HEIGHT + WIDTH_OF_CHARACTER * Math.max(0, label.length() - 2);
        Spot own = frame.picture(Spot.of(mark.at()));
        Spot place = places.take(new Box(own, width + GAP, HEIGHT + GAP));
        boolean moved = Math.hypot(place.x() - own.x(), place.y() - own.y()) > MOVED;
        return new Drawn(
                label,
                mark.number() + " – " + mark.title(),
                mark.address(),
                mark.outlined(),
                across(place),
                down(place),
                width,
                moved ? Optional.of(new Line(across(own), down(own), across(place), down(place))) : Optional.empty());
    }

    private static Scale scale(Frame frame) {
        ScaleBar bar = ScaleBar.of(frame);
        return new Scale(bar.label(), percent(bar.width()));
    }

    private static String across(Spot place) {
        return percent(100 * place.x() / Frame.WIDTH);
    }

    private static String down(Spot place) {
        return percent(100 * place.y() / Frame.HEIGHT);
    }

    private static String percent(double number) {
        return Math.round(number * 100) / 100.0 + "%";
    }

    /** Returns the plane of the outline, as the attribute of an SVG. */
    public static String viewBox() {
        return "0 0 " + Frame.WIDTH + " " + Frame.HEIGHT;
    }
}
