package org.territoireouvert.runner.content.support;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps who supports which content; once a person, without a vote's force. */
public final class SupportRepository {

    /** Creates a repository; each method gets the handle of its transaction. */
    public SupportRepository() {}

    /** Notes a support and tells whether it is new. */
    public boolean add(Handle handle, ContentRef ref, String personId, Instant now) {
        return handle.createUpdate("""
                        insert into core_support (type, id, person_id, supported_at) values (:type, :id, :person, :now)
                        on conflict (type, id, person_id) do nothing""")
                        .bind("type", ref.type())
                        .bind("id", ref.id())
                        .bind("person", personId)
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Takes a support back and tells whether there was one. */
    public boolean remove(Handle handle, ContentRef ref, String personId) {
        return handle.createUpdate("delete from core_support where type = :type and id = :id and person_id = :person")
                        .bind("type", ref.type())
                        .bind("id", ref.id())
                        .bind("person", personId)
                        .execute()
                == 1;
    }

    /** Returns those of the given contents of a type, at most 1,000, that a person supports. */
    public Set<String> supported(Handle handle, String type, Collection<String> ids, String personId) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery(
                        "select id from core_support where type = :type and id in (<ids>) and person_id = :person")
                .bind("type", type)
                .bindList("ids", ids)
                .bind("person", personId)
                .mapTo(String.class)
                .set();
    }
}
