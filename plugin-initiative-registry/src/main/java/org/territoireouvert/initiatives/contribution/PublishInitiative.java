package org.territoireouvert.initiatives.contribution;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.store.InitiativeRepository;

/** Publishes an initiative, or a new version of it, and counts it once. */
public final class PublishInitiative {

    private final InitiativeRepository initiatives;
    private final InitiativeContent content;
    private final Counters counters;
    private final Statistic published;

    /** Creates the use case. */
    public PublishInitiative(
            PluginContext context, InitiativeRepository initiatives, InitiativeContent content, Statistic published) {
        this.initiatives = initiatives;
        this.content = content;
        this.counters = context.service(Counters.class);
        this.published = published;
    }

    /** Publishes, as a part of a transaction. */
    public void put(Handle handle, Initiative initiative) {
        if (initiatives.put(handle, initiative)) {
            counters.add(handle, published, initiative.updatedAt(), 1);
        }
        content.changed(handle, initiative);
    }

    /** Returns how many are published. */
    public long count() {
        return counters.value(published);
    }
}
