package org.territoireouvert.participatorybudget.withdrawal;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes which results were withdrawn. */
public final class WithdrawalRepository {

    private static final int MOST = 20;

    private final IdSource ids;

    /** Creates a repository. */
    public WithdrawalRepository(IdSource ids) {
        this.ids = ids;
    }

    /** Adds a withdrawal. */
    public void insert(Handle handle, String editionId, Withdrawal withdrawal) {
        handle.createUpdate("""
                        insert into pb_withdrawal (id, edition_id, rule, winners, fingerprint, counted_at, reason, withdrawn_at)
                        values (:id, :edition, :rule, :winners, :fingerprint, :countedAt, :reason, :withdrawnAt)
                        """)
                .bind("id", ids.next())
                .bind("edition", editionId)
                .bind("rule", withdrawal.rule())
                .bind("winners", withdrawal.winners())
                .bind("fingerprint", withdrawal.fingerprint())
                .bind("countedAt", PortableInstant.text(withdrawal.countedAt()))
                .bind("reason", withdrawal.reason())
                .bind("withdrawnAt", PortableInstant.text(withdrawal.withdrawnAt()))
                .execute();
    }

    /** Returns the withdrawals of an edition, newest first, at most twenty. */
    public List<Withdrawal> ofEdition(Handle handle, String editionId) {
        return handle.createQuery(
                        "select * from pb_withdrawal where edition_id = :edition order by id desc limit :most")
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> new Withdrawal(
                        row.getString("rule"),
                        row.getInt("winners"),
                        row.getString("fingerprint"),
                        PortableInstant.parse(row.getString("counted_at")),
                        row.getString("reason"),
                        PortableInstant.parse(row.getString("withdrawn_at"))))
                .list();
    }
}
