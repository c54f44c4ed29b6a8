package org.territoireouvert.runner.identity.roll;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;

/**
 * Deletes a roll with all who stand on it. Codes that nobody used are cancelled; who used one keeps the level, which says that a
 * letter reached them and no more. Safe for all threads.
 */
public final class DeleteRoll {

    private static final Actor RUNTIME = new Actor.Agent("", "ouvert", Set.of());

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;
    private final AuditLog audit;

    /**
     * Works on the tables of the runtime.
     *
     * @param zone of the authority
     */
    public DeleteRoll(Database database, InstantSource clock, ZoneId zone, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
        this.audit = audit;
    }

    /** Deletes a roll; nothing happens when it is gone already. */
    public void run(Actor actor, Roll roll) {
        database.write(handle -> {
            cancelCodes(handle, roll.id());
            handle.createUpdate("delete from core_roll_entry where roll_id = :roll")
                    .bind("roll", roll.id())
                    .execute();
            int deleted = handle.createUpdate("delete from core_roll where id = :roll")
                    .bind("roll", roll.id())
                    .execute();
            if (deleted == 1) {
                audit.append(
                        handle,
                        "",
                        AuditEntry.of(CoreAudit.ROLL_DELETED, actor, roll.id())
                                .with("roll", roll.label())
                                .with("size", Integer.toString(roll.size())));
            }
            return deleted;
        });
    }

    /** Deletes the rolls whose last day has passed; returns how many. Cheap when there are none. */
    public int outdated() {
        var rolls = new Rolls(database).outdated(clock, zone);
        rolls.forEach(roll -> run(RUNTIME, roll));
        return rolls.size();
    }

    private void cancelCodes(Handle handle, String roll) {
        handle.createUpdate("""
                        update core_identity_code set cancelled_at = :now
                        where used_at is null and cancelled_at is null
                            and batch_id in (select id from core_code_batch where roll_id = :roll)""")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("roll", roll)
                .execute();
        handle.createUpdate("""
                        update core_identity_code set entry_id = null
                        where batch_id in (select id from core_code_batch where roll_id = :roll)""").bind("roll", roll).execute();
        handle.createUpdate("update core_code_batch set roll_id = null where roll_id = :roll")
                .bind("roll", roll)
                .execute();
    }
}
