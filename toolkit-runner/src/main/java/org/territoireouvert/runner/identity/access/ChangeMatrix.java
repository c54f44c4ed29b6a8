package org.territoireouvert.runner.identity.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.identity.access.RoleHolders.Grant;
import org.territoireouvert.runner.identity.session.Sessions;

/** Changes which role holds which permission. Safe for all threads. */
public final class ChangeMatrix {

    /**
     * A cell of the matrix.
     *
     * @param permission code
     * @param role code
     */
    public record Cell(String permission, String role) {}

    private final Database database;
    private final RoleMatrix matrix;
    private final RoleHolders holders;
    private final Sessions sessions;
    private final DeclaredRights declared;
    private final RightsRecord record;

    /** Works on the tables of the runtime. */
    public ChangeMatrix(
            Database database,
            RoleMatrix matrix,
            RoleHolders holders,
            Sessions sessions,
            DeclaredRights declared,
            AuditLog audit) {
        this.database = database;
        this.matrix = matrix;
        this.holders = holders;
        this.sessions = sessions;
        this.declared = declared;
        this.record = new RightsRecord(audit);
    }

    /**
     * Tells whether a cell can be changed: permission and role are declared, the permission is one for roles, and the role is not
     * that of administrators, who hold everything.
     *
     * @param owner of the permission: plugin id, or empty for the runtime
     */
    public boolean canChange(String owner, Cell cell) {
        return permission(owner, cell)
                        .filter(permission -> permission.defaultAudience() == Audience.ROLE)
                        .isPresent()
                && !cell.role().equals(Role.ADMINISTRATOR.code())
                && columns(owner).stream().anyMatch(role -> role.code().equals(cell.role()));
    }

    /** Returns the roles that can hold permissions of an owner: those of the runtime, then its own. */
    public List<Role> columns(String owner) {
        return owner.isEmpty()
                ? Role.OF_THE_RUNTIME
                : java.util.stream.Stream.concat(Role.OF_THE_RUNTIME.stream(), declared.roles(owner).stream())
                        .toList();
    }

    /**
     * Changes cells in one transaction; those that stand so already stay as they are. The sessions of all who hold a role that
     * changed get new secrets.
     *
     * @param owner of the permissions
     * @param changes whether the role holds the permission from now on, by cell
     * @throws IllegalArgumentException when a cell cannot be changed; nothing has changed then
     */
    public void change(Agent agent, String owner, Map<Cell, Boolean> changes) {
        changes.keySet().stream()
                .filter(cell -> !canChange(owner, cell))
                .findFirst()
                .ifPresent(cell -> {
                    throw new IllegalArgumentException(cell + " cannot be changed");
                });
        database.write(handle -> {
            changes.forEach((cell, held) -> change(handle, agent, owner, cell, held));
            return changes.size();
        });
    }

    private void change(Handle handle, Agent agent, String owner, Cell cell, boolean held) {
        Permission permission = permission(owner, cell).orElseThrow();
        if (RoleMatrix.holds(permission, matrix.changed(permission), cell.role()) == held) {
            return;
        }
        matrix.change(handle, cell.permission(), new Role(cell.role()), held, agent.personId());
        record.permission(handle, agent, cell.permission(), cell.role(), held);
        for (Grant grant : holders.holding(new Role(cell.role()))) {
            sessions.renewAll(handle, grant.accountId());
        }
    }

    private Optional<Permission> permission(String owner, Cell cell) {
        return declared.permissions(owner).stream()
                .filter(permission -> permission.code().equals(cell.permission()))
                .findFirst();
    }
}
