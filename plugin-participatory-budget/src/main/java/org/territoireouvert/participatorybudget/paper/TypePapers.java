package org.territoireouvert.participatorybudget.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotProblem;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.SealedVotes;

/** Two people type the papers of an urn, neither of whom sees what the other types (double saisie). Safe for all threads. */
public final class TypePapers {

    private final PluginContext context;
    private final SealedVotes sealed;
    private final PaperAudit audit;
    private final PaperRepository papers = new PaperRepository();
    private final UrnRepository urns = new UrnRepository();

    TypePapers(PluginContext context, SealedVotes sealed, PaperAudit audit) {
        this.context = context;
        this.sealed = sealed;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is kept. */
        record Done() implements Outcome {}

        /** Nothing is kept. */
        record Stopped(Obstacle obstacle) implements Outcome {}

        /** Nothing is kept: the paper is not as it should be, at least one problem. It can be typed as null. */
        record NotAllowed(List<BallotProblem> problems) implements Outcome {
            /** Copies the problems. */
            public NotAllowed {
                problems = List.copyOf(problems);
            }
        }
    }

    /** What stands in the way. */
    public enum Obstacle {
        /** A digit of the number is missing or wrong. */
        WRONG_NUMBER,
        /** This vote has no such paper. */
        UNKNOWN,
        /** The paper was cancelled. */
        CANCELLED,
        /** The paper came out of an urn that is accepted. */
        USED,
        /** This person typed the paper before. */
        TYPED_TWICE,
        /** This person typed no such paper. */
        NOT_TYPED,
        /** Two others type this urn. */
        NOT_YOURS,
        /** Nobody types what they typed before: it takes two people. */
        SAME_PERSON,
        /** The urn is accepted. */
        ACCEPTED,
        /** A null paper has a reason. */
        NO_REASON;

        /** Returns the word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static Outcome stopped(Obstacle obstacle) {
        return new Outcome.Stopped(obstacle);
    }

    /** Makes an agent the second who types an urn. */
    public Outcome join(Actor.Agent agent, Edition edition, String urnId) {
        return context.database().write(handle -> {
            Urn urn = urns.find(handle, edition.id(), urnId).orElseThrow();
            if (urn.typist(agent.personId()) == 1) {
                return stopped(Obstacle.SAME_PERSON);
            }
            boolean second = urn.typist(agent.personId()) == 2 || urns.join(handle, urnId, agent.personId());
            return second ? new Outcome.Done() : stopped(Obstacle.NOT_YOURS);
        });
    }

    /**
     * Keeps what an agent read on a paper. One without a mark is blank, unless the vote allows ballots without any: then it is valid.
     *
     * @param number as it was typed
     * @param content what is marked; only looked at for a valid paper
     * @param reason why it is null; only looked at for such a paper
     */
    public Outcome type(
            Actor.Agent agent,
            Edition edition,
            String urnId,
            String number,
            TypedPaper.State state,
            BallotContent content,
            TypedPaper.Reason reason) {
        SealedVote vote = sealed.find(edition.id()).orElseThrow();
        BallotContent read =
                state == TypedPaper.State.BLANK ? new BallotContent(vote.paper().kind(), List.of()) : content;
        List<BallotProblem> problems = vote.check().problems(read);
        if (state == TypedPaper.State.VALID && !problems.isEmpty()) {
            return new Outcome.NotAllowed(problems);
        }
        if (state == TypedPaper.State.NULL && reason == TypedPaper.Reason.NONE) {
            return stopped(Obstacle.NO_REASON);
        }
        boolean valid = state == TypedPaper.State.VALID || state == TypedPaper.State.BLANK && problems.isEmpty();
        Optional<PaperNumber> known = PaperNumber.parse(number);
        return known.isEmpty()
                ? stopped(Obstacle.WRONG_NUMBER)
                : keep(
                        agent,
                        edition,
                        urnId,
                        new TypedPaper(
                                known.get(),
                                valid ? TypedPaper.State.VALID : state,
                                valid ? read.text() : "",
                                state == TypedPaper.State.NULL ? reason : TypedPaper.Reason.NONE));
    }

    private Outcome keep(Actor.Agent agent, Edition edition, String urnId, TypedPaper paper) {
        return context.database().write(handle -> {
            Urn urn = urns.find(handle, edition.id(), urnId).orElseThrow();
            Optional<Obstacle> obstacle = obstacle(urn, agent).or(() -> obstacle(handle, edition, paper));
            if (obstacle.isPresent()) {
                return stopped(obstacle.get());
            }
            boolean isNew = urns.insert(handle, edition.id(), urnId, urn.typist(agent.personId()), paper);
            return isNew ? new Outcome.Done() : stopped(Obstacle.TYPED_TWICE);
        });
    }

    private static Optional<Obstacle> obstacle(Urn urn, Actor.Agent agent) {
        if (urn.accepted()) {
            return Optional.of(Obstacle.ACCEPTED);
        }
        return urn.typist(agent.personId()) == 0 ? Optional.of(Obstacle.NOT_YOURS) : Optional.empty();
    }

    private Optional<Obstacle> obstacle(Handle handle, Edition edition, TypedPaper paper) {
        return papers.state(handle, edition.id(), paper.number())
                .map(state -> switch (state) {
                    case PRINTED -> Optional.<Obstacle>empty();
                    case CANCELLED -> Optional.of(Obstacle.CANCELLED);
                    case USED -> Optional.of(Obstacle.USED);
                })
                .orElse(Optional.of(Obstacle.UNKNOWN));
    }

    /** Takes back what an agent typed, so that they can type it again. */
    public Outcome remove(Actor.Agent agent, Edition edition, String urnId, String number) {
        Optional<PaperNumber> known = PaperNumber.parse(number);
        return known.isEmpty()
                ? stopped(Obstacle.WRONG_NUMBER)
                : context.database().write(handle -> {
                    Urn urn = urns.find(handle, edition.id(), urnId).orElseThrow();
                    Optional<Obstacle> obstacle = obstacle(urn, agent);
                    if (obstacle.isPresent()) {
                        return stopped(obstacle.get());
                    }
                    return urns.remove(handle, urnId, urn.typist(agent.personId()), known.get())
                            ? new Outcome.Done()
                            : stopped(Obstacle.NOT_TYPED);
                });
    }

    /** Says that an agent has typed all papers of an urn. Once both have, they see what they typed side by side. */
    public Outcome finish(Actor.Agent agent, Edition edition, String urnId) {
        return context.database().write(handle -> {
            Urn urn = urns.find(handle, edition.id(), urnId).orElseThrow();
            Optional<Obstacle> obstacle = obstacle(urn, agent);
            if (obstacle.isPresent()) {
                return stopped(obstacle.get());
            }
            int typist = urn.typist(agent.personId());
            urns.setDone(handle, urnId, typist);
            audit.typed(handle, agent, edition, urn, urns.count(handle, urnId, typist));
            return new Outcome.Done();
        });
    }

    /** Returns what an agent typed of an urn, by number. */
    public List<TypedPaper> typed(Handle handle, Urn urn, Actor.Agent agent) {
        int typist = urn.typist(agent.personId());
        return typist == 0 ? List.of() : urns.typed(handle, urn.id(), typist);
    }
}
