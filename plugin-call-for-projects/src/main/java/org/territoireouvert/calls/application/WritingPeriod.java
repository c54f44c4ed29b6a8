package org.territoireouvert.calls.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;

/** Tells whether an application can be written now, and until when. Whoever changes an application asks here, in its transaction. */
public final class WritingPeriod {

    private final ZoneId zone;

    /** Reckons in the zone of the authority. */
    public WritingPeriod(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Whether it can be written.
     *
     * @param until first moment at which it cannot any more; empty when no end was set, or it cannot be written for another reason
     * @param refusal message that says why not; empty while it can
     */
    public record Status(Optional<Instant> until, String refusal) {

        /** Tells whether it can be written. */
        public boolean isOpen() {
            return refusal.isEmpty();
        }
    }

    /** Tells it for an application at a moment. */
    public Status of(Handle handle, Application application, Call call, Instant now) {
        return switch (application.state()) {
            case DRAFT ->
                call.withdrawnOn().isPresent()
                        ? new Status(Optional.empty(), "writing.closed.withdrawn")
                        : until(call.calendar().closing(zone), now, "writing.closed.over");
            case TO_CORRECT ->
                correction(handle, application.id())
                        .map(end -> until(end, now, "writing.closed.correction"))
                        .orElseGet(() -> new Status(Optional.empty(), ""));
            case WITHDRAWN -> new Status(Optional.empty(), "writing.closed.taken-back");
            case SUBMITTED, ELIGIBLE, INELIGIBLE, FUNDED, RESERVE, REFUSED ->
                new Status(Optional.empty(), "writing.closed.sent");
        };
    }

    private static Status until(Instant end, Instant now, String refusal) {
        return new Status(Optional.of(end), now.isBefore(end) ? "" : refusal);
    }

    private static Optional<Instant> correction(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select due_at from cal_correction where application_id = :id and state = 'OPEN' order by id desc limit 1
                        """)
                .bind("id", applicationId)
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse);
    }
}
