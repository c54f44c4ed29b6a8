package org.territoireouvert.calls.model.collective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.territoireouvert.calls.model.collective.DecisionRule.Outcome;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

/**
 * Who decides on a proposal, and what follows from their voices. A member that is to be excluded has no voice; when none of the members
 * is left whom the charter names, the majority of all decides, so that no collective is stuck.
 *
 * @param rule of the collective
 * @param members that have a voice
 */
public record Ballot(DecisionRule rule, List<Member> members) {

    /** Copies the list. */
    public Ballot {
        members = List.copyOf(members);
    }

    /**
     * Tells who decides.
     *
     * @param members all of the collective, in whatever state
     */
    public static Ballot of(DecisionRule rule, Collection<Member> members, Proposal proposal) {
        String concerned = proposal.kind() == Proposal.Kind.EXCLUDE ? proposal.target() : "";
        List<Member> others = members.stream()
                .filter(Member::isMember)
                .filter(member -> !member.id().equals(concerned))
                .toList();
        boolean stuck = rule.voters(others).isEmpty();
        DecisionRule decides = stuck ? DecisionRule.MAJORITY : rule;
        return new Ballot(decides, decides.voters(others));
    }

    /** Tells whether a member has a voice. */
    public boolean hasVoice(String memberId) {
        return members.stream().anyMatch(member -> member.id().equals(memberId));
    }

    /**
     * Tells what is decided.
     *
     * @param voices by the identifiers of members
     * @param ended whether the time is over: then what is not adopted is rejected
     */
    public Outcome outcome(Map<String, Voice> voices, boolean ended) {
        Outcome outcome = rule.outcome(members, voices);
        return ended && outcome == Outcome.OPEN ? Outcome.REJECTED : outcome;
    }
}
