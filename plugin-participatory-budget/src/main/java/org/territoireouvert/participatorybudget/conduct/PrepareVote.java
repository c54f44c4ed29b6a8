package org.territoireouvert.participatorybudget.conduct;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Says how an edition will be voted on, as long as its vote is not frozen. */
public final class PrepareVote {

    /** Written to the audit log with it: edition. */
    public static final AuditType PREPARE_LOGGED =
            new AuditType("participatory-budget.vote-prepared", Visibility.PUBLIC);

    private final PluginContext context;
    private final VoteRepository votes;

    /** Creates the use case. */
    public PrepareVote(PluginContext context, VoteRepository votes) {
        this.context = context;
        this.votes = votes;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is said. */
        PREPARED,
        /** Somebody else said otherwise since the form was read. */
        OUTDATED,
        /** The vote is frozen: nothing of it changes. */
        FROZEN
    }

    /**
     * Says it.
     *
     * @param version as it was read by {@link VoteRepository#version}
     */
    public Outcome prepare(Edition edition, Vote vote, String version, Actor actor) {
        return context.database().write(handle -> {
            if (votes.of(handle, edition.id()).filter(Vote::isSealed).isPresent()) {
                return Outcome.FROZEN;
            }
            if (!votes.version(handle, edition.id()).equals(version)) {
                return Outcome.OUTDATED;
            }
            votes.save(handle, vote, context.clock().instant());
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(PREPARE_LOGGED, actor, edition.path()).with("edition", edition.title()));
            return Outcome.PREPARED;
        });
    }
}
