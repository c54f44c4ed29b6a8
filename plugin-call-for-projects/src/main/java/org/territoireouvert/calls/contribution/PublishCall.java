package org.territoireouvert.calls.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.Call;

/** Publishes a call and moves the public figure with it. */
public final class PublishCall {

    private final CallRepository calls;
    private final CallContent content;
    private final Counters counters;
    private final ZoneId zone;
    private final Statistic published;

    /** Creates the use case. */
    public PublishCall(PluginContext context, CallRepository calls, CallContent content) {
        this.calls = calls;
        this.content = content;
        this.counters = context.service(Counters.class);
        this.zone = context.zone();
        this.published = Statistic.of(
                        "calls",
                        "statistic.calls",
                        (handle, tally) -> calls.eachOpening(handle, day -> tally.add(start(day), 1)))
                .byMonth()
                .checkedBy("appels-a-projets");
    }

    /** Returns the number of published calls. */
    public Statistic published() {
        return published;
    }

    /** Publishes a new call, as a part of a transaction. */
    public void add(Handle handle, Call call) {
        calls.publish(handle, call, "", "");
        content.changed(handle, call);
        counters.add(handle, published, start(call.calendar().opensOn()), 1);
    }

    /** Returns how many are published. */
    public long count() {
        return counters.value(published);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
