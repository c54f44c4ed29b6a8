package org.territoireouvert.calls.application.sending;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.model.collective.DecisionRule.Outcome;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;

/**
 * Who signed what would be sent now, and what follows by the rule of the collective.
 *
 * @param members in the order in which they came
 */
public record Signing(List<Said> members, Outcome outcome) {

    /**
     * What a member said.
     *
     * @param counts whether its voice counts by the rule
     * @param now what it said of the document of now
     * @param earlier what it said last of an earlier document; empty when it said something of this one
     */
    public record Said(Member member, boolean counts, Optional<Signature> now, Optional<Signature> earlier) {}

    /** Copies the list. */
    public Signing {
        members = List.copyOf(members);
    }

    static Signing of(Opened opened, Composed composed, int round, List<Signature> signatures) {
        List<Member> voters = opened.collective().rule().voters(opened.members());
        List<Said> said = opened.members().stream()
                .map(member -> said(member, voters.contains(member), composed, round, signatures))
                .toList();
        Map<String, Voice> voices = said.stream()
                .filter(one -> one.now().isPresent())
                .collect(Collectors.toMap(
                        one -> one.member().id(), one -> one.now().get().voice()));
        return new Signing(said, opened.collective().rule().outcome(opened.members(), voices));
    }

    private static Said said(Member member, boolean counts, Composed composed, int round, List<Signature> signatures) {
        List<Signature> own = signatures.stream()
                .filter(one -> one.memberId().equals(member.id()))
                .toList();
        Optional<Signature> now = own.stream()
                .filter(one -> one.round() == round && one.fingerprint().equals(composed.fingerprint()))
                .findFirst();
        return new Said(
                member,
                counts,
                now,
                now.isPresent() ? Optional.empty() : own.stream().findFirst());
    }

    /** Tells whether the collective agrees. */
    public boolean isSigned() {
        return outcome == Outcome.ADOPTED;
    }
}
