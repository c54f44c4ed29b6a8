package org.territoireouvert.runner.identity.approval;

import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;

/** Says for which sensitive acts two people are asked: for none until the administrator says so. Safe for all threads. */
public final class TwoPersonRule {

    private static final String OWNER = "_two-people";
    private static final int MOST = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final AuditLog audit;

    /** Works on the tables of the runtime. */
    public TwoPersonRule(Database database, InstantSource clock, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** Returns the codes of the acts for which two people are asked. */
    public Set<String> acts() {
        return database.read(handle -> handle
                .createQuery("select name from core_setting where owner = :owner and value = 'yes' limit :limit")
                .bind("owner", OWNER)
                .bind("limit", MOST)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet()));
    }

    /** Has two people asked for an act from now on, or not any more. */
    public void set(Handle handle, Agent agent, String act, boolean asked) {
        handle.createUpdate("""
                        insert into core_setting (owner, name, value, changed_at) values (:owner, :act, :value, :now)
                        on conflict (owner, name) do update
                        set value = excluded.value, changed_at = excluded.changed_at""")
                .bind("owner", OWNER)
                .bind("act", act)
                .bind("value", asked ? "yes" : "no")
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
        audit.append(
                handle,
                "",
                AuditEntry.of(CoreAudit.TWO_PEOPLE_CHANGED, agent, act)
                        .with("act", act)
                        .with("required", asked ? "yes" : "no"));
    }
}
