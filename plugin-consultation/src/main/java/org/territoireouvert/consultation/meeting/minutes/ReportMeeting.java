package org.territoireouvert.consultation.meeting.minutes;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingRepository;
import org.territoireouvert.consultation.model.PlannedStep;

/** Staff write how many came to a meeting and publish what was said; an earlier version stays readable. */
public final class ReportMeeting {

    /** Minutes were published: consultation, meeting, version. */
    public static final AuditType PUBLISHED = new AuditType("consultation.minutes-published", Visibility.PUBLIC);

    private final PluginContext context;
    private final MeetingRepository meetings = new MeetingRepository();
    private final MinutesRepository minutes = new MinutesRepository();

    /** Creates the use case. */
    public ReportMeeting(PluginContext context) {
        this.context = context;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is published. */
        PUBLISHED,
        /** The last version says the same. */
        UNCHANGED,
        /** The meeting has not begun, or is cancelled. */
        TOO_EARLY,
        /** Somebody else published a version since. */
        OUTDATED,
        /** There are as many versions as there may be. */
        TOO_MANY
    }

    /**
     * Publishes minutes.
     *
     * @param before number of the last version when the form was shown; 0 for none
     * @param text Markdown
     */
    public Outcome publish(PlannedStep step, String id, int before, String text, List<String> decisions, Actor actor) {
        return context.database().write(handle -> {
            Optional<Meeting> held = meetings.hold(handle, step, id)
                    .filter(found -> found.hasBegunAt(context.database().now(handle)));
            if (held.isEmpty()) {
                return Outcome.TOO_EARLY;
            }
            Optional<Minutes> last = minutes.last(handle, id);
            int version = last.map(Minutes::version).orElse(0);
            if (last.filter(one -> one.text().equals(text) && one.decisions().equals(decisions))
                    .isPresent()) {
                return Outcome.UNCHANGED;
            }
            if (version != before) {
                return Outcome.OUTDATED;
            }
            if (version >= MinutesRepository.MOST) {
                return Outcome.TOO_MANY;
            }
            Minutes next =
                    new Minutes(version + 1, text, decisions, context.clock().instant());
            minutes.add(handle, id, next);
            log(handle, step, held.get(), next, actor);
            return Outcome.PUBLISHED;
        });
    }

    private void log(Handle handle, PlannedStep step, Meeting meeting, Minutes published, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(PUBLISHED, actor, meeting.path())
                                .with("consultation", step.consultation().title())
                                .with("meeting", meeting.plan().title())
                                .with("version", Integer.toString(published.version())));
    }

    /** Writes how many came; false when the meeting has not begun or is cancelled. */
    public boolean count(PlannedStep step, String id, int attended) {
        return context.database().write(handle -> {
            boolean begun = meetings.find(handle, step, id)
                    .filter(found -> found.hasBegunAt(context.database().now(handle)))
                    .isPresent();
            if (begun) {
                meetings.count(handle, id, attended);
            }
            return begun;
        });
    }
}
