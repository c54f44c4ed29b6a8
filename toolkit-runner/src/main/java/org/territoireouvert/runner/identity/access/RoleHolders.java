package org.territoireouvert.runner.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.access.Scope.Kind;

/** Keeps which member of staff holds which role, and where. Safe for all threads. */
public final class RoleHolders {

    private static final int MOST = 1_000;

    /**
     * A role that somebody holds.
     *
     * @param role code, see {@link Role}
     * @param grantedBy account of the agent who gave it, or {@code ouvert} for the command line
     */
    public record Grant(String id, String accountId, String role, Scope scope, String grantedBy, Instant grantedAt) {}

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public RoleHolders(Database database, IdSource ids, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the roles of a person, at most a thousand. */
    public List<Grant> of(String accountId) {
        return database.read(handle -> handle.createQuery(
                        "select * from core_role_holder where account_id = :account order by id limit :limit")
                .bind("account", accountId)
                .bind("limit", MOST)
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns who holds a role, at most a thousand. */
    public List<Grant> holding(Role role) {
        return database.read(handle -> handle.createQuery(
                        "select * from core_role_holder where role = :role order by id limit :limit")
                .bind("role", role.code())
                .bind("limit", MOST)
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns all roles that are held, at most a thousand, those of one person together. */
    public List<Grant> all() {
        return database.read(
                handle -> handle.createQuery("select * from core_role_holder order by account_id, id limit :limit")
                        .bind("limit", MOST)
                        .map((row, context) -> read(row))
                        .list());
    }

    /** Returns one role of a person. */
    public Optional<Grant> find(String accountId, String grantId) {
        return database.read(
                handle -> handle.createQuery("select * from core_role_holder where id = :id and account_id = :account")
                        .bind("id", grantId)
                        .bind("account", accountId)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    /** Tells whether a person holds any role. */
    public boolean isStaff(Handle handle, String accountId) {
        return handle.createQuery("select 1 from core_role_holder where account_id = :account limit 1")
                .bind("account", accountId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Tells whether some active account is an administrator of the instance. */
    public boolean hasAdministrator() {
        return database.read(handle -> !administrators(handle).isEmpty());
    }

    /**
     * Tells whether a person is the only one who administers the instance. The roles of all administrators are locked until the
     * transaction ends, so that two of them cannot take one another's at once.
     */
    public boolean isLastAdministrator(Handle handle, String accountId) {
        handle.execute(
                "update core_role_holder set role = 'administrator' where role = 'administrator' and scope = 'instance'");
        return administrators(handle).equals(List.of(accountId));
    }

    private static List<String> administrators(Handle handle) {
        return handle.createQuery("""
                        select h.account_id from core_role_holder h join core_account a on a.id = h.account_id
                        where h.role = 'administrator' and h.scope = 'instance' and a.state = 'active'
                        order by h.id limit :limit""").bind("limit", MOST).mapTo(String.class).list();
    }

    /**
     * Gives a role and tells whether the person did not hold it there already. The caller has the sessions renewed.
     *
     * @param grantedBy account of the agent, or {@code ouvert} for the command line
     */
    public boolean grant(Handle handle, String accountId, Role role, Scope scope, String grantedBy) {
        return handle.createUpdate("""
                        insert into core_role_holder (id, account_id, role, scope, plugin, object, granted_by, granted_at)
                        values (:id, :account, :role, :scope, :plugin, :object, :by, :now)
                        on conflict (account_id, role, scope, plugin, object) do nothing""")
                        .bind("id", ids.next())
                        .bind("account", accountId)
                        .bind("role", role.code())
                        .bind("scope", scope.kind().name().toLowerCase(Locale.ROOT))
                        .bind("plugin", scope.plugin())
                        .bind("object", scope.object())
                        .bind("by", grantedBy)
                        .bind("now", PortableInstant.text(clock.instant()))
                        .execute()
                == 1;
    }

    /** Takes a role back and returns it. The caller has the sessions renewed. */
    public Optional<Grant> withdraw(Handle handle, String grantId) {
        Optional<Grant> grant = handle.createQuery("select * from core_role_holder where id = :id")
                .bind("id", grantId)
                .map((row, context) -> read(row))
                .findOne();
        handle.createUpdate("delete from core_role_holder where id = :id")
                .bind("id", grantId)
                .execute();
        return grant;
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("role"),
                new Scope(
                        Kind.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                        row.getString("plugin"),
                        row.getString("object")),
                row.getString("granted_by"),
                PortableInstant.parse(row.getString("granted_at")));
    }
}
