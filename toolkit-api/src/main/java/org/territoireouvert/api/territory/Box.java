package org.territoireouvert.api.territory;

/** What something takes of a picture. */
record Box(Spot centre, double width, double height) {

    boolean overlaps(Box other) {
        return Math.abs(centre.x() - other.centre.x()) < (width + other.width) / 2
                && Math.abs(centre.y() - other.centre.y()) < (height + other.height) / 2;
    }

    /** Tells whether it lies within the picture. */
    boolean isShown() {
        return Math.abs(centre.x() - Frame.WIDTH / 2.0) <= (Frame.WIDTH - width) / 2
                && Math.abs(centre.y() - Frame.HEIGHT / 2.0) <= (Frame.HEIGHT - height) / 2;
    }

    /** Returns one of the same size elsewhere. */
    Box at(double x, double y) {
        return new Box(new Spot(x, y), width, height);
    }

    /** Returns one at the same place with half the size. */
    Box halved() {
        return new Box(centre, width / 2, height / 2);
    }
}
