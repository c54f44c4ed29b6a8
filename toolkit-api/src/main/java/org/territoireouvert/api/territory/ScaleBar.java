package org.territoireouvert.api.territory;

/**
 * The bar that says how long a distance is on a map.
 *
 * @param metres one, two or five times a power of ten
 * @param width of the bar in percent of the map
 */
record ScaleBar(long metres, double width) {

    private static final double WIDEST = 0.3;
    private static final long[] STEPS = {5, 2, 1};
    private static final int KILOMETRE = 1_000;

    /** Returns the longest bar with a round number that takes less than a third of the map. */
    static ScaleBar of(Frame frame) {
        double across = frame.metresAcross();
        long power = (long) Math.pow(10, Math.floor(Math.log10(across * WIDEST)));
        for (long step : STEPS) {
            long metres = step * power;
            if (metres <= across * WIDEST) {
                return new ScaleBar(metres, 100 * metres / across);
            }
        }
        throw new IllegalStateException("A map of \"" + across + "\" metres has no scale");
    }

    /** Returns the distance in words that are the same in French and English: {@code 500 m}, {@code 2 km}. */
    String label() {
        return metres < KILOMETRE ? metres + "\u00a0m" : metres / KILOMETRE + "\u00a0km";
    }
}
