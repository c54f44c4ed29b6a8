package org.territoireouvert.initiatives.federation;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.entry.Sheets;

/** What the reading of other registries works with: the job, and staff who decide. */
public record Federation(
        PluginContext context,
        SourceRepository sources,
        HarvestRepository harvests,
        EntryRepository entries,
        RelationRepository relations,
        PublishEntry publish,
        Sheets sheets) {

    /** Opens it on the plugin's tables. */
    public static Federation of(
            PluginContext context,
            EntryRepository entries,
            RelationRepository relations,
            PublishEntry publish,
            Sheets sheets) {
        return new Federation(
                context,
                new SourceRepository(context.database()),
                new HarvestRepository(context.database(), entries),
                entries,
                relations,
                publish,
                sheets);
    }

    FeedReader reader() {
        return new FeedReader(context.service(Json.class), sheets);
    }

    TakeEntry take() {
        return new TakeEntry(context, entries, harvests, publish);
    }

    RelateHarvested relate() {
        return new RelateHarvested(relations);
    }
}
