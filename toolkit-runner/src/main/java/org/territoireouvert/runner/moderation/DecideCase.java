package org.territoireouvert.runner.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.moderation.ModerationCase.Decision;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;
import org.territoireouvert.runner.notification.CoreNotices;

/** Decides a case: one moderator, once; the author is told, the register and the figures take note. */
public final class DecideCase {

    /** How long a case is kept for the moderator who opened its page. */
    public static final Duration TAKEN = Duration.ofMinutes(10);

    private static final int MONTH = 7;

    private final ModerationParts parts;

    /** What became of a decision. */
    public enum Result {
        /** It is done. */
        DONE,
        /** Somebody else has decided it before. */
        DECIDED_BEFORE,
        /** Somebody else looks at it now. */
        TAKEN
    }

    /**
     * A decision as it is asked for.
     *
     * @param rule that was broken; obligatory unless the content is kept
     * @param words to the author, possibly empty
     * @param block for how long the author may not write; zero for not at all
     */
    public record Order(Outcome outcome, Optional<Rule> rule, String words, Duration block) {}

    /** Works with these parts. */
    public DecideCase(ModerationParts parts) {
        this.parts = parts;
    }

    /** Keeps a case for a moderator while they read it; tells whether nobody else has it. */
    public boolean take(Agent agent, String caseId) {
        Instant now = parts.identity().clock().instant();
        return parts.identity()
                .database()
                .write(handle -> parts.cases().take(handle, caseId, agent.personId(), now, now.plus(TAKEN)));
    }

    /** Decides. */
    public Result decide(Agent agent, String caseId, Order order) {
        Instant now = parts.identity().clock().instant();
        return parts.identity().database().write(handle -> {
            Optional<ModerationCase> found = parts.cases().find(handle, caseId);
            if (found.isEmpty() || !found.get().isOpen()) {
                return Result.DECIDED_BEFORE;
            }
            ModerationCase open = found.get();
            Decision decision = new Decision(order.outcome(), order.rule(), order.words(), now, agent.personId());
            boolean hidden = order.outcome() == Outcome.HIDDEN;
            if (!parts.cases().decide(handle, caseId, decision, hidden)) {
                return Result.TAKEN;
            }
            apply(handle, open, order, agent, now);
            parts.cases()
                    .moveFigures(
                            handle,
                            now.atOffset(ZoneOffset.UTC).toString().substring(0, MONTH),
                            order.outcome(),
                            order.rule(),
                            Duration.between(open.openedAt(), now).toMinutes());
            record(handle, open, decision, agent);
            tell(handle, open);
            return Result.DONE;
        });
    }

    private void apply(Handle handle, ModerationCase open, Order order, Agent agent, Instant now) {
        if (order.outcome() == Outcome.HIDDEN) {
            parts.visibility().hide(handle, open.ref());
        } else {
            parts.visibility().show(handle, open.ref());
        }
        if (!order.block().isZero()
                && !open.authorId().isEmpty()
                && order.rule().isPresent()) {
            parts.blocks()
                    .block(handle, open.authorId(), order.rule().get(), now, now.plus(order.block()), agent.personId());
        }
    }

    private void record(Handle handle, ModerationCase open, Decision decision, Agent agent) {
        parts.identity()
                .audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(CoreAudit.CONTENT_MODERATED, agent, open.id())
                                .with("content", open.title())
                                .with("decision", decision.outcome().name())
                                .with("rule", decision.rule().map(Rule::name).orElse("NONE")));
    }

    private void tell(Handle handle, ModerationCase open) {
        if (!open.authorId().isEmpty()) {
            parts.notifications()
                    .tell(
                            handle,
                            open.authorId(),
                            Notice.of(
                                    CoreNotices.MODERATION_DECIDED,
                                    "/mon-compte/moderation/" + open.id(),
                                    open.title()));
        }
    }
}
