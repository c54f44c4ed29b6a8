package org.territoireouvert.participatorybudget.paper;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.casting.TakenPaperRepository;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.SealedVotes;
import org.territoireouvert.participatorybudget.vote.StateRepository;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * Hands a paper to a person and has them signed on the list (remise d'un bulletin, émargement), and takes it back unused. An agent does
 * it who helps the person at a counter. Which paper it is, is noted nowhere. Safe for all threads.
 */
public final class HandOutPaper {

    private final PluginContext context;
    private final VoteRepository votes;
    private final SealedVotes sealed;
    private final PaperAudit audit;
    private final TakenPaperRepository taken = new TakenPaperRepository();
    private final StateRepository states = new StateRepository();
    private final UrnRepository urns = new UrnRepository();

    HandOutPaper(PluginContext context, VoteRepository votes, SealedVotes sealed, PaperAudit audit) {
        this.context = context;
        this.votes = votes;
        this.sealed = sealed;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        /** The person is signed on the list: give them a paper. */
        HANDED,
        /** The person gave the paper back and may vote on the site. */
        TAKEN_BACK,
        /** Refused: the vote takes no papers. */
        NOT_ON_PAPER,
        /** Refused: the vote is not open. */
        NOT_OPEN,
        /** Refused: nobody who may hand papers out helps this person. */
        NOT_AT_DESK,
        /** Refused: the person does not fulfil what the vote asks for. */
        NOT_ELIGIBLE,
        /** Refused: the person voted on the site. */
        VOTED_ONLINE,
        /** Refused: the person took a paper before. */
        HANDED_ALREADY,
        /** Refused: there is no paper to take back. */
        NOT_HANDED,
        /** Refused: an urn was opened, the paper may have been in it. */
        URN_OPENED;

        /** Returns the word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tells whether an agent who may hand papers out helps this person. */
    public boolean isAtDesk(Actor.Citizen person, Edition edition) {
        return person.helpedBy()
                .filter(agent -> context.service(People.class).allows(agent(agent), BudgetRights.PAPER, edition.slug()))
                .isPresent();
    }

    private static Actor.Agent agent(String id) {
        return new Actor.Agent(id, "", Set.of());
    }

    /** Signs a person on the list, so that they can be given a paper. From then on they cannot vote on the site. */
    public Outcome handOut(Actor.Citizen person, Edition edition) {
        return act(person, edition, (handle, vote) -> {
            if (!context.service(People.class)
                    .standing(person, vote.requirement())
                    .isMet()) {
                return Outcome.NOT_ELIGIBLE;
            }
            LocalDate day = LocalDate.ofInstant(context.database().now(handle), context.zone());
            if (!taken.insert(handle, edition.id(), person.personId(), person.level(), day)) {
                return taken.isTaken(handle, edition.id(), person.personId())
                        ? Outcome.HANDED_ALREADY
                        : Outcome.VOTED_ONLINE;
            }
            audit.handedOut(handle, agent(person.helpedBy().orElseThrow()), edition);
            return Outcome.HANDED;
        });
    }

    /** Takes the blank paper of a person back, as long as no urn is open: they can vote on the site then. */
    public Outcome takeBack(Actor.Citizen person, Edition edition) {
        return act(person, edition, (handle, vote) -> {
            votes.hold(handle, edition.id());
            if (!urns.all(handle, edition.id()).isEmpty()) {
                return Outcome.URN_OPENED;
            }
            if (!taken.remove(handle, edition.id(), person.personId())) {
                return Outcome.NOT_HANDED;
            }
            audit.takenBack(handle, agent(person.helpedBy().orElseThrow()), edition);
            return Outcome.TAKEN_BACK;
        });
    }

    private interface Act {
        Outcome act(Handle handle, SealedVote vote);
    }

    private Outcome act(Actor.Citizen person, Edition edition, Act act) {
        SealedVote vote = sealed.find(edition.id()).filter(SealedVote::onPaper).orElse(null);
        if (vote == null) {
            return Outcome.NOT_ON_PAPER;
        }
        if (!isAtDesk(person, edition)) {
            return Outcome.NOT_AT_DESK;
        }
        try {
            return context.database().write(handle -> {
                Outcome outcome = act.act(handle, vote);
                // After the row was written: the vote is closed before that, and then this sees it, or it waits.
                if (!states.at(handle, vote, context.database().now(handle)).isOpen()) {
                    throw new TooLateException();
                }
                return outcome;
            });
        } catch (TooLateException late) {
            return Outcome.NOT_OPEN;
        }
    }

    /** Tells whether a person took a paper, so that they do not vote on the site. */
    public boolean isHanded(SealedVote vote, String personId) {
        return vote.onPaper() && context.database().read(handle -> taken.isTaken(handle, vote.editionId(), personId));
    }

    /** Returns how many people took a paper. */
    public long handed(Handle handle, String editionId) {
        return taken.count(handle, editionId);
    }

    /** Leaves the transaction, so that nothing of it is kept. */
    private static final class TooLateException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
