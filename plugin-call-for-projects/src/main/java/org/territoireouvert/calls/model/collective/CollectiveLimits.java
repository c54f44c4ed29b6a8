package org.territoireouvert.calls.model.collective;

/** How many of what a collective has; each refusal says its number. */
public final class CollectiveLimits {

    /** Members at once. */
    public static final int MEMBERS = 50;

    /** Invitations that wait for an answer or for a decision. */
    public static final int INVITATIONS = 20;

    /** Requests to join that wait. */
    public static final int REQUESTS = 20;

    /** Decisions that are open, without requests and invitations. */
    public static final int DECISIONS = 20;

    /** People whom an organisation confirms to act for it. */
    public static final int REPRESENTATIVES = 20;

    /** Collectives that a person founds within 24 hours. */
    public static final int FOUNDED_A_DAY = 5;

    /** Days in which an invitation is accepted. */
    public static final int INVITATION_DAYS = 14;

    /** Days in which members decide on a request or an invitation. */
    public static final int ENTRY_DAYS = 14;

    /** Fewest days of another decision. */
    public static final int LEAST_DAYS = 2;

    /** Most days of another decision. */
    public static final int MOST_DAYS = 30;

    /** Fewest members of a collective that excludes one of them. */
    public static final int MEMBERS_TO_EXCLUDE = 3;

    private CollectiveLimits() {}
}
