package org.territoireouvert.runner.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.territoireouvert.api.data.Database;

/** Looks at the mails that were stored. Safe for all threads. */
public final class Mailbox {

    private static final Duration SOON = Duration.ofMinutes(10);

    private final MailRepository mails;
    private final InstantSource clock;

    /** A mail, as it stands in the table; the body of one that has left is empty. */
    public record Stored(String recipient, String subject, String body, Instant createdAt) {}

    /** Looks into the tables of the runtime. */
    public Mailbox(Database database, InstantSource clock) {
        this.mails = new MailRepository(database, clock);
        this.clock = clock;
    }

    /** Returns the newest mails, newest first. */
    public List<Stored> newest(int limit) {
        return mails.newest(limit).stream()
                .map(waiting -> new Stored(
                        waiting.mail().recipient(),
                        waiting.mail().subject(),
                        waiting.mail().body(),
                        waiting.createdAt()))
                .toList();
    }

    /** Returns how many mails have waited for more than ten minutes. */
    public long late() {
        return mails.waitingSince(clock.instant().minus(SOON));
    }
}
