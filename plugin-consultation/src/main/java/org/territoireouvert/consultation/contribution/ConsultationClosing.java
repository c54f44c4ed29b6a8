package org.territoireouvert.consultation.contribution;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.store.ConsultationLine;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Tells once that a consultation's last day has passed. */
public final class ConsultationClosing {

    /** A consultation closed: its slug, title, path and last day. */
    public static final EventType CLOSED =
            new EventType("consultation.closed", Set.of("consultation", "title", "path", "closed-on"));

    private static final int BATCH = 100;

    private final PluginContext context;
    private final ConsultationRepository consultations;

    /** Creates the job's work. */
    public ConsultationClosing(PluginContext context, ConsultationRepository consultations) {
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

    /** Publishes one event for each consultation that closed since the last turn, at most 100 a turn. */
    public void announce() {
        context.database().write(handle -> {
            List<ConsultationLine> closed = consultations.closedUnannounced(handle, today(), BATCH);
            closed.forEach(line -> announce(handle, line));
            return closed.size();
        });
    }

    private void announce(Handle handle, ConsultationLine line) {
        consultations.markAnnounced(handle, line.slug());
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

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
