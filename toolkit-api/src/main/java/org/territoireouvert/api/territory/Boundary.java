package org.territoireouvert.api.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline of the authority's territory (contour): one line, or those of its communes, with their names. Light enough for a page.
 * Immutable, safe for all threads.
 */
public final class Boundary {

    private final List<List<Coordinates>> rings;
    private final List<Name> names;
    private final List<List<Spot>> drawn;
    private final Extent extent;
    private volatile @Nullable Paths last;

    /** Most maps of a territory show the same part of the Earth. */
    private record Paths(Frame frame, List<String> data) {}

    /**
     * The name of a place.
     *
     * @param text as people write it
     * @param at where it is written
     */
    public record Name(String text, Coordinates at) {}

    /**
     * Creates an outline.
     *
     * @param rings closed lines of three points or more, at least one
     * @param names written on the map; one alone says nothing and is left out
     * @throws IllegalArgumentException without a ring
     */
    public Boundary(List<List<Coordinates>> rings, List<Name> names) {
        this.rings = rings.stream().map(List::copyOf).toList();
        this.names = names.size() > 1 ? List.copyOf(names) : List.of();
        this.drawn = this.rings.stream()
                .map(ring -> ring.stream().map(Spot::of).toList())
                .toList();
        this.extent = drawn.stream()
                .map(Extent::of)
                .reduce(Extent::and)
                .orElseThrow(() -> new IllegalArgumentException("An outline without a line"));
    }

    /** Returns the closed lines; the last point of each is not its first one. */
    public List<List<Coordinates>> rings() {
        return rings;
    }

    /** Returns the names of places, empty when there are none. */
    public List<Name> names() {
        return names;
    }

    Extent extent() {
        return extent;
    }

    /** Tells whether a point lies so near that a map of the territory can show it. */
    boolean isNear(Spot point) {
        return extent.surroundings().contains(point);
    }

    /** Returns data of an SVG path for each line, on the picture of a frame, to a tenth of its unit. */
    List<String> paths(Frame frame) {
        Paths known = last;
        if (known == null || !known.frame().equals(frame)) {
            known = new Paths(
                    frame, drawn.stream().map(ring -> path(ring, frame)).toList());
            last = known;
        }
        return known.data();
    }

    private static String path(List<Spot> ring, Frame frame) {
        StringBuilder path = new StringBuilder();
        char command = 'M';
        for (Spot point : ring) {
            Spot shown = frame.picture(point);
            tenths(path.append(command), shown.x());
            tenths(path.append(' '), shown.y());
            command = 'L';
        }
        return path.append('Z').toString();
    }

    private static void tenths(StringBuilder path, double number) {
        long tenths = Math.round(number * 10);
        path.append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            path.append('.').append(Math.abs(tenths) % 10);
        }
    }

    /** Returns the names of places that have room on a picture beside its marks. */
    List<PlaceMap.Label> labels(Frame frame, List<Box> marks) {
        NamePlaces places = new NamePlaces(marks);
        return names.stream()
                .flatMap(name -> places.take(name.text(), frame.picture(Spot.of(name.at()))).stream()
                        .map(spot -> PlaceMap.Label.of(name.text(), spot)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Boundary that && rings.equals(that.rings) && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return rings.hashCode();
    }
}
