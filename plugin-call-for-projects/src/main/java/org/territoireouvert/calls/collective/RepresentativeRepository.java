package org.territoireouvert.calls.collective;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps whom organisations confirm to act for them in a collective; {@link MemberRepository#representatives} reads them. */
public final class RepresentativeRepository {

    /** Confirms somebody; false when they were confirmed before. */
    public boolean confirm(Handle handle, String memberId, String personId, String by, Instant at) {
        return handle.createUpdate("""
                        insert into cal_representative (member_id, person_id, confirmed_by, confirmed_at)
                        values (:member, :person, :by, :at) on conflict (member_id, person_id) do nothing
                        """)
                        .bind("member", memberId)
                        .bind("person", personId)
                        .bind("by", by)
                        .bind("at", PortableInstant.text(at))
                        .execute()
                == 1;
    }

    /** Takes that back; false when they were not confirmed. */
    public boolean remove(Handle handle, String memberId, String personId) {
        return handle.createUpdate("delete from cal_representative where member_id = :member and person_id = :person")
                        .bind("member", memberId)
                        .bind("person", personId)
                        .execute()
                == 1;
    }

    /** Takes all of a member back. */
    public void removeAll(Handle handle, String memberId) {
        handle.createUpdate("delete from cal_representative where member_id = :member")
                .bind("member", memberId)
                .execute();
    }
}
