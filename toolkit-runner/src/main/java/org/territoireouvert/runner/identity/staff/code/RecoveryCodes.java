package org.territoireouvert.runner.identity.staff.code;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.KeyedHash;

/**
 * Codes that replace an application that is lost, each once. They are shown when they are made and kept as keyed hashes. Safe for
 * all threads.
 */
public final class RecoveryCodes {

    /** How many are made. */
    public static final int COUNT = 10;

    /** 32 letters and digits, none of which is taken for another: 80 bits in a code. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz023456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final InstantSource clock;
    private final KeyedHash hashes;
    private final SecureRandom random = new SecureRandom();

    /**
     * Works on the tables of the runtime.
     *
     * @param secret of the instance
     */
    public RecoveryCodes(InstantSource clock, String secret) {
        this.clock = clock;
        this.hashes = new KeyedHash(secret);
    }

    /** Makes ten codes for somebody in place of all of before; returns them as they are shown, {@code abcd-efgh-jkmn-pqrs}. */
    public List<String> renew(Handle handle, String accountId) {
        remove(handle, accountId);
        List<String> codes = Stream.generate(this::newCode).limit(COUNT).toList();
        for (String code : codes) {
            handle.createUpdate("insert into core_recovery_code (account_id, code_hash) values (:account, :hash)")
                    .bind("account", accountId)
                    .bind("hash", hash(accountId, code))
                    .execute();
        }
        return codes;
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int position = 0; position < GROUPS * GROUP_LENGTH; position++) {
            if (position > 0 && position % GROUP_LENGTH == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Uses a code up and tells whether it was good; of several at once, one wins. */
    public boolean use(Handle handle, String accountId, String typed) {
        return handle.createUpdate("""
                        update core_recovery_code set used_at = :now
                        where account_id = :account and code_hash = :hash and used_at is null""")
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("account", accountId)
                        .bind("hash", hash(accountId, typed))
                        .execute()
                == 1;
    }

    /** Returns how many of somebody's codes are still good. */
    public int left(Handle handle, String accountId) {
        return handle.createQuery(
                        "select count(*) from core_recovery_code where account_id = :account and used_at is null")
                .bind("account", accountId)
                .mapTo(Integer.class)
                .one();
    }

    /** Removes all codes of somebody. */
    public void remove(Handle handle, String accountId) {
        handle.createUpdate("delete from core_recovery_code where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    private String hash(String accountId, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return hashes.of("recovery-code " + accountId, plain);
    }
}
