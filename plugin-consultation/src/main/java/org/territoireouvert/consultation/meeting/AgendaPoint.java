package org.territoireouvert.consultation.meeting;

/**
 * A point of the agenda of a meeting (point de l’ordre du jour).
 *
 * @param minutes that it takes, 0 to 480; 0 when it is not said
 * @param speaker who presents it; empty for nobody in particular
 */
public record AgendaPoint(String title, int minutes, String speaker) {

    /** The longest point, in minutes. */
    public static final int LONGEST = 480;

    /** Refuses a point without a title, and minutes out of range. */
    public AgendaPoint {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A point of an agenda has a title, not \"" + title + "\"");
        }
        if (minutes < 0 || minutes > LONGEST) {
            throw new IllegalArgumentException(
                    "The point \"" + title + "\" takes 0 to " + LONGEST + " minutes, not " + minutes);
        }
    }
}
