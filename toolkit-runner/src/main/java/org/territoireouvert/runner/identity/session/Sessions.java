package org.territoireouvert.runner.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.account.Accounts;

/**
 * Keeps who has signed in, in the database, so that any process knows. A session of staff ends after 30 minutes without a
 * request and after 8 hours in any case; one of a citizen after a day, and after 14 days. Safe for all threads.
 */
public final class Sessions {

    private static final Duration STAFF_IDLE = Duration.ofMinutes(30);
    private static final Duration STAFF_LONGEST = Duration.ofHours(8);
    private static final Duration CITIZEN_IDLE = Duration.ofDays(1);
    /** How long a citizen's browser keeps the secret. */
    public static final Duration CITIZEN_LONGEST = Duration.ofDays(14);
    /** How old the time of the last request may get before it is written: a write costs more than a page. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);
    /** How long the secret of before a renewal is good for: requests that were under way. */
    private static final Duration RENEWAL_GRACE = Duration.ofSeconds(30);

    private static final String COLUMNS = """
            s.id session_id, s.account_id, s.staff, s.method, s.device, s.helps, s.helps_channel, s.id_token, s.renew,
            s.created_at session_created_at, s.seen_at session_seen_at, s.proved_at, s.expires_at""";

    private final Database database;
    private final Accounts accounts;
    private final IdSource ids;
    private final InstantSource clock;

    /**
     * What the browser keeps, and what the server knows.
     *
     * @param secret to be kept by the browser in place of what it sent, when present
     */
    public record Found(Session session, Optional<String> secret) {}

