package org.territoireouvert.runner.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.mail.MailAddresses;

/** Forgets news after a year, and mailboxes of which nothing is known any more. */
public final class ForgetOldNews {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final int MONTHS = 12;

    private final Database database;
    private final NoticeStore notices;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public ForgetOldNews(Database database, NoticeStore notices, InstantSource clock) {
        this.database = database;
        this.notices = notices;
        this.clock = clock;
    }

    /** Returns the job of each night. */
    public Job job() {
        return Job.daily("old-news", NIGHT, this::run);
    }

    /** Forgets once. */
    public void run() {
        Instant limit =
                clock.instant().atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        notices.forgetBefore(limit);
        database.write(handle -> {
            MailAddresses.forgetUnknown(handle);
            return true;
        });
    }
}
