package org.territoireouvert.api.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for each mark so that none covers another and all can be pressed: in their order, each at its own place or at the
 * nearest free one. Where there is no room left, at its own place.
 */
final class MarkPlaces {

    private final List<Box> taken = new ArrayList<>();

    /** Takes the place of the next mark, which should be where it is given. */
    Spot take(Box wanted) {
        Box found = isFree(wanted) ? wanted : new Search(wanted).nearest();
        taken.add(found);
        return found.centre();
    }

    /** Returns the marks so far, in their order. */
    List<Box> taken() {
        return taken;
    }

    private boolean isFree(Box box) {
        if (!box.isShown()) {
            return false;
        }
        for (Box other : taken) {
            if (box.overlaps(other)) {
                return false;
            }
        }
        return true;
    }

    /** Looks around a mark in squares, each larger than the one before, as long as a place can be nearer than the one that is found. */
    private final class Search {

        private static final int STEP = 3;

        private final Box wanted;
        private Box found;
        private double distance = Frame.WIDTH;

        Search(Box wanted) {
            this.wanted = wanted;
            this.found = wanted;
        }

        Box nearest() {
            for (int side = STEP; side < distance; side += STEP) {
                for (int along = -side; along <= side; along += STEP) {
                    look(side, along);
                    look(-side, along);
                    look(along, side);
                    look(along, -side);
                }
            }
            return found;
        }

        private void look(int right, int down) {
            double away = Math.sqrt(right * right + down * down);
            if (away < distance) {
                Box tried =
                        wanted.at(wanted.centre().x() + right, wanted.centre().y() + down);
                if (isFree(tried)) {
                    distance = away;
                    found = tried;
                }
            }
        }
    }
}
