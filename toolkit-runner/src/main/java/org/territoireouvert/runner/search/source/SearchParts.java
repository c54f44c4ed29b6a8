package org.territoireouvert.runner.search.source;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.search.SearchIndex;
import org.territoireouvert.runner.storage.Engine;

/**
 * Search as pages, commands and the runtime use it.
 *
 * @param sources all that can be found
 * @param index what is found
 * @param checks whether both agree
 * @param rebuild makes the index anew
 */
public record SearchParts(SearchSources sources, SearchIndex index, IndexChecks checks, RebuildIndex rebuild) {

    private static final Duration EVERY_HOUR = Duration.ofHours(1);

    /** Opens the search of an instance. */
    public static SearchParts of(
            Database database, Supplier<Engine> engine, InstantSource clock, SearchSources sources) {
        SearchIndex index = new SearchIndex(database, engine, sources::openTypes);
        IndexChecks checks = new IndexChecks(database, clock);
        return new SearchParts(sources, index, checks, new RebuildIndex(database, index, checks));
    }

    /** Returns the work of every hour: what was never indexed is, and of the rest it is seen whether all is there. */
    public Job job() {
        return new Job("search-index", EVERY_HOUR, () -> {
            List<SearchSource> open = sources.open();
            List<String> known =
                    checks.seen().stream().map(IndexChecks.Check::type).toList();
            List<SearchSource> unknown = open.stream()
                    .filter(source -> !known.contains(source.type()))
                    .toList();
            rebuild.run(unknown, (source, done) -> {});
            checks.look(open);
        });
    }
}
