package org.territoireouvert.runner.search.source;

import java.time.InstantSource;
import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Compares, type by type, how many contents there are with how many are indexed, and keeps what was seen. */
public final class IndexChecks {

    private static final int MOST_TYPES = 500;

    private final Database database;
    private final InstantSource clock;

    /**
     * What was seen last.
     *
     * @param contents how many public contents of the type there were
     * @param indexed how many of them were indexed
     */
    public record Check(String type, long contents, long indexed) {
        /** Tells whether all can be found, and nothing that is gone. */
        public boolean agrees() {
            return contents == indexed;
        }
    }

    /** Opens what was seen. */
    public IndexChecks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts the contents of each type anew, as far as they can be read; reads all of them, so that no page may wait for it. */
    public void look(List<SearchSource> sources) {
        sources.forEach(source -> source.count().ifPresent(count -> write(source.type(), count)));
    }

    /** Keeps how many contents a type has, beside how many are indexed now. */
    void write(String type, long contents) {
        database.write(handle -> handle.createUpdate("""
                        insert into core_search_check (type, contents, indexed, checked_at)
                        values (:type, :contents, (select count(*) from core_search_document where type = :type), :now)
                        on conflict (type) do update set contents = excluded.contents, indexed = excluded.indexed,
                          checked_at = excluded.checked_at
                        """)
                .bind("type", type)
                .bind("contents", contents)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute());
    }

    /** Returns what was seen last, by type. */
    public List<Check> seen() {
        return database.read(handle -> handle.createQuery(
                        "select type, contents, indexed from core_search_check order by type limit :most")
                .bind("most", MOST_TYPES)
                .map((row, context) ->
                        new Check(row.getString("type"), row.getLong("contents"), row.getLong("indexed")))
                .list());
    }
}
