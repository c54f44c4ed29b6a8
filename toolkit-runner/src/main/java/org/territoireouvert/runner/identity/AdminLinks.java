package org.territoireouvert.runner.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/**
 * Makes and takes back the links by which an administrator signs in: each works once, for half an hour. Opening a link
 * changes nothing, so that mail scanners do not use it up; the button on its page does.
 */
public final class AdminLinks {

    /** Address of the page that a link opens. */
    public static final String PATH = "/admin/entree";

    /** Parameter of the address and field of the form that hold the token. */
    public static final String TOKEN = "jeton";

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime; needs no running server. */
    public AdminLinks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a link and returns its path and query, for example {@code /admin/entree?jeton=…}; put the site's address before it. */
    public String create() {
        String token = Token.secret();
        Instant now = clock.instant();
        database.write(handle -> {
            handle.createUpdate("delete from core_admin_link where expires_at < :now")
                    .bind("now", PortableInstant.text(now))
                    .execute();
            return handle.createUpdate("""
                            insert into core_admin_link (token_hash, created_at, expires_at)
                            values (:hash, :now, :expiry)""")
                    .bind("hash", Token.hash(token))
                    .bind("now", PortableInstant.text(now))
                    .bind("expiry", PortableInstant.text(now.plus(LIFETIME)))
                    .execute();
        });
        return PATH + "?" + TOKEN + "=" + token;
    }

    /** Tells whether a token could be used now. */
    public boolean isValid(String token) {
        return Token.isPlausible(token)
                && database.read(handle -> handle.createQuery("""
                                select count(*) from core_admin_link
                                where token_hash = :hash and expires_at >= :now""")
                                .bind("hash", Token.hash(token))
                                .bind("now", PortableInstant.text(clock.instant()))
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }

    /** Uses a token up and tells whether it was valid; of several at once, one wins. */
    public boolean use(String token) {
        return Token.isPlausible(token)
                && database.write(handle -> handle.createUpdate(
                                        "delete from core_admin_link where token_hash = :hash and expires_at >= :now")
                                .bind("hash", Token.hash(token))
                                .bind("now", PortableInstant.text(clock.instant()))
                                .execute()
                        == 1);
    }
}
