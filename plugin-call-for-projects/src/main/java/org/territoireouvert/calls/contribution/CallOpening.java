package org.territoireouvert.calls.contribution;

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
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.call.CallRepository;

/** Tells once that a call has opened. */
public final class CallOpening {

    /** A call opened: its slug, title, path and last day. */
    public static final EventType OPENED =
            new EventType("call-for-projects.opened", Set.of("call", "title", "path", "closes-on"));

    private static final int BATCH = 100;

    private final PluginContext context;
    private final CallRepository calls;

    /** Creates the job's work. */
    public CallOpening(PluginContext context, CallRepository calls) {
        this.context = context;
        this.calls = calls;
    }

    /** Declares the job: every ten minutes. */
    public Job job() {
        return new Job("announce-openings", Duration.ofMinutes(10), this::announce);
    }

    /** Declares the check that no opening waits for longer than a day. */
    public HealthCheck healthCheck() {
        return new HealthCheck("openings-announced", () -> {
            List<CallLine> waiting =
                    context.database().read(handle -> calls.openUnannounced(handle, today().minusDays(1), BATCH));
            return waiting.isEmpty()
                    ? Health.well("health.openings-announced")
                    : Health.unwell("health.openings-waiting", waiting.size());
        });
    }

    /** Publishes one event for each call that opened since the last turn, at most 100 a turn. */
    public void announce() {
        context.database().write(handle -> {
            List<CallLine> opened = calls.openUnannounced(handle, today(), BATCH);
            opened.forEach(line -> announce(handle, line));
            return opened.size();
        });
    }

    private void announce(Handle handle, CallLine line) {
        calls.markAnnounced(handle, line.slug());
        context.events()
                .publish(
                        handle,
                        OPENED,
                        Map.of(
                                "call", line.slug(),
                                "title", line.title(),
                                "path", "/appels-a-projets/" + line.slug(),
                                "closes-on", line.closesOn().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
