package org.territoireouvert.runner.identity.access;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;

/** Says which role holds which permission: as declared, until the administrator changes it. Safe for all threads. */
public final class RoleMatrix {

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public RoleMatrix(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns what the administrator changed for one permission, by code of the role. */
    public Map<String, Boolean> changed(Permission permission) {
        return database.read(handle -> {
            Map<String, Boolean> changes = new HashMap<>();
            handle.createQuery("select role, held from core_role_permission where permission = :permission")
                    .bind("permission", permission.code())
                    .map((row, context) -> changes.put(row.getString("role"), row.getInt("held") == 1))
                    .list();
            return changes;
        });
    }

    /** Tells whether a role holds a permission; administrators hold all, other roles only those for {@link Audience#ROLE}. */
    public static boolean holds(Permission permission, Map<String, Boolean> changed, String role) {
        if (role.equals(Role.ADMINISTRATOR.code())) {
            return true;
        }
        return permission.defaultAudience() == Audience.ROLE
                && changed.getOrDefault(role, permission.heldBy().contains(role));
    }

    /** Changes one cell. */
    public void change(Handle handle, String permission, Role role, boolean held, String changedBy) {
        handle.createUpdate("""
                        insert into core_role_permission (permission, role, held, changed_by, changed_at)
                        values (:permission, :role, :held, :by, :now)
                        on conflict (permission, role) do update
                        set held = excluded.held, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .bind("permission", permission)
                .bind("role", role.code())
                .bind("held", held ? 1 : 0)
                .bind("by", changedBy)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }
}
