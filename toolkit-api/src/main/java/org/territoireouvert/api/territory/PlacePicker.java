package org.territoireouvert.api.territory;

import java.util.List;

/**
 * The outline of the territory in a form, on which a point can be chosen; templates draw it by
 * {@code #placePicker($form "latitude" "longitude" $picker)} below both fields. Only a script shows it: the fields do without.
 *
 * @param outline data of the SVG paths of the territory
 * @param names of its places
 * @param west left edge, in degrees
 * @param top upper edge, in degrees of the Mercator plane, downwards
 * @param width what the picture shows from left to right, in degrees
 */
public record PlacePicker(List<String> outline, List<PlaceMap.Label> names, double west, double top, double width) {

    /** Copies the lists. */
    public PlacePicker {
        outline = List.copyOf(outline);
        names = List.copyOf(names);
    }

    /** Shows a territory whole. */
    public static PlacePicker of(Boundary boundary) {
        Frame frame = Frame.around(boundary.extent());
        return new PlacePicker(
                boundary.paths(frame),
                boundary.labels(frame, List.of()),
                frame.west(),
                frame.top(),
                Frame.WIDTH / frame.scale());
    }

    /** Returns the plane of the outline, as the attribute of an SVG. */
    public static String viewBox() {
        return PlaceMap.viewBox();
    }
}
