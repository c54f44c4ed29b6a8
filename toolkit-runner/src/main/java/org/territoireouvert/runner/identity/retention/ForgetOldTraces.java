package org.territoireouvert.runner.identity.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/**
 * Deletes what has served its time. Sign-ins are kept for twelve months, the most that the CNIL allows for logs (deliberation
 * 2021-122); so is what remains of the history of an erased account.
 */
public final class ForgetOldTraces {

    private static final int MONTHS = 12;
    private static final Duration LAST_MAIL = Duration.ofDays(1);
    private static final Duration WORK = Duration.ofHours(2);

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public ForgetOldTraces(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Deletes what is too old now. */
    public void run() {
        Instant now = clock.instant();
        Instant yearAgo = now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        Map<String, Instant> limits = Map.of(
                "delete from core_sign_in where at < :limit", yearAgo,
                """
                delete from core_look where at < :limit
                    and account_id in (select id from core_account where state = 'erased')""", yearAgo,
                """
                delete from core_helped_act where at < :limit
                    and account_id in (select id from core_account where state = 'erased')""", yearAgo,
                "delete from core_contact_message where read_at < :limit", yearAgo,
                """
                delete from core_mail where created_at < :limit and state <> 'waiting'
                    and not exists (select 1 from core_account a where a.email = core_mail.recipient)""", now.minus(LAST_MAIL),
                "delete from core_interrupted where kept_at < :limit", now.minus(WORK),
                "delete from core_sign_in_code where expires_at < :limit", now.minus(WORK),
                "delete from core_pending_identity where expires_at < :limit", now,
                "delete from core_staff_step where expires_at < :limit", now,
                "delete from core_session where expires_at < :limit", now);
        limits.forEach((sql, limit) -> database.write(handle -> handle.createUpdate(sql)
                .bind("limit", PortableInstant.text(limit))
                .execute()));
    }
}
