package org.territoireouvert.runner.identity.level;

import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.account.Accounts;

/**
 * Cancels codes. A whole batch: those that nobody has used yet, so that nobody loses what they proved. A single one: also when it
 * was used; the account then loses its level and its place on the roll. Safe for all threads.
 */
public final class CodeCancelling {

    private final Database database;
    private final Accounts accounts;
    private final InstantSource clock;
    private final AuditLog audit;

    private record Code(
            String hash, @Nullable String entry, @Nullable String account) {}

    /** Works on the tables of the runtime. */
    public CodeCancelling(Database database, Accounts accounts, InstantSource clock, AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.audit = audit;
    }

    /** Cancels the unused codes of a batch; returns how many. */
    public int batch(Actor actor, CodeBatch batch) {
        return database.write(handle -> {
            int cancelled = handle.createUpdate("""
                            update core_identity_code set cancelled_at = :now
                            where batch_id = :batch and used_at is null and cancelled_at is null""")
                    .bind("now", PortableInstant.text(clock.instant()))
                    .bind("batch", batch.id())
                    .execute();
            if (cancelled > 0) {
                record(handle, actor, batch, cancelled);
            }
            return cancelled;
        });
    }

    /** Cancels one code, used or not; returns whether there was one to cancel at this position. */
    public boolean one(Actor actor, CodeBatch batch, int position) {
        return database.write(handle -> {
            Optional<Code> found = cancel(handle, batch.id(), position);
            found.ifPresent(code -> {
                if (code.account() != null) {
                    handle.createUpdate("""
                                    update core_roll_entry set account_id = null
                                    where id = :entry and account_id = :account""")
                            .bind("entry", code.entry())
                            .bind("account", code.account())
                            .execute();
                    accounts.refreshLevel(handle, code.account());
                }
                record(handle, actor, batch, 1);
            });
            return found.isPresent();
        });
    }

    private Optional<Code> cancel(Handle handle, String batch, int position) {
        return handle.createQuery("""
                        update core_identity_code set cancelled_at = :now
                        where batch_id = :batch and position = :position and cancelled_at is null
                        returning code_hash, entry_id, used_by""")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("batch", batch)
                .bind("position", position)
                .map((row, context) ->
                        new Code(row.getString("code_hash"), row.getString("entry_id"), row.getString("used_by")))
                .findOne();
    }

    private void record(Handle handle, Actor actor, CodeBatch batch, int size) {
        audit.append(
                handle,
                "",
                AuditEntry.of(CoreAudit.CODES_CANCELLED, actor, batch.id())
                        .with("batch", batch.label())
                        .with("size", Integer.toString(size)));
    }
}
