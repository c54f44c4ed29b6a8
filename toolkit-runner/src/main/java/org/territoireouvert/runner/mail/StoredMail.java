package org.territoireouvert.runner.mail;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Stores mails in the tables of the runtime. */
public final class StoredMail implements MailOutbox {

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
        handle.createUpdate("""
                        insert into core_mail (id, recipient, subject, body, state, attempts, next_attempt_at, created_at)
                        values (:id, :recipient, :subject, :body, 'waiting', 0, :now, :now)""")
                .bind("id", ids.next())
                .bind("recipient", mail.recipient())
                .bind("subject", mail.subject())
                .bind("body", mail.body())
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }
}
