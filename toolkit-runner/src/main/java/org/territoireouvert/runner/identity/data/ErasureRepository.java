package org.territoireouvert.runner.identity.data;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps how far each erasure has come, so that one that was interrupted goes on. */
final class ErasureRepository {

    private static final int MOST = 100;

    /** How long one attempt may take before another process may go on with it. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    /**
     * An erasure that has begun.
     *
     * @param pluginsDone ids of those that have erased what they keep
     */
    record Begun(
            PersonKeys person,
            Erasure choice,
            Locale language,
            Set<String> pluginsDone,
            boolean runtimeDone,
            Instant startedAt) {}

    private final Database database;
    private final InstantSource clock;

    ErasureRepository(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void begin(Handle handle, PersonKeys person, Erasure choice, Locale language) {
        Instant now = clock.instant();
        handle.createUpdate("""
                        insert into core_erasure (account_id, choice, email, language, plugins_done, runtime_done,
                            last_error, started_at, next_attempt_at)
                        values (:account, :choice, :email, :language, '', 0, '', :now, :lease)""")
                .bind("account", person.accountId())
                .bind("choice", choice.name())
                .bind("email", person.email())
                .bind("language", language.getLanguage())
                .bind("now", PortableInstant.text(now))
                .bind("lease", PortableInstant.text(now.plus(LEASE)))
                .execute();
    }

    Optional<Begun> find(String accountId) {
        return list("account_id = :key", accountId).stream().findFirst();
    }

    /** Returns those that wait, the oldest attempt first. */
    List<Begun> all() {
        return list("next_attempt_at > :key", "");
    }

    /** Takes those whose next attempt is due, for this process alone until their lease ends. */
    List<Begun> takeDue() {
        Instant now = clock.instant();
        String due = PortableInstant.text(now);
        return list("next_attempt_at <= :key", due).stream()
                .filter(begun -> database.write(handle -> handle.createUpdate("""
                                update core_erasure set next_attempt_at = :lease
                                where account_id = :account and next_attempt_at <= :due""")
                                .bind("lease", PortableInstant.text(now.plus(LEASE)))
                                .bind("account", begun.person().accountId())
                                .bind("due", due)
                                .execute()
                        == 1))
                .toList();
    }

    private List<Begun> list(String condition, String key) {
        return database.read(handle -> handle.createQuery(
                        "select * from core_erasure where <condition> order by next_attempt_at" + " limit :limit")
                .define("condition", condition)
                .bind("key", key)
                .bind("limit", MOST)
                .map((row, context) -> new Begun(
                        new PersonKeys(row.getString("account_id"), row.getString("email")),
                        Erasure.valueOf(row.getString("choice")),
                        Locale.of(row.getString("language")),
                        Arrays.stream(row.getString("plugins_done").split(" "))
                                .filter(id -> !id.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        row.getInt("runtime_done") == 1,
                        PortableInstant.parse(row.getString("started_at"))))
                .list());
    }

    void pluginDone(String accountId, Set<String> plugins) {
        database.write(handle -> handle.createUpdate(
                        "update core_erasure set plugins_done = :plugins where account_id = :account")
                .bind("plugins", String.join(" ", plugins))
                .bind("account", accountId)
                .execute());
    }

    void runtimeDone(Handle handle, String accountId) {
        handle.createUpdate("update core_erasure set runtime_done = 1 where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    void failed(String accountId, String error, Duration pause) {
        database.write(handle -> handle.createUpdate("""
                        update core_erasure set last_error = :error, next_attempt_at = :next where account_id = :account""")
                .bind("error", error)
                .bind("next", PortableInstant.text(clock.instant().plus(pause)))
                .bind("account", accountId)
                .execute());
    }

    /** Ends an erasure; of several attempts at once, one does. */
    boolean end(Handle handle, String accountId) {
        return handle.createUpdate("delete from core_erasure where account_id = :account")
                        .bind("account", accountId)
                        .execute()
                == 1;
    }
}
