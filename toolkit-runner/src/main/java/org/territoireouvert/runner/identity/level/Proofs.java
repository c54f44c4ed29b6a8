package org.territoireouvert.runner.identity.level;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/**
 * What an account has proved besides what it declared.
 *
 * @param codeSince when a code was used that still counts
 * @param stateIdentitySince when the account was joined to an identity of the state
 * @param rolls labels of the rolls on which the person stands, in the order of their import
 */
public record Proofs(Optional<Instant> codeSince, Optional<Instant> stateIdentitySince, List<String> rolls) {

    private static final int MOST_ROLLS = 20;

    /** Copies the list. */
    public Proofs {
        rolls = List.copyOf(rolls);
    }

    /** Reads what an account has proved. */
    public static Proofs of(Database database, String accountId) {
        return database.read(handle -> new Proofs(
                first(handle, """
                        select used_at from core_identity_code
                        where used_by = :account and cancelled_at is null order by used_at limit 1""", accountId),
                first(handle, """
                        select linked_at from core_identity
                        where account_id = :account and proves_identity = 1 order by linked_at limit 1""", accountId),
                handle.createQuery("""
                                select r.label from core_roll_entry e join core_roll r on r.id = e.roll_id
                                where e.account_id = :account order by r.id limit :limit""")
                        .bind("account", accountId)
                        .bind("limit", MOST_ROLLS)
                        .mapTo(String.class)
                        .list()));
    }

    private static Optional<Instant> first(Handle handle, String query, String account) {
        return handle.createQuery(query)
                .bind("account", account)
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse);
    }
}
