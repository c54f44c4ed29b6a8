package org.territoireouvert.api.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for each mark so that none covers another and all can be pressed: in their order, each at its own place or at the
 * nearest free one. Where there is no room left, at its own place.
 */
final class MarkPlaces {

    /** Between two marks. */
    static final int GAP = 2;

    /** Height of a mark with its gap. */
    static final int HEIGHT = 30;

    private static final double STEP = 5;
    private static final double FARTHEST = 300;

    private final List<Taken> taken = new ArrayList<>();

    private record Taken(Spot centre, double width) {
        boolean overlaps(Spot other, double otherWidth) {
            return Math.abs(centre.x() - other.x()) < (width + otherWidth) / 2
                    && Math.abs(centre.y() - other.y()) < HEIGHT;
        }
    }

    /** Takes the place of the next mark, whose centre should be at a point of the picture; its width has the gap in it. */
    Spot take(Spot wanted, double width) {
        Spot found = nearest(wanted, width);
        taken.add(new Taken(found, width));
        return found;
    }

    private Spot nearest(Spot wanted, double width) {
        if (isFree(wanted, width)) {
            return wanted;
        }
        for (double radius = STEP; radius < FARTHEST; radius += STEP) {
            int directions = (int) Math.ceil(2 * Math.PI * radius / STEP);
            for (int direction = 0; direction < directions; direction++) {
                double angle = 2 * Math.PI * direction / directions;
                Spot tried = new Spot(wanted.x() + radius * Math.cos(angle), wanted.y() + radius * Math.sin(angle));
                if (isFree(tried, width)) {
                    return tried;
                }
            }
        }
        return wanted;
    }

    private boolean isFree(Spot centre, double width) {
        return Math.abs(centre.x() - Frame.WIDTH / 2.0) <= (Frame.WIDTH - width) / 2
                && Math.abs(centre.y() - Frame.HEIGHT / 2.0) <= (Frame.HEIGHT - HEIGHT) / 2.0
                && taken.stream().noneMatch(other -> other.overlaps(centre, width));
    }
}
