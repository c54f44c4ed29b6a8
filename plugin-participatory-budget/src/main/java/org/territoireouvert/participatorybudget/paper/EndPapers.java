package org.territoireouvert.participatorybudget.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.casting.TakenPaperRepository;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Says that the last paper is in (fin de la saisie), for which the close of the vote waits. Safe for all threads. */
public final class EndPapers {

    private final PluginContext context;
    private final VoteRepository votes;
    private final PaperAudit audit;
    private final PaperRepository papers = new PaperRepository();
    private final UrnRepository urns = new UrnRepository();
    private final TakenPaperRepository taken = new TakenPaperRepository();

    EndPapers(PluginContext context, VoteRepository votes, PaperAudit audit) {
        this.context = context;
        this.votes = votes;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        /** The vote will be closed within a minute. */
        ENDED,
        /** It was said before. */
        ENDED_ALREADY,
        /** The vote takes no papers. */
        NOT_ON_PAPER,
        /** The last day of the vote is not over. */
        NOT_OVER,
        /** An urn is not accepted. */
        URN_OPEN,
        /** There are more papers than people who took one: say why. */
        NO_REASON;

        /** Returns the word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Says it.
     *
     * @param reason why there are more papers than people who took one, which is published; may be empty otherwise
     */
    public Outcome end(Actor actor, Edition edition, String reason) {
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            Optional<Outcome> obstacle = obstacle(handle, edition);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            PaperCount count = count(handle, edition.id(), reason);
            if (count.isExcess() && reason.isEmpty()) {
                return Outcome.NO_REASON;
            }
            papers.insertEnd(handle, edition.id(), count, context.clock().instant());
            audit.ended(handle, actor, edition, count);
            return Outcome.ENDED;
        });
    }

    private Optional<Outcome> obstacle(Handle handle, Edition edition) {
        Vote vote = votes.of(handle, edition.id())
                .filter(found -> found.onPaper() && found.isSealed())
                .orElse(null);
        if (vote == null) {
            return Optional.of(Outcome.NOT_ON_PAPER);
        }
        if (context.database().now(handle).isBefore(vote.closesAt())) {
            return Optional.of(Outcome.NOT_OVER);
        }
        if (isEnded(handle, edition.id())) {
            return Optional.of(Outcome.ENDED_ALREADY);
        }
        boolean open = urns.all(handle, edition.id()).stream().anyMatch(urn -> !urn.accepted());
        return open ? Optional.of(Outcome.URN_OPEN) : Optional.empty();
    }

    /** Returns how many papers are in so far. */
    public PaperCount count(Handle handle, String editionId) {
        return count(handle, editionId, "");
    }

    private PaperCount count(Handle handle, String editionId, String reason) {
        List<Urn> all = urns.all(handle, editionId);
        return new PaperCount(
                taken.count(handle, editionId),
                all.stream().mapToLong(Urn::valid).sum(),
                all.stream().mapToLong(Urn::blank).sum(),
                all.stream().mapToLong(Urn::nulls).sum(),
                reason);
    }

    /** Returns what was counted, once somebody said that the last paper is in. */
    public Optional<PaperCount> ended(Handle handle, String editionId) {
        return isEnded(handle, editionId)
                ? papers.end(handle, editionId, taken.count(handle, editionId))
                : Optional.empty();
    }

    /** Tells whether somebody said that the last paper is in. */
    public boolean isEnded(Handle handle, String editionId) {
        return papers.end(handle, editionId, 0).isPresent();
    }
}
