package org.territoireouvert.runner.search.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.search.SearchIndex;

/**
 * Makes the index anew from the contents, part by part, while the site serves. Each part is one transaction that takes in what is
 * public and forgets what no longer is, so that it may be broken off at any time and run again, and changes nothing when all is
 * well. A part that somebody changed while it was taken is taken again: what was just published stays, what was just withdrawn goes.
 */
public final class RebuildIndex {

    private static final int PART = 50;

    /** How often a part is taken again when somebody writes in it meanwhile; what is still apart then, the check of every hour tells. */
    private static final int MOST_TURNS = 10;

    private final Database database;
    private final SearchIndex index;
    private final IndexChecks checks;

    /** Takes what is done so far. */
    @FunctionalInterface
    public interface Watcher {
        /** Hears of a part: how many contents of a type are done. */
        void see(SearchSource source, long done);
    }

    /**
     * What was done for a type.
     *
     * @param indexed how many contents are indexed
     * @param complete whether all could be read; what could not is as it was
     */
    public record Outcome(SearchSource source, long indexed, boolean complete) {}

    /** Prepares the work. */
    public RebuildIndex(Database database, SearchIndex index, IndexChecks checks) {
        this.database = database;
        this.index = index;
        this.checks = checks;
    }

    /** Does all of it; a type that cannot be read does not keep the others from being done. */
    public List<Outcome> run(List<SearchSource> sources, Watcher watcher) {
        return sources.stream().map(source -> rebuild(source, watcher)).toList();
    }

    private Outcome rebuild(SearchSource source, Watcher watcher) {
        String after = "";
        long done = 0;
        while (true) {
            Optional<SearchSource.Part> taken = take(source, after);
            if (taken.isEmpty()) {
                return new Outcome(source, done, false);
            }
            SearchSource.Part part = taken.get();
            done += part.documents().size();
            watcher.see(source, done);
            if (part.isLast()) {
                checks.write(source.type(), done);
                return new Outcome(source, done, true);
            }
            after = part.last();
        }
    }

    private Optional<SearchSource.Part> take(SearchSource source, String after) {
        Optional<SearchSource.Part> part = source.part(after, PART);
        for (int turn = 0; turn < MOST_TURNS && part.isPresent(); turn++) {
            SearchSource.Part read = part.get();
            take(source, after, read);
            part = source.part(after, PART);
            if (part.filter(read::equals).isPresent()) {
                break;
            }
        }
        return part;
    }

    private void take(SearchSource source, String after, SearchSource.Part part) {
        List<ContentRef> gone = gone(source, after, part);
        database.write(handle -> {
            part.documents().forEach(document -> index.refresh(handle, document));
            gone.forEach(ref -> index.remove(handle, ref));
            return true;
        });
    }

    /** What is known and was not read; each is asked for once more, it may have been published meanwhile. */
    private List<ContentRef> gone(SearchSource source, String after, SearchSource.Part part) {
        Set<String> read =
                part.documents().stream().map(document -> document.ref().id()).collect(Collectors.toSet());
        return index.known(source.type(), after, part.isLast() ? "" : part.last()).stream()
                .filter(id -> !read.contains(id) && source.isGone(id))
                .map(id -> new ContentRef(source.type(), id))
                .toList();
    }
}
