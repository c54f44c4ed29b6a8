package org.territoireouvert.runner.audit;

import java.time.InstantSource;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.Token;

/** The chain of entries in the tables of the runtime: one row is locked by who appends, so that all processes make one chain. */
public final class HashChain implements AuditLog {

    private static final String FIRST = "0";

    private final InstantSource clock;

    /** Appends at the time of this clock. */
    public HashChain(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void append(Handle handle, String owner, AuditEntry entry) {
        handle.createUpdate("""
                        insert into core_audit_head (id, position, hash) values (1, 1, :first)
                        on conflict (id) do update set position = core_audit_head.position + 1""").bind("first", FIRST).execute();
        Head head = handle.createQuery("select position, hash from core_audit_head where id = 1")
                .map((row, context) -> new Head(row.getLong("position"), row.getString("hash")))
                .one();
        long position = head.position();
        String previous = head.hash();
        String at = PortableInstant.text(clock.instant());
        String details = String.join(
                "\n",
                entry.details().entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .toList());
        String visibility = entry.type().visibility().name().toLowerCase(Locale.ROOT);
        String actor = actor(entry.actor());
        String name = name(entry.actor());
        String hash = Token.hash(String.join(
                "\u001f",
                Long.toString(position),
                at,
                entry.type().code(),
                visibility,
                owner,
                actor,
                name,
                entry.object(),
                details,
                previous));
        handle.createUpdate("""
                        insert into core_audit (position, at, code, visibility, owner, actor, actor_name, object, details,
                            previous_hash, hash)
                        values (:position, :at, :code, :visibility, :owner, :actor, :name, :object, :details, :previous,
                            :hash)""")
                .bind("position", position)
                .bind("at", at)
                .bind("code", entry.type().code())
                .bind("visibility", visibility)
                .bind("owner", owner)
                .bind("actor", actor)
                .bind("name", name)
                .bind("object", entry.object())
                .bind("details", details)
                .bind("previous", previous)
                .bind("hash", hash)
                .execute();
        handle.createUpdate("update core_audit_head set hash = :hash where id = 1")
                .bind("hash", hash)
                .execute();
    }

    private static String actor(Actor actor) {
        return switch (actor) {
            case Actor.Visitor visitor -> "visitor";
            case Actor.Citizen citizen -> "person:" + citizen.personId();
            case Actor.Agent agent -> "agent:" + agent.personId();
            case Actor.PluginActor plugin -> "plugin:" + plugin.plugin();
        };
    }

    private static String name(Actor actor) {
        return actor instanceof Actor.Agent agent ? agent.displayName() : "";
    }

    private record Head(long position, String hash) {}
}
