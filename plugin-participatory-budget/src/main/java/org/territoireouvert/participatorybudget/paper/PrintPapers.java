package org.territoireouvert.participatorybudget.paper;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Makes the papers of a vote in batches, and cancels those that are spoiled. Safe for all threads. */
public final class PrintPapers {

    /** Papers of a batch at most. */
    public static final int MOST = 2_000;

    private final PluginContext context;
    private final VoteRepository votes;
    private final PaperAudit audit;
    private final PaperRepository papers = new PaperRepository();
    private final UrnRepository urns = new UrnRepository();
    private final SecureRandom random = new SecureRandom();

    PrintPapers(PluginContext context, VoteRepository votes, PaperAudit audit) {
        this.context = context;
        this.votes = votes;
        this.audit = audit;
    }

    /**
     * Makes a batch; empty when the vote takes no papers, is not frozen or is closed.
     *
     * @param size 1 to {@link #MOST}
     */
    public Optional<PaperBatch> make(Edition edition, int size, Actor actor) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A batch has 1 to " + MOST + " papers, not " + size);
        }
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            if (votes.of(handle, edition.id())
                    .filter(vote -> vote.onPaper() && vote.isSealed() && !vote.closed())
                    .isEmpty()) {
                return Optional.empty();
            }
            int number = papers.nextBatch(handle, edition.id());
            PaperBatch batch = new PaperBatch(
                    context.ids().next(), number, size, 0, context.clock().instant());
            papers.insert(
                    handle,
                    edition.id(),
                    batch,
                    numbers(size).stream().map(PaperNumber::new).toList());
            audit.printed(handle, actor, edition, number, size);
            return Optional.of(batch);
        });
    }

    private Set<String> numbers(int size) {
        Set<String> numbers = new TreeSet<>();
        while (numbers.size() < size) {
            numbers.add(PaperNumber.random(random).digits());
        }
        return numbers;
    }

    /** Returns the batches of a vote, newest first. */
    public List<PaperBatch> batches(Handle handle, String editionId) {
        return papers.batches(handle, editionId);
    }

    /**
     * Returns papers of a batch to print, without cancelled ones, in the order of their numbers.
     *
     * @param batch its number in the edition
     * @param offset how many are left out before, from 0
     * @param most how many at most
     */
    public List<PaperNumber> numbers(Handle handle, String editionId, int batch, int offset, int most) {
        return papers.numbers(handle, editionId, batch, offset, most);
    }

    /** What came of the wish to cancel a paper. */
    public enum Cancelled {
        /** It does not count, whatever becomes of it. */
        CANCELLED,
        /** A digit is missing or wrong. */
        WRONG_NUMBER,
        /** This vote has no such paper. */
        UNKNOWN,
        /** It was cancelled before. */
        CANCELLED_ALREADY,
        /** It came out of an urn. */
        TYPED
    }

    /** Cancels a spoiled paper. */
    public Cancelled cancel(Edition edition, String typed, Actor actor) {
        Optional<PaperNumber> number = PaperNumber.parse(typed);
        return number.isEmpty()
                ? Cancelled.WRONG_NUMBER
                : context.database().write(handle -> {
                    votes.hold(handle, edition.id());
                    return cancel(handle, edition, number.get(), actor);
                });
    }

    private Cancelled cancel(Handle handle, Edition edition, PaperNumber number, Actor actor) {
        Optional<PaperState> state = papers.state(handle, edition.id(), number);
        if (state.isEmpty()) {
            return Cancelled.UNKNOWN;
        }
        if (state.get() == PaperState.CANCELLED) {
            return Cancelled.CANCELLED_ALREADY;
        }
        if (urns.isTyped(handle, edition.id(), number) || !papers.cancel(handle, edition.id(), number)) {
            return Cancelled.TYPED;
        }
        audit.cancelled(handle, actor, edition, number);
        return Cancelled.CANCELLED;
    }

    /** Tells whether a vote takes papers. */
    public boolean isOnPaper(Handle handle, String editionId) {
        return votes.of(handle, editionId).filter(Vote::onPaper).isPresent();
    }
}
