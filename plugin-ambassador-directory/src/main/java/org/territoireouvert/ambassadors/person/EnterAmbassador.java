package org.territoireouvert.ambassadors.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;

/** Enters an ambassador into the directory and moves the public figure with it. */
public final class EnterAmbassador {

    private final AmbassadorRepository ambassadors;
    private final AmbassadorContent content;
    private final Counters counters;
    private final ZoneId zone;
    private final Statistic appointed;

    /** Creates the use case. */
    public EnterAmbassador(PluginContext context, AmbassadorRepository ambassadors, AmbassadorContent content) {
        this.ambassadors = ambassadors;
        this.content = content;
        this.counters = context.service(Counters.class);
        this.zone = context.zone();
        this.appointed = Statistic.of(
                        "ambassadors",
                        "statistic.ambassadors",
                        (handle, tally) -> ambassadors.eachDay(handle, day -> tally.add(start(day), 1)))
                .checkedBy("ambassadeurs");
    }

    /** Returns the number of ambassadors. */
    public Statistic appointed() {
        return appointed;
    }

    /** Changes one when nobody has changed them since; tells whether it did. A part of a transaction. */
    public boolean change(Handle handle, Ambassador ambassador, Instant read) {
        boolean changed = ambassadors.change(handle, ambassador, read);
        if (changed) {
            content.changed(handle, ambassador);
        }
        return changed;
    }

    /** Enters a new one, as a part of a transaction. */
    public void add(Handle handle, Ambassador ambassador) {
        addUncounted(handle, ambassador);
        count(handle, ambassador.createdOn(), 1);
    }

    /** Enters one of many, as a part of a transaction that counts all of them at its end. */
    public void addUncounted(Handle handle, Ambassador ambassador) {
        ambassadors.add(handle, ambassador);
        content.changed(handle, ambassador);
    }

    /** Moves the public figure by those who were entered on a day without being counted. */
    public void count(Handle handle, LocalDate createdOn, int many) {
        counters.add(handle, appointed, start(createdOn), many);
    }

    /** Returns how many there are. */
    public long count() {
        return counters.value(appointed);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
