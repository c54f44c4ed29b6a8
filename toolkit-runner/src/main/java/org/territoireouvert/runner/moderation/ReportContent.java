package org.territoireouvert.runner.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.moderation.ModerationCase.Cause;

/** Takes what somebody tells the moderators; enough reports hide a content until it was looked at. */
public final class ReportContent {

    private static final Limit A_PERSON = new Limit("report", 20, Duration.ofHours(1));

    private final ModerationParts parts;
    private final OpenCase openCase;
    private final RateLimits limits;

    /** What became of a report. */
    public enum Outcome {
        /** The moderators have it. */
        RECEIVED,
        /** This person told it before. */
        KNOWN,
        /** This person reported too much in an hour. */
        TOO_OFTEN
    }

    /** Works with these parts. */
    public ReportContent(ModerationParts parts, RateLimits limits) {
        this.parts = parts;
        this.openCase = new OpenCase(parts);
        this.limits = limits;
    }

    /**
     * Takes a report.
     *
     * @param words of theirs, possibly empty
     */
    public Outcome report(Subject subject, String reporterId, Rule rule, String words) {
        return parts.identity().database().write(handle -> {
            if (!limits.admit(handle, A_PERSON, reporterId)) {
                return Outcome.TOO_OFTEN;
            }
            Instant now = parts.identity().clock().instant();
            ModerationCase found = openCase.open(handle, subject, Cause.REPORTED, false);
            Optional<Integer> reports =
                    parts.cases().report(handle, found.id(), new Report(reporterId, rule, words, now));
            if (reports.isEmpty()) {
                return Outcome.KNOWN;
            }
            if (!subject.isOfficial()
                    && !subject.authorId().isEmpty()
                    && parts.rules().hides(reports.get())) {
                parts.visibility().hide(handle, subject.ref());
                parts.cases().setHidden(handle, found.id(), now);
            }
            return Outcome.RECEIVED;
        });
    }
}
