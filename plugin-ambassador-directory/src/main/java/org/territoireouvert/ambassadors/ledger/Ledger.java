package org.territoireouvert.ambassadors.ledger;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.ExportRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.work.Job;

/** Moves the counts of the register, and the public figures, with each change of a request. */
public final class Ledger {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    private final PluginContext context;
    private final LedgerRepository counts;
    private final ExportRepository requests;
    private final Statistic received;
    private final Statistic answered;

    /** Creates it. */
    public Ledger(PluginContext context) {
        this.context = context;
        this.counts = new LedgerRepository(context.database());
        this.requests = new ExportRepository(context.database());
        this.received = Statistic.of(
                        "requests",
                        "statistic.requests",
                        (handle, tally) -> requests.each(
                                handle, request -> published(request).ifPresent(at -> tally.add(at, 1))))
                .checkedBy("demandes-aux-ambassadeurs")
                .byMonth();
        this.answered = Statistic.of(
                        "answers",
                        "statistic.answers",
                        (handle, tally) -> requests.each(
                                handle, request -> answered(request).ifPresent(at -> tally.add(at, 1))))
                .checkedBy("demandes-aux-ambassadeurs")
                .byMonth();
    }

    /** Returns the number of public requests. */
    public Statistic received() {
        return received;
    }

    /** Returns the number of answers. */
    public Statistic answered() {
        return answered;
    }

    /** Declares the job that counts anew each night. */
    public Job job() {
        return Job.daily(
                "count-register",
                NIGHT,
                () -> context.database().write(handle -> {
                    recount(handle);
                    return true;
                }));
    }

    /** Moves all counts from what a request was to what it is. */
    public void moved(Handle handle, Optional<PublicRequest> before, PublicRequest after) {
        before.ifPresent(known -> count(handle, known, -1));
        count(handle, after, 1);
        Counters counters = context.service(Counters.class);
        move(counters, handle, received, before.flatMap(Ledger::published), published(after));
        move(counters, handle, answered, before.flatMap(Ledger::answered), answered(after));
    }

    private static void move(
            Counters counters, Handle handle, Statistic figure, Optional<Instant> before, Optional<Instant> after) {
        if (!before.equals(after)) {
            before.ifPresent(at -> counters.add(handle, figure, at, -1));
            after.ifPresent(at -> counters.add(handle, figure, at, 1));
        }
    }

    /** Counts the register anew from the requests. */
    void recount(Handle handle) {
        counts.clear(handle);
        requests.each(handle, request -> count(handle, request, 1));
    }

    private void count(Handle handle, PublicRequest request, int sign) {
        ZoneId zone = context.zone();
        LedgerKey.of(request).ifPresent(key -> {
            boolean inTime = !request.late(context.clock().instant(), zone);
            counts.add(handle, key, LedgerFigures.of(request, inTime).times(sign));
            LedgerKey.delay(request, zone).ifPresent(days -> counts.addDelay(handle, key, days, sign));
        });
    }

    private static Optional<Instant> published(PublicRequest request) {
        return request.shown() ? Optional.of(request.receivedAt()) : Optional.empty();
    }

    private static Optional<Instant> answered(PublicRequest request) {
        return request.shown() ? request.answer().map(PublicRequest.Answer::answeredAt) : Optional.empty();
    }
}
