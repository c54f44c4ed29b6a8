package org.territoireouvert.calls.model.collective;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How a collective decides; its name is the message {@code rule.<name in lower case>}. Each member has one voice. */
public enum DecisionRule {
    /** All members agree (unanimité). */
    ALL,
    /** More than half of all members agree, whoever stays silent (majorité absolue). */
    MAJORITY,
    /** All of the members agree whom the charter names (membres désignés). */
    NAMED;

    /** What members say. */
    public enum Voice {
        /** Agrees. */
        FOR,
        /** Does not agree. */
        AGAINST,
        /** Leaves it to the others: agrees neither, and prevents nothing under {@link #ALL} and {@link #NAMED}. */
        ABSTAINS
    }

    /** What follows from the voices that were given until now. */
    public enum Outcome {
        /** It is decided. */
        ADOPTED,
        /** It cannot be adopted any more. */
        REJECTED,
        /** Voices are missing. */
        OPEN
    }

    /** Returns who has a voice. */
    public List<Member> voters(Collection<Member> members) {
        return members.stream()
                .filter(Member::isMember)
                .filter(member -> this != NAMED || member.isNamed())
                .toList();
    }

    /**
     * Tells what is decided.
     *
     * @param members of the collective, those that left or ask do not count
     * @param voices by the identifiers of members; those of others do not count
     */
    public Outcome outcome(Collection<Member> members, Map<String, Voice> voices) {
        List<Member> voters = voters(members);
        long agree = count(voters, voices, Voice.FOR);
        long disagree = count(voters, voices, Voice.AGAINST);
        long abstain = count(voters, voices, Voice.ABSTAINS);
        long silent = voters.size() - agree - disagree - abstain;
        return switch (this) {
            case MAJORITY -> {
                long needed = voters.size() / 2 + 1L;
                if (agree >= needed) {
                    yield Outcome.ADOPTED;
                }
                yield agree + silent < needed ? Outcome.REJECTED : Outcome.OPEN;
            }
            case ALL, NAMED -> {
                if (disagree > 0) {
                    yield Outcome.REJECTED;
                }
                if (silent > 0) {
                    yield Outcome.OPEN;
                }
                yield agree > 0 ? Outcome.ADOPTED : Outcome.REJECTED;
            }
        };
    }

    private static long count(List<Member> voters, Map<String, Voice> voices, Voice voice) {
        return voters.stream()
                .filter(member -> voices.get(member.id()) == voice)
                .count();
    }
}
