package org.territoireouvert.runner.moderation.appeal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;
import org.territoireouvert.runner.moderation.ModerationParts;
import org.territoireouvert.runner.notification.CoreNotices;

/** Takes the appeal of an author against a decision, and the answer of another moderator. */
public final class AppealDecision {

    /** How long a decision may be appealed against. */
    public static final Duration TIME = Duration.ofDays(60);

    private final ModerationParts parts;

    /** What became of an appeal or of its answer. */
    public enum Result {
        /** It is done. */
        DONE,
        /** There is nothing to appeal against, or it was done before. */
        NOTHING,
        /** The time for it is over. */
        TOO_LATE,
        /** Who decided does not answer the appeal, since somebody else can. */
        SAME_PERSON
    }

    /** Works with these parts. */
    public AppealDecision(ModerationParts parts) {
        this.parts = parts;
    }

    /** Tells whether an author may appeal against what was decided about their text. */
    public boolean mayAppeal(ModerationCase found) {
        return found.appeal().isEmpty()
                && found.decision()
                        .filter(decision ->
                                decision.outcome() == Outcome.HIDDEN || decision.outcome() == Outcome.CHANGE_ASKED)
                        .filter(decision -> inTime(decision.at()))
                        .isPresent();
    }

    private boolean inTime(Instant decided) {
        return !parts.identity().clock().instant().isAfter(decided.plus(TIME));
    }

    /** Appeals for the author of the content. */
    public Result appeal(String authorId, String caseId, String words) {
        return parts.identity().database().write(handle -> {
            Optional<ModerationCase> found = parts.cases()
                    .find(handle, caseId)
                    .filter(known -> known.authorId().equals(authorId) && !known.isOpen());
            if (found.isEmpty() || found.get().appeal().isPresent()) {
                return Result.NOTHING;
            }
            if (!mayAppeal(found.get())) {
                return Result.TOO_LATE;
            }
            boolean first = parts.appeals()
                    .add(handle, caseId, words, parts.identity().clock().instant());
            return first ? Result.DONE : Result.NOTHING;
        });
    }

    /**
     * Answers an appeal.
     *
     * @param granted whether the content is shown again
     * @param alone whether nobody else could answer
     */
    public Result answer(Agent agent, String caseId, boolean granted, String answer, boolean alone) {
        return parts.identity().database().write(handle -> {
            ModerationCase found = parts.cases().find(handle, caseId).orElse(null);
            if (found == null || found.decision().isEmpty()) {
                return Result.NOTHING;
            }
            if (!alone && found.decision().get().by().equals(agent.personId())) {
                return Result.SAME_PERSON;
            }
            Instant now = parts.identity().clock().instant();
            if (!parts.appeals().answer(handle, caseId, granted, answer, agent.personId(), now)) {
                return Result.NOTHING;
            }
            if (granted) {
                parts.visibility().show(handle, found.ref());
                parts.blocks().unblock(handle, found.authorId());
            }
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.APPEAL_ANSWERED, agent, found.id())
                                    .with("answer", granted ? "GRANTED" : "UPHELD")
                                    .with("content", found.title()));
            parts.notifications()
                    .tell(
                            handle,
                            found.authorId(),
                            Notice.of(
                                    CoreNotices.MODERATION_APPEAL_ANSWERED,
                                    "/mon-compte/moderation/" + found.id(),
                                    found.title()));
            return Result.DONE;
        });
    }
}
