package org.territoireouvert.runner.audit;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.Token;

/** The chain of entries in the tables of the runtime: one row is locked by who appends, so that all processes make one chain. */
public final class HashChain implements AuditLog {

    private final InstantSource clock;

    /** Appends at the time of this clock. */
    public HashChain(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void append(Handle handle, String owner, AuditEntry entry) {
        LoggedEntry sealed = next(handle, owner, entry).sealed();
        insert(handle, sealed);
        handle.createUpdate("update core_audit_head set hash = :hash where id = 1")
                .bind("hash", sealed.hash())
                .execute();
    }

    /** Takes the next place, which nobody else can take before this transaction ends; it is free again when that is undone. */
    private LoggedEntry next(Handle handle, String owner, AuditEntry entry) {
        handle.createUpdate("""
                        insert into core_audit_head (id, position, hash) values (1, 1, :first)
                        on conflict (id) do update set position = core_audit_head.position + 1""").bind("first", EntryHash.FIRST_PREVIOUS).execute();
        return handle.createQuery("select position, hash from core_audit_head where id = 1")
                .map((row, context) -> new LoggedEntry(
                        row.getLong("position"),
                        PortableInstant.text(clock.instant()),
                        entry.type().code(),
                        LoggedEntry.code(entry.type().visibility()),
                        owner,
                        LoggedActor.of(entry.actor(), owner),
                        entry.object(),
                        entry.details(),
                        Token.nonce(),
                        row.getString("hash"),
                        ""))
                .one();
    }

    private static void insert(Handle handle, LoggedEntry entry) {
        handle.createUpdate("""
                        insert into core_audit (position, at, code, visibility, owner, actor_kind, roles, actor, actor_name,
                            object, details, salt, previous_hash, hash)
                        values (:position, :at, :code, :visibility, :owner, :kind, :roles, :actor, :name, :object, :details,
                            :salt, :previous, :hash)""")
                .bind("position", entry.position())
                .bind("at", entry.at())
                .bind("code", entry.code())
                .bind("visibility", entry.visibility())
                .bind("owner", entry.owner())
                .bind("kind", entry.actor().kind())
                .bind("roles", entry.actor().roles())
                .bind("actor", entry.actor().id())
                .bind("name", entry.actor().name())
                .bind("object", entry.object())
                .bind("details", LoggedDetails.write(entry.details()))
                .bind("salt", entry.salt())
                .bind("previous", entry.previousHash())
                .bind("hash", entry.hash())
                .execute();
    }
}
