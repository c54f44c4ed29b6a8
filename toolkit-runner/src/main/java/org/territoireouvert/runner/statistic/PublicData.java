package org.territoireouvert.runner.statistic;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.opendata.OpenData;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * Everything public that is counted or given away.
 *
 * @param declared data sets, figures, feeds and calendars of plugins and runtime
 * @param counters of all figures
 * @param audience pages shown
 */
public record PublicData(OpenData declared, StoredCounters counters, Audience audience) {

    /**
     * Builds it on the tables of the runtime.
     *
     * @param datasets of the runtime's other areas
     */
    public static PublicData of(
            Database database,
            Supplier<List<InstalledPlugin>> plugins,
            List<Dataset> datasets,
            Messages messages,
            InstantSource clock,
            ZoneId zone) {
        StoredCounters counters = new StoredCounters(database, zone);
        Audience audience = new Audience(database, counters, clock, zone);
        Contributions.Draft own = new Contributions.Draft();
        own.add(Dataset.class, audience.dataset());
        datasets.forEach(dataset -> own.add(Dataset.class, dataset));
        own.add(Statistic.class, audience.statistic());
        return new PublicData(new OpenData(plugins, own.complete(), messages), counters, audience);
    }
}
