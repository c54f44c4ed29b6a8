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
        Spot found = isFree(wanted, 0, 0) ? wanted.centre() : new Search(wanted).nearest();
        taken.add(wanted.at(found.x(), found.y()));
        return found;
    }

    /** Returns the marks so far, in their order. */
    List<Box> taken() {
        return taken;
    }

    private boolean isFree(Box wanted, int right, int down) {
        double x = wanted.centre().x() + right;
        double y = wanted.centre().y() + down;
        if (Math.abs(x - Frame.WIDTH / 2.0) > (Frame.WIDTH - wanted.width()) / 2
                || Math.abs(y - Frame.HEIGHT / 2.0) > (Frame.HEIGHT - wanted.height()) / 2) {
            return false;
        }
        for (Box other : taken) {
            if (Math.abs(x - other.centre().x()) < (wanted.width() + other.width()) / 2
                    && Math.abs(y - other.centre().y()) < (wanted.height() + other.height()) / 2) {
                return false;
            }
        }
        return true;
    }

    /** Looks around a mark in squares, each larger than the one before, as long as a place can be nearer than the one that is found. */
    private final class Search {

        private static final int STEP = 3;

        private final Box wanted;
        private Spot found;
        private double distance = Frame.WIDTH;

        Search(Box wanted) {
            this.wanted = wanted;
            this.found = wanted.centre();
        }

        Spot nearest() {
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
            if (away < distance && isFree(wanted, right, down)) {
                distance = away;
                found = new Spot(wanted.centre().x() + right, wanted.centre().y() + down);
            }
        }
    }
}
