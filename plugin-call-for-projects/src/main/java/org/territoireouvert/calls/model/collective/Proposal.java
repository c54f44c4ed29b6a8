package org.territoireouvert.calls.model.collective;

import java.util.List;

/** What is proposed to the members of a collective (proposition). */
public sealed interface Proposal {

    /** Kinds of proposals; the words of each are the messages {@code collective.proposal.<name in lower case>…}. */
    enum Kind {
        /** Somebody asks to join. */
        ADMIT,
        /** A member wants to invite somebody. */
        INVITE,
        /** A member is to go. */
        EXCLUDE,
        /** Another name, purpose, or answer to whether requests are taken. */
        DESCRIBE,
        /** Another charter, with the rule by which is decided. */
        CHARTER,
        /** Who keeps track of what is to be done. */
        COORDINATE,
        /** The end of the collective. */
        DISSOLVE
    }

    /** Returns its kind. */
    Kind kind();

    /** Returns the identifier of the member or invitation that it is about; empty for none. */
    default String target() {
        return "";
    }

    /**
     * To take in who asks.
     *
     * @param message what they wrote
     */
    record Admit(String target, String message) implements Proposal {
        @Override
        public Kind kind() {
            return Kind.ADMIT;
        }
    }

    /** To make an invitation valid. */
    record Invite(String target) implements Proposal {
        @Override
        public Kind kind() {
            return Kind.INVITE;
        }
    }

    /** To exclude a member, which has no voice in this. */
    record Exclude(String target, String reason) implements Proposal {
        @Override
        public Kind kind() {
            return Kind.EXCLUDE;
        }
    }

    /** To say otherwise what the collective is. */
    record Describe(String name, String purpose, boolean takesRequests) implements Proposal {
        @Override
        public Kind kind() {
            return Kind.DESCRIBE;
        }
    }

    /**
     * To work by another charter.
     *
     * @param text Markdown
     * @param named identifiers of the members whose voice counts under {@link DecisionRule#NAMED}; empty under the other rules
     */
    record Charter(String text, DecisionRule rule, List<String> named) implements Proposal {
        /** Copies the list. */
        public Charter {
            named = List.copyOf(named);
        }

        @Override
        public Kind kind() {
            return Kind.CHARTER;
        }
    }

    /**
     * To give the coordination to a member.
     *
     * @param target the member, empty for nobody
     */
    record Coordinate(String target) implements Proposal {
        @Override
        public Kind kind() {
            return Kind.COORDINATE;
        }
    }

    /** To end the collective. */
    record Dissolve(String reason) implements Proposal {
        @Override
        public Kind kind() {
            return Kind.DISSOLVE;
        }
    }
}
