package org.territoireouvert.initiatives.entry;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Entry.State;
import org.territoireouvert.initiatives.model.Quality;

/** Publishes an entry, or a new version of it: keeps the version, counts the entry once, tells the site. */
public final class PublishEntry {

    private final PluginContext context;
    private final EntryRepository entries;
    private final VersionRepository versions;
    private final EntryContents contents;
    private final Counters counters;
    private final Statistic published;

    /** Creates the use case. */
    public PublishEntry(
            PluginContext context,
            EntryRepository entries,
            VersionRepository versions,
            EntryContents contents,
            Statistic published) {
        this.context = context;
        this.entries = entries;
        this.versions = versions;
        this.contents = contents;
        this.counters = context.service(Counters.class);
        this.published = published;
    }

    /**
     * Publishes, as a part of a transaction.
     *
     * @param note what changed, possibly empty
     */
    public void publish(Handle handle, Entry entry, String note, Actor by) {
        store(handle, entry, by);
        String author = by instanceof Actor.Citizen citizen ? citizen.personId() : "";
        versions.add(handle, entry, note, author);
    }

    /** Stores another state or date of an entry whose sheet stays the same. */
    public void store(Handle handle, Entry entry, Actor by) {
        EntryValues values =
                EntryValues.of(entry, Quality.of(entry.sheet()).score(), context.service(Territories.class));
        boolean wasRead =
                entries.put(handle, entry, values).filter(State::isRead).isPresent();
        if (wasRead != entry.state().isRead()) {
            counters.add(handle, published, entry.publishedAt(), wasRead ? -1 : 1);
        }
        contents.changed(handle, entry, by);
    }

    /** Returns how many may be read, archived ones too. */
    public long count() {
        return counters.value(published);
    }
}
