package org.territoireouvert.ambassadors.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Reads many requests at once: for the search index, open data, and to count anew. */
public final class ExportRepository {

    private static final int FETCHED = 1_000;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public ExportRepository(Database database) {
        this.database = database;
    }

    /** Returns public requests after an id, in the order of their ids, also those whose authors had their words removed. */
    public List<PublicRequest> shownAfter(String id, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_request where shown = 1 and id > :after order by id limit :limit")
                .bind("after", id)
                .bind("limit", limit)
                .map((row, context) -> RequestRow.read(row))
                .list());
    }

    /** Hands over every request, public or not, in a transaction. */
    public void each(Handle handle, Consumer<PublicRequest> consumer) {
        try (Stream<PublicRequest> all = handle
                .createQuery("select * from amb_request order by id")
                .setFetchSize(FETCHED)
                .map((row, context) -> RequestRow.read(row))
                .stream()) {
            all.forEach(consumer);
        }
    }

    /** Returns public requests after an id, in the order of their ids, without those whose authors had them removed. */
    public List<PublicRequest> publicAfter(String id, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_request where shown = 1 and id > :after and removed_at = ''
                        order by id limit :limit""")
                .bind("after", id)
                .bind("limit", limit)
                .map((row, context) -> RequestRow.read(row))
                .list());
    }

    /** Returns when a request last changed; empty when there is none. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> handle.createQuery("select max(updated_at) from amb_request")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse));
    }
}
