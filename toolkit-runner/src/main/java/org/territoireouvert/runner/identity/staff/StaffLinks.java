package org.territoireouvert.runner.identity.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.Token;

/**
 * Makes and takes back the links by which a member of staff sets up how they sign in: each works once. Opening a link changes
 * nothing, so that mail scanners do not use it up; the form on its page does.
 */
public final class StaffLinks {

    /** Address of the page that a link opens. */
    public static final String PATH = "/admin/entree";

    /** Parameter of the address and field of the form that hold the token. */
    public static final String TOKEN = "cle";

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Duration INVITATION_LIFETIME = Duration.ofDays(7);

    private final Database database;
    private final InstantSource clock;

    /**
     * A link that can be used now.
     *
     * @param accountId whose way to sign in is set up; empty to make the account of an administrator
     */
    public record StaffLink(Optional<String> accountId) {}

    /** Works on the tables of the runtime; needs no running server. */
    public StaffLinks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a link that makes an administrator; returns its path and query, put the site's address before it. */
    public String forAdministrator() {
        return database.write(handle -> create(handle, Optional.empty(), "ouvert", LIFETIME));
    }

    /** Makes a link for an account, good for a week; returns its path and query. */
    public String forAccount(Handle handle, String accountId, String createdBy) {
        return create(handle, Optional.of(accountId), createdBy, INVITATION_LIFETIME);
    }

    private String create(Handle handle, Optional<String> accountId, String createdBy, Duration lifetime) {
        String token = Token.secret();
        Instant now = clock.instant();
        handle.createUpdate("delete from core_staff_link where expires_at < :now")
                .bind("now", PortableInstant.text(now))
                .execute();
        handle.createUpdate("""
                        insert into core_staff_link (token_hash, account_id, created_by, created_at, expires_at)
                        values (:hash, :account, :by, :now, :expiry)""")
                .bind("hash", Token.hash(token))
                .bind("account", accountId.orElse(null))
                .bind("by", createdBy)
                .bind("now", PortableInstant.text(now))
                .bind("expiry", PortableInstant.text(now.plus(lifetime)))
                .execute();
        return PATH + "?" + TOKEN + "=" + token;
    }

    /** Returns what a token is good for now. */
    public Optional<StaffLink> find(String token) {
        return Token.isPlausible(token)
                ? database.read(handle -> handle.createQuery("""
                                select account_id from core_staff_link
                                where token_hash = :hash and expires_at >= :now""")
                        .bind("hash", Token.hash(token))
                        .bind("now", PortableInstant.text(clock.instant()))
                        .map((row, context) -> new StaffLink(Optional.ofNullable(row.getString("account_id"))))
                        .findOne())
                : Optional.empty();
    }

    /** Uses a token up and tells whether it was valid; of several at once, one wins. */
    public boolean use(Handle handle, String token) {
        return Token.isPlausible(token)
                && handle.createUpdate("delete from core_staff_link where token_hash = :hash and expires_at >= :now")
                                .bind("hash", Token.hash(token))
                                .bind("now", PortableInstant.text(clock.instant()))
                                .execute()
                        == 1;
    }
}
