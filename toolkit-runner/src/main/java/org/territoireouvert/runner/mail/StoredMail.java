package org.territoireouvert.runner.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Stores mails in the tables of the runtime, for thirty days. */
public final class StoredMail implements MailOutbox {

    private static final Duration KEPT = Duration.ofDays(30);

    private final IdSource ids;
    private final InstantSource clock;
    private final Consumer<Runnable> afterCommit;
    private volatile Runnable stored = () -> {};

    /**
     * Stores mails.
     *
     * @param afterCommit runs what it is given when the write that the thread is in has become durable
     */
    public StoredMail(IdSource ids, InstantSource clock, Consumer<Runnable> afterCommit) {
        this.ids = ids;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Tells whom to wake when a mail was stored. */
    public void onStored(Runnable listener) {
        stored = listener;
    }

    @Override
    public void add(Handle handle, Mail mail) {
        afterCommit.accept(() -> stored.run());
        Instant now = clock.instant();
        handle.createUpdate("delete from core_mail where created_at < :old")
                .bind("old", PortableInstant.text(now.minus(KEPT)))
                .execute();
        handle.createUpdate("""
                        insert into core_mail (id, recipient, subject, body, state, attempts, next_attempt_at, created_at)
                        values (:id, :recipient, :subject, :body, 'waiting', 0, :now, :now)""")
                .bind("id", ids.next())
                .bind("recipient", mail.recipient())
                .bind("subject", mail.subject())
                .bind("body", mail.body())
                .bind("now", PortableInstant.text(now))
                .execute();
    }
}
