package org.territoireouvert.consultation.publication;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.store.ConsultationLine;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Tells once that a consultation has opened and that its last day has passed: by events, and to who follows it. */
public final class ConsultationClosing {

    /** A consultation closed: its slug, title, path and last day. */
    public static final EventType CLOSED =
            new EventType("consultation.closed", Set.of("consultation", "title", "path", "closed-on"));

    /** A consultation that a person follows has opened. */
    public static final NotificationKind OPENED_NEWS = new NotificationKind("consultation-opened", Frequency.IMMEDIATE);

    /** A consultation that a person follows has closed. */
    public static final NotificationKind CLOSED_NEWS = new NotificationKind("consultation-closed", Frequency.DAILY);

    private static final int BATCH = 100;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ContentType type;

    /** Creates the job's work. */
    public ConsultationClosing(PluginContext context, ConsultationRepository consultations, ContentType type) {
        this.type = type;
        this.context = context;
        this.consultations = consultations;
    }

    /** Declares the job: every ten minutes. */
    public Job job() {
        return new Job("announce-closings", Duration.ofMinutes(10), this::announce);
    }

    /** Declares the check that no closing waits for longer than a day. */
    public HealthCheck healthCheck() {
        return new HealthCheck("closings-announced", () -> {
            List<ConsultationLine> waiting = context.database()
                    .read(handle -> consultations.closedUnannounced(handle, today().minusDays(1), BATCH));
            return waiting.isEmpty()
                    ? Health.well("health.closings-announced")
                    : Health.unwell("health.closings-waiting", waiting.size());
        });
    }

    /** Tells of each consultation that opened or closed since the last turn, at most 100 a turn of each. */
    public void announce() {
        context.database().write(handle -> {
            consultations.openUnannounced(handle, today(), BATCH).forEach(line -> {
                consultations.markOpeningAnnounced(handle, line.slug());
                tell(handle, line, OPENED_NEWS);
            });
            List<ConsultationLine> closed = consultations.closedUnannounced(handle, today(), BATCH);
            closed.forEach(line -> announce(handle, line));
            return closed.size();
        });
    }

    private void announce(Handle handle, ConsultationLine line) {
        consultations.markAnnounced(handle, line.slug());
        tell(handle, line, CLOSED_NEWS);
        context.events()
                .publish(
                        handle,
                        CLOSED,
                        Map.of(
                                "consultation", line.slug(),
                                "title", line.title(),
                                "path", "/consultations/" + line.slug(),
                                "closed-on", line.closesOn().toString()));
    }

    private void tell(Handle handle, ConsultationLine line, NotificationKind kind) {
        context.service(Notifications.class)
                .tellFollowers(
                        handle,
                        ContentRef.of(context.id(), type, line.slug()),
                        Notice.of(kind, "/consultations/" + line.slug(), line.title()),
                        "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
