package org.territoireouvert.calls.model.team;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.calls.model.team.Post.Nature;

/**
 * Why two publications could go together. The same in both directions, and the same whoever asks.
 *
 * @param reasons in the order in which they are said
 */
public record Likeness(List<Reason> reasons) {

    /** A reason; its sentence is the message {@code team.reason.<code>}. */
    public enum Reason {
        /** One brings what the other looks for. */
        KIND(4),
        /** Both have the same theme. */
        THEME(3),
        /** Both are about the same territory. */
        SAME_PLACE(3),
        /** The territory of one contains that of the other. */
        CONTAINING_PLACE(2),
        /** Their territories are neighbours. */
        NEAR_PLACE(1),
        /** One of both is about all territories of the call. */
        EVERYWHERE(1);

        private final int points;

        Reason(int points) {
            this.points = points;
        }

        /** Returns lower-case words joined by hyphens. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Points from which on people are told. */
    public static final int TOLD = 5;

    /**
     * A publication and what is looked for or brought with it.
     *
     * @param kinds of a need or an offer its own, of a sketch those of its open needs
     */
    public record Side(Post post, Set<TeamKind> kinds) {
        /** Copies the set. */
        public Side {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Copies the list. */
    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares two publications: they go together when one brings what the other looks for, or when they have the same theme, and
     * when their territories are not far from each other. Two needs, or two offers, do not.
     */
    public static Optional<Likeness> of(Side one, Side other, PlaceRelation.Between places) {
        if (!canMeet(one.post(), other.post())) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        boolean offered = one.post().nature() == Nature.OFFER || other.post().nature() == Nature.OFFER;
        if (offered && !Collections.disjoint(one.kinds(), other.kinds())) {
            reasons.add(Reason.KIND);
        }
        if (one.post().text().theme() == other.post().text().theme()) {
            reasons.add(Reason.THEME);
        }
        Optional<Reason> place =
                place(places.of(one.post().text().places(), other.post().text().places()));
        if (reasons.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        reasons.add(place.get());
        return Optional.of(new Likeness(reasons));
    }

    private static boolean canMeet(Post one, Post other) {
        boolean same = one.nature() == other.nature() && one.nature() != Nature.SKETCH;
        boolean together = one.id().equals(other.id())
                || one.sketchId().equals(other.id())
                || other.sketchId().equals(one.id());
        return !same && !together && one.callSlug().equals(other.callSlug());
    }

    private static Optional<Reason> place(PlaceRelation relation) {
        return switch (relation) {
            case SAME -> Optional.of(Reason.SAME_PLACE);
            case CONTAINS -> Optional.of(Reason.CONTAINING_PLACE);
            case NEAR -> Optional.of(Reason.NEAR_PLACE);
            case EVERYWHERE -> Optional.of(Reason.EVERYWHERE);
            case FAR -> Optional.empty();
        };
    }

    /** Returns how close they are, for the order. */
    public int points() {
        return reasons.stream().mapToInt(reason -> reason.points).sum();
    }

    /** Tells whether it is worth a message. */
    public boolean isTold() {
        return points() >= TOLD;
    }
}
