package org.territoireouvert.runner.identity.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.identity.account.Account.State;

/** Keeps the accounts. Safe for all threads. */
public final class Accounts {

    private static final String COLUMNS = """
            id, email, display_name, given_name, family_name, shows_real_name, language, state, state_reason,
            level, created_at, created_by, seen_at, warned_at""";

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** Works on the tables of the runtime. */
    public Accounts(Database database, IdSource ids, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns an account, whatever its state. */
    public Optional<Account> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** Returns an account inside a transaction. */
    public Optional<Account> find(Handle handle, String id) {
        return handle.createQuery("select " + COLUMNS + " from core_account where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns the account with an address, in any letter case. */
    public Optional<Account> findByEmail(String email) {
        return database.read(handle -> findByEmail(handle, email));
    }

    /** Returns the account with an address inside a transaction. */
    public Optional<Account> findByEmail(Handle handle, String email) {
        return handle.createQuery("select " + COLUMNS + " from core_account where email = :email")
                .bind("email", normal(email))
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns several accounts in no order; ids that never were are left out. */
    public List<Account> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle -> handle.createQuery("select " + COLUMNS + " from core_account where id in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) -> read(row))
                        .list());
    }

    /**
     * Makes an account at level {@link IdentityLevel#MAILBOX}, under a pseudonym of ours.
     *
     * @param email empty for somebody who has none
     * @param createdBy id of the agent who makes it, empty for the person
     */
    public Account open(Handle handle, String email, Locale language, String createdBy) {
        String id = ids.next();
        String pseudonym = Pseudonyms.propose(random);
        Instant now = clock.instant();
        handle.createUpdate("""
                        insert into core_account (id, email, display_name, display_key, given_name, family_name,
                            shows_real_name, language, state, state_reason, level, created_at, created_by, seen_at)
                        values (:id, :email, :name, :key, '', '', 0, :language, 'active', '', 0, :now, :by, :seen)""")
                .bind("id", id)
                .bind("email", email.isEmpty() ? null : normal(email))
                .bind("name", pseudonym)
                .bind("key", SearchText.fold(pseudonym))
                .bind("language", language.getLanguage())
                .bind("now", PortableInstant.text(now))
                .bind("by", createdBy)
                .bind("seen", day(now))
                .execute();
        AccountWords.write(handle, id, pseudonym);
        return find(handle, id).orElseThrow();
    }

    /** Changes the names; they were checked by {@link DisplayNames}. */
    public void rename(Handle handle, String id, String pseudonym, String givenName, String familyName, boolean real) {
        handle.createUpdate("""
                        update core_account set display_name = :name, display_key = :key, given_name = :given,
                            family_name = :family, shows_real_name = :real where id = :id""")
                .bind("name", pseudonym)
                .bind("key", SearchText.fold(pseudonym + " " + givenName + " " + familyName))
                .bind("given", givenName)
                .bind("family", familyName)
                .bind("real", real ? 1 : 0)
                .bind("id", id)
                .execute();
        AccountWords.write(handle, id, pseudonym + " " + givenName + " " + familyName);
    }

    /** Sets the language in which mails are written. */
    public void setLanguage(Handle handle, String id, Locale language) {
        handle.createUpdate("update core_account set language = :language where id = :id")
                .bind("language", language.getLanguage())
                .bind("id", id)
                .execute();
    }

    /**
     * Gives an account its address.
     *
     * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException when another account has it
     */
    public void setEmail(Handle handle, String id, String email) {
        handle.createUpdate("update core_account set email = :email where id = :id")
                .bind("email", normal(email))
                .bind("id", id)
                .execute();
    }

    /** Suspends or restores an account; an erased one stays erased. */
    public void setState(Handle handle, String id, State state, String reason) {
        handle.createUpdate("""
                        update core_account set state = :state, state_reason = :reason
                        where id = :id and state <> 'erased'""")
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    /** Ends an account whose person has another one, which has got all that belonged to it. */
    public void close(Handle handle, String id, String mergedInto) {
        blank(handle, id, "");
        handle.createUpdate("update core_account set merged_into = :to where id = :id")
                .bind("to", mergedInto)
                .bind("id", id)
                .execute();
    }

    /**
     * Leaves of an account nothing but that it was: no address, no name, no way back.
     *
     * @param words under which everybody sees it from now on
     */
    public void blank(Handle handle, String id, String words) {
        handle.createUpdate("""
                        update core_account set email = null, display_name = :words, display_key = '', given_name = '',
                            family_name = '', shows_real_name = 0, state = 'erased', state_reason = '', level = 0,
                            warned_at = null
                        where id = :id""").bind("words", words).bind("id", id).execute();
        AccountWords.write(handle, id, "");
    }

    /** Notes that a warning of inactivity was sent. */
    public void warned(Handle handle, String id) {
        handle.createUpdate("update core_account set warned_at = :now where id = :id")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("id", id)
                .execute();
    }

    /** Notes a visit, at most once a day, and forgets a warning of inactivity. */
    public void seen(Handle handle, String id) {
        handle.createUpdate(
                        "update core_account set seen_at = :day, warned_at = null where id = :id and seen_at < :day")
                .bind("day", day(clock.instant()))
                .bind("id", id)
                .execute();
    }

    /**
     * Computes the identity level anew from what is known: call it in every transaction that adds or removes an identity, a
     * code or a residence.
     */
    public IdentityLevel refreshLevel(Handle handle, String id) {
        IdentityLevel level = IdentityLevel.MAILBOX;
        if (exists(handle, "core_identity where account_id = :id and proves_identity = 1", id)) {
            level = IdentityLevel.STATE_IDENTITY;
        } else if (exists(handle, "core_identity_code where used_by = :id and cancelled_at is null", id)) {
            level = IdentityLevel.CODE;
        } else if (exists(handle, "core_residence where account_id = :id", id)) {
            level = IdentityLevel.DECLARED_RESIDENCE;
        }
        handle.createUpdate("update core_account set level = :level where id = :id")
                .bind("level", level.ordinal())
                .bind("id", id)
                .execute();
        return level;
    }

    private static boolean exists(Handle handle, String condition, String id) {
        return handle.createQuery("select 1 from " + condition + " limit 1")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns an address as it is compared: without spaces around, in lower case. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String day(Instant instant) {
        return PortableInstant.text(instant.truncatedTo(ChronoUnit.DAYS));
    }

    /** Reads an account from a row that holds the columns of its table. */
    public static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                Optional.ofNullable(row.getString("email")),
                row.getString("display_name"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getInt("shows_real_name") == 1,
                Locale.of(row.getString("language")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("state_reason"),
                IdentityLevel.values()[row.getInt("level")],
                PortableInstant.parse(row.getString("created_at")),
                row.getString("created_by"),
                PortableInstant.parse(row.getString("seen_at")),
                Optional.ofNullable(row.getString("warned_at")).map(PortableInstant::parse));
    }
}
