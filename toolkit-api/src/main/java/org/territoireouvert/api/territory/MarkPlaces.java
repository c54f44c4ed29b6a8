package org.territoireouvert.api.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for each mark so that none covers another and all can be pressed: in their order, each at its own place or at the
 * nearest free one. Where there is no room left, at its own place.
 */
final class MarkPlaces {

    private static final double STEP = 3;
    private static final double FARTHEST = 300;

    private final List<Box> taken = new ArrayList<>();

    /** Takes the place of the next mark, which should be where it is given. */
    Spot take(Box wanted) {
        Box found = nearest(wanted);
        taken.add(found);
        return found.centre();
    }

    /** Returns the marks so far, in their order. */
    List<Box> taken() {
        return taken;
    }

    private Box nearest(Box wanted) {
        if (isFree(wanted)) {
            return wanted;
        }
        for (double radius = STEP; radius < FARTHEST; radius += STEP) {
            int directions = (int) Math.ceil(2 * Math.PI * radius / STEP);
            for (int direction = 0; direction < directions; direction++) {
                double angle = 2 * Math.PI * direction / directions;
                Box tried = wanted.at(
                        wanted.centre().x() + radius * Math.cos(angle),
                        wanted.centre().y() + radius * Math.sin(angle));
                if (isFree(tried)) {
                    return tried;
                }
            }
        }
        return wanted;
    }

    private boolean isFree(Box box) {
        return box.isShown() && taken.stream().noneMatch(box::overlaps);
    }
}
