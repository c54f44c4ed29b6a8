package org.territoireouvert.calls.collective.deciding;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.DecisionRepository.Word;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Ballot;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;

/** Proposes something to the members; who proposes agrees with it. */
public final class Propose {

    private final CollectiveStore store;
    private final SettleDecisions settle;

    /** Proposes, and settles what needs nobody else. */
    public Propose(CollectiveStore store, SettleDecisions settle) {
        this.store = store;
        this.settle = settle;
    }

    /**
     * Proposes something.
     *
     * @param memberId for which the citizen acts
     * @param days within which the members decide
     */
    public Result propose(Actor.Citizen citizen, String collectiveId, String memberId, Proposal proposal, int days) {
        return store.context().database().write(handle -> {
            Collective collective =
                    store.collectives().hold(handle, collectiveId).orElseThrow();
            if (!collective.active()) {
                return Result.Refused.of("collective.refused.dissolved");
            }
            if (store.acting().of(handle, citizen, collectiveId).stream()
                    .noneMatch(member -> member.id().equals(memberId))) {
                return Result.Refused.of("collective.refused.not-acting");
            }
            if (days < CollectiveLimits.LEAST_DAYS || days > CollectiveLimits.MOST_DAYS) {
                return Result.Refused.of(
                        "collective.refused.days", CollectiveLimits.LEAST_DAYS, CollectiveLimits.MOST_DAYS);
            }
            settle.all(handle, collectiveId);
            String problem = problem(handle, collective, memberId, proposal);
            if (!problem.isEmpty()) {
                return Result.Refused.of(problem, limit(problem));
            }
            return new Result.Done(put(handle, collective, proposal, memberId, citizen.personId(), days)
                    .path());
        });
    }

    private static Object limit(String problem) {
        return problem.equals("collective.refused.exclude-of-few")
                ? CollectiveLimits.MEMBERS_TO_EXCLUDE
                : CollectiveLimits.DECISIONS;
    }

    private String problem(Handle handle, Collective collective, String memberId, Proposal proposal) {
        List<Decision> open = store.decisions().open(handle, collective.id());
        if (open.stream()
                .map(Decision::proposal)
                .anyMatch(other -> other.kind() == proposal.kind()
                        && (proposal.kind() == Proposal.Kind.COORDINATE
                                || other.target().equals(proposal.target())))) {
            return "collective.refused.twin";
        }
        long others = open.stream()
                .filter(one -> one.proposal().kind() != Proposal.Kind.ADMIT)
                .filter(one -> one.proposal().kind() != Proposal.Kind.INVITE)
                .count();
        if (others >= CollectiveLimits.DECISIONS) {
            return "collective.refused.too-many-decisions";
        }
        List<Member> members = store.today(handle, collective.id());
        return switch (proposal) {
            case Proposal.Exclude exclude -> {
                if (exclude.target().equals(memberId)) {
                    yield "collective.refused.exclude-oneself";
                }
                if (members.size() < CollectiveLimits.MEMBERS_TO_EXCLUDE) {
                    yield "collective.refused.exclude-of-few";
                }
                yield has(members, exclude.target()) ? "" : "collective.refused.no-member";
            }
            case Proposal.Coordinate coordinate ->
                coordinate.target().isEmpty() || has(members, coordinate.target())
                        ? ""
                        : "collective.refused.no-member";
            case Proposal.Charter charter -> charterProblem(collective, members, charter);
            case Proposal.Describe describe ->
                describe.name().equals(collective.name())
                                && describe.purpose().equals(collective.purpose())
                                && describe.takesRequests() == collective.takesRequests()
                        ? "collective.refused.same"
                        : "";
            case Proposal.Admit admit -> "";
            case Proposal.Invite invite -> "";
            case Proposal.Dissolve dissolve -> "";
        };
    }

    private static String charterProblem(Collective collective, List<Member> members, Proposal.Charter charter) {
        if (charter.rule() == DecisionRule.NAMED
                && members.stream().noneMatch(member -> charter.named().contains(member.id()))) {
            return "collective.refused.nobody-named";
        }
        boolean sameNames = members.stream()
                .allMatch(member -> member.isNamed() == charter.named().contains(member.id()));
        return charter.text().equals(collective.charter()) && charter.rule() == collective.rule() && sameNames
                ? "collective.refused.same"
                : "";
    }

    private static boolean has(List<Member> members, String id) {
        return members.stream().anyMatch(member -> member.id().equals(id));
    }

    /**
     * Puts a proposal to the members of a collective that the transaction holds.
     *
     * @param memberId for which it is proposed, empty for somebody who is no member
     */
    public Decision put(
            Handle handle, Collective collective, Proposal proposal, String memberId, String personId, int days) {
        Decision decision = Decision.open(
                store.context().ids().next(),
                collective.id(),
                proposal,
                memberId,
                personId,
                store.now(),
                store.now().plus(Duration.ofDays(days)));
        store.decisions().add(handle, decision);
        if (!memberId.isEmpty()) {
            store.note(collective.id(), Kind.PROPOSED)
                    .by(memberId, personId)
                    .about(aboutMember(proposal))
                    .on(decision.id())
                    .with(proposal.kind().name())
                    .keep(handle);
            agree(handle, collective, decision);
        }
        settle.all(handle, collective.id());
        if (!memberId.isEmpty() && isOpen(handle, decision)) {
            Notice notice = Notice.of(CollectiveNews.PROPOSED, decision.path(), collective.name());
            CollectiveNews.tellAll(store, handle, collective, notice, personId);
        }
        return decision;
    }

    private boolean isOpen(Handle handle, Decision decision) {
        return store.decisions()
                .find(handle, decision.collectiveId(), decision.id())
                .filter(Decision::isOpen)
                .isPresent();
    }

    private static String aboutMember(Proposal proposal) {
        return proposal.kind() == Proposal.Kind.INVITE ? "" : proposal.target();
    }

    private void agree(Handle handle, Collective collective, Decision decision) {
        List<Member> members = store.members().of(handle, collective.id());
        if (Ballot.of(collective.rule(), members, decision.proposal()).hasVoice(decision.proposedByMember())) {
            store.decisions()
                    .say(
                            handle,
                            decision.id(),
                            new Word(
                                    store.context().ids().next(),
                                    decision.proposedByMember(),
                                    Voice.FOR,
                                    decision.proposedBy(),
                                    store.now()));
        }
    }
}