    /** Works on the tables of the runtime. */
    public Sessions(Database database, Accounts accounts, IdSource ids, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a session and removes those that have ended.
     *
     * @return the secret to be kept by the browser
     */
    public String open(
            Handle handle,
            String accountId,
            boolean staff,
            SignInMethod method,
            String device,
            Optional<String> idToken) {
        String secret = Token.secret();
        Instant now = clock.instant();
        handle.createUpdate("delete from core_session where expires_at < :now")
                .bind("now", PortableInstant.text(now))
                .execute();
        handle.createUpdate("""
                        insert into core_session (token_hash, id, account_id, staff, method, device, id_token, renew,
                            created_at, seen_at, proved_at, expires_at)
                        values (:hash, :id, :account, :staff, :method, :device, :idToken, 0, :now, :now, :now,
                            :expiry)""")
                .bind("hash", Token.hash(secret))
                .bind("id", ids.next())
                .bind("account", accountId)
                .bind("staff", staff ? 1 : 0)
                .bind("method", method.name())
                .bind("device", device)
                .bind("idToken", idToken.orElse(null))
                .bind("now", PortableInstant.text(now))
                .bind("expiry", PortableInstant.text(now.plus(staff ? STAFF_LONGEST : CITIZEN_LONGEST)))
                .execute();
        accounts.seen(handle, accountId);
        return secret;
    }

    /** Returns the session of a secret, empty when it has ended or never was. */
    public Optional<Found> find(String secret) {
        if (!Token.isPlausible(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Token.hash(secret);
        Optional<Stored> stored = database.read(handle -> handle.createQuery("select " + COLUMNS + """
                         from core_session s
                        where s.token_hash = :hash or (s.previous_hash = :hash and s.previous_until >= :now)""")
                .bind("hash", hash)
                .bind("now", PortableInstant.text(now))
                .map((row, context) -> new Stored(read(row), row.getInt("renew") == 1))
                .findFirst());
        return stored.filter(found -> isOpen(found.session(), now)).map(found -> {
            if (found.renew()) {
                return new Found(found.session(), renew(hash, now));
            }
            if (found.session().seenAt().isBefore(now.minus(SEEN_PRECISION))) {
                touch(found.session(), now);
            }
            return new Found(found.session(), Optional.empty());
        });
    }

    private static boolean isOpen(Session session, Instant now) {
        Duration idle = session.staff() ? STAFF_IDLE : CITIZEN_IDLE;
        return !session.expiresAt().isBefore(now) && !session.seenAt().isBefore(now.minus(idle));
    }

    /** Gives a session a new secret; of several requests at once, one does, and the others go on with the old one. */
    private Optional<String> renew(String hash, Instant now) {
        String secret = Token.secret();
        int changed = database.write(handle -> handle.createUpdate("""
                        update core_session set token_hash = :new, renew = 0, previous_hash = :old,
                            previous_until = :until, seen_at = :now
                        where token_hash = :old and renew = 1""")
                .bind("new", Token.hash(secret))
                .bind("old", hash)
                .bind("until", PortableInstant.text(now.plus(RENEWAL_GRACE)))
                .bind("now", PortableInstant.text(now))
                .execute());
        return changed == 1 ? Optional.of(secret) : Optional.empty();
    }

    private void touch(Session session, Instant now) {
        database.write(handle -> {
            accounts.seen(handle, session.accountId());
            return handle.createUpdate("update core_session set seen_at = :now where id = :id")
                    .bind("now", PortableInstant.text(now))
                    .bind("id", session.id())
                    .execute();
        });
    }

    /** Returns the open sessions of a person, newest first. */
    public List<Session> of(String accountId) {
        Instant now = clock.instant();
        return database.read(handle -> handle
                .createQuery("select " + COLUMNS
                        + " from core_session s where s.account_id = :account order by s.created_at desc limit 100")
                .bind("account", accountId)
                .map((row, context) -> read(row))
                .stream()
                .filter(session -> isOpen(session, now))
                .toList());
    }

    /** Ends a session, also by the secret that it had before a renewal; nothing happens when there is none. */
    public void close(Handle handle, String secret) {
        handle.createUpdate("delete from core_session where token_hash = :hash or previous_hash = :hash")
                .bind("hash", Token.hash(secret))
                .execute();
    }

    /** Ends one session of a person by its id and tells whether there was one; nothing happens when it is somebody else's. */
    public boolean close(Handle handle, String accountId, String sessionId) {
        return handle.createUpdate("delete from core_session where id = :id and account_id = :account")
                        .bind("id", sessionId)
                        .bind("account", accountId)
                        .execute()
                == 1;
    }

    /** Ends all sessions of a person but one, whose secret is renewed at its next request. */
    public void closeOthers(Handle handle, String accountId, String keptId) {
        handle.createUpdate("delete from core_session where account_id = :account and id <> :kept")
                .bind("account", accountId)
                .bind("kept", keptId)
                .execute();
        renewAll(handle, accountId);
    }

    /** Notes that the person has just proved again who they are. */
    public void proved(Handle handle, String sessionId) {
        handle.createUpdate("update core_session set proved_at = :now where id = :id")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("id", sessionId)
                .execute();
    }

    /** Ends all sessions of a person. */
    public void closeAll(Handle handle, String accountId) {
        handle.createUpdate("delete from core_session where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    /** Has the secrets of a person's sessions renewed at their next request: call it when their rights change. */
    public void renewAll(Handle handle, String accountId) {
        handle.createUpdate("update core_session set renew = 1 where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    /**
     * Sets whom an agent helps from now on.
     *
     * @param channel how that person speaks: {@code counter}, {@code paper} or {@code phone}
     */
    public void help(Handle handle, String sessionId, String accountId, String channel) {
        handle.createUpdate("""
                        update core_session set helps = :helps, helps_channel = :channel, renew = 1
                        where id = :id and staff = 1""")
                .bind("helps", accountId)
                .bind("channel", channel)
                .bind("id", sessionId)
                .execute();
    }

    /** Ends the help that is given in a session. */
    public void endHelp(Handle handle, String sessionId) {
        handle.createUpdate("update core_session set helps = null, helps_channel = null, renew = 1 where id = :id")
                .bind("id", sessionId)
                .execute();
    }

    /** Ends the help that is given to a person in any session. */
    public void endHelpOf(Handle handle, String accountId) {
        handle.createUpdate(
                        "update core_session set helps = null, helps_channel = null, renew = 1 where helps = :account")
                .bind("account", accountId)
                .execute();
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                row.getString("session_id"),
                row.getString("account_id"),
                row.getInt("staff") == 1,
                SignInMethod.valueOf(row.getString("method")),
                row.getString("device"),
                Optional.ofNullable(row.getString("helps")),
                Optional.ofNullable(row.getString("helps_channel")).orElse(""),
                Optional.ofNullable(row.getString("id_token")),
                PortableInstant.parse(row.getString("session_created_at")),
                PortableInstant.parse(row.getString("session_seen_at")),
                PortableInstant.parse(row.getString("proved_at")),
                PortableInstant.parse(row.getString("expires_at")));
    }

    private record Stored(Session session, boolean renew) {}
}
