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
    private final MailAddresses addresses;
    private volatile Runnable stored = () -> {};
    // One and the same, so that a transaction that stores many wakes once.
    private final Runnable wake = () -> stored.run();

    /**
     * Stores mails.
     *
     * @param afterCommit runs what it is given when the write that the thread is in has become durable
     */
    public StoredMail(IdSource ids, InstantSource clock, Consumer<Runnable> afterCommit) {
        this.ids = ids;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.addresses = new MailAddresses(clock);
    }

    /** Tells whom to wake when a mail was stored. */
    public void onStored(Runnable listener) {
        stored = listener;
    }

    /** Has who sends mails look again after the commit. */
    public void wakeAfterCommit() {
        afterCommit.accept(wake);
    }

    /** Returns which addresses were confirmed. */
    public MailAddresses addresses() {
        return addresses;
    }

    @Override
    public void add(Handle handle, Mail mail) {
        offer(handle, mail);
    }

    /**
     * Stores a mail unless its kind needs an address that was confirmed or takes mail, and this one is not or does not.
     *
     * @return whether it was stored
     */
    public boolean offer(Handle handle, Mail mail) {
        if (mail.kind().needsConfirmedAddress() && !addresses.mayGet(handle, mail.recipient())) {
            return false;
        }
        if (mail.kind() == MailKind.LIST && addresses.isBlocked(handle, mail.recipient())) {
            return false;
        }
        wakeAfterCommit();
        Instant now = clock.instant();
        handle.createUpdate("delete from core_mail where created_at < :old")
                .bind("old", PortableInstant.text(now.minus(KEPT)))
                .execute();
        insert(handle, mail, PortableInstant.text(now));
        if (!mail.batch().isEmpty()) {
            handle.createUpdate("""
                            insert into core_mail_batch (id, stored, sent, failed) values (:id, 1, 0, 0)
                            on conflict (id) do update set stored = core_mail_batch.stored + 1""").bind("id", mail.batch()).execute();
        }
        return true;
    }

    private void insert(Handle handle, Mail mail, String now) {
        handle.createUpdate("""
                        insert into core_mail (id, recipient, subject, body, html, kind, language, unsubscribe, batch,
                            priority, state, attempts, next_attempt_at, created_at)
                        values (:id, :recipient, :subject, :body, :html, :kind, :language, :unsubscribe, :batch, :priority,
                            'waiting', 0, :now, :now)""")
                .bind("id", ids.next())
                .bind("recipient", mail.recipient())
                .bind("subject", mail.subject())
                .bind("body", mail.body())
                .bind("html", mail.html())
                .bind("kind", mail.kind().stored())
                .bind("language", mail.language().getLanguage())
                .bind("unsubscribe", mail.unsubscribe())
                .bind("batch", mail.batch())
                .bind("priority", mail.kind().ordinal())
                .bind("now", now)
                .execute();
    }
}
