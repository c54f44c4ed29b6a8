package org.territoireouvert.calls.model.team;

/** How many of what; each refusal says its number. */
public final class TeamLimits {

    /** Needs, offers and sketches that one person has open for one call. */
    public static final int POSTS = 20;

    /** Carriers of a sketch. */
    public static final int CARRIERS = 20;

    /** Open needs of one sketch. */
    public static final int NEEDS = 10;

    /** Answers to one need, offer, sketch or mentor that wait. */
    public static final int WAITING = 50;

    /** Messages of one exchange. */
    public static final int MESSAGES = 200;

    /** Merges that are proposed to or by one sketch at the same time. */
    public static final int MERGES = 5;

    /** Teams that a mentor takes at most. */
    public static final int TEAMS = 10;

    /** Territories of one need, offer, sketch or mentor. */
    public static final int PLACES = 3;

    private TeamLimits() {}
}
