package org.territoireouvert.runner.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Membership.Role;

/** The rows of who belongs to what. */
final class Memberships {

    static final int MOST_MEMBERS = 500;
    static final int MOST_OF_PERSON = 100;

    private static final String COLUMNS =
            "select m.organisation_id, m.account_id, m.role, m.since from core_membership m ";

    private Memberships() {}

    static Optional<Membership> find(Handle handle, String organisation, String account) {
        return handle.createQuery(COLUMNS + "where m.organisation_id = :organisation and m.account_id = :account")
                .bind("organisation", organisation)
                .bind("account", account)
                .map((row, context) -> read(row))
                .findOne();
    }

    static boolean isRepresentative(Handle handle, String organisation, String account) {
        return find(handle, organisation, account)
                .filter(found -> found.role() == Role.REPRESENTATIVE)
                .isPresent();
    }

    static List<Membership> of(Handle handle, String organisation) {
        return handle.createQuery(COLUMNS + """
                        where m.organisation_id = :organisation order by m.role desc, m.since, m.account_id limit :limit""")
                .bind("organisation", organisation)
                .bind("limit", MOST_MEMBERS)
                .map((row, context) -> read(row))
                .list();
    }

    static List<Membership> ofPerson(Handle handle, String account) {
        return handle.createQuery(COLUMNS + """
                        join core_organisation o on o.id = m.organisation_id
                        where m.account_id = :account and o.state = 'open' order by o.name_key, o.id limit :limit""")
                .bind("account", account)
                .bind("limit", MOST_OF_PERSON)
                .map((row, context) -> read(row))
                .list();
    }

    static int representatives(Handle handle, String organisation) {
        return handle.createQuery("""
                        select count(*) from core_membership
                        where organisation_id = :organisation and role = 'representative'""")
                .bind("organisation", organisation)
                .mapTo(Integer.class)
                .one();
    }

    /** Adds a member, or gives one who is there the higher of both roles. */
    static void put(Handle handle, String organisation, String account, Role role, Instant now) {
        handle.createUpdate("""
                        insert into core_membership (organisation_id, account_id, role, since)
                        values (:organisation, :account, :role, :now)
                        on conflict (organisation_id, account_id) do update set role =
                            case when excluded.role = 'representative' then 'representative' else core_membership.role end""")
                .bind("organisation", organisation)
                .bind("account", account)
                .bind("role", code(role))
                .bind("now", PortableInstant.text(now))
                .execute();
        forget(handle, "core_organisation_request", organisation, account);
    }

    static boolean setRole(Handle handle, String organisation, String account, Role role) {
        return handle.createUpdate("""
                                update core_membership set role = :role
                                where organisation_id = :organisation and account_id = :account and role <> :role""")
                        .bind("organisation", organisation)
                        .bind("account", account)
                        .bind("role", code(role))
                        .execute()
                == 1;
    }

    static boolean remove(Handle handle, String organisation, String account) {
        forget(handle, "core_organisation_removal", organisation, account);
        return forget(handle, "core_membership", organisation, account);
    }

    static boolean forget(Handle handle, String table, String organisation, String account) {
        return handle.createUpdate("delete from " + table
                                + " where organisation_id = :organisation and account_id = :account")
                        .bind("organisation", organisation)
                        .bind("account", account)
                        .execute()
                == 1;
    }

    static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Membership read(ResultSet row) throws SQLException {
        return new Membership(
                row.getString("organisation_id"),
                row.getString("account_id"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                PortableInstant.parse(row.getString("since")));
    }
}
