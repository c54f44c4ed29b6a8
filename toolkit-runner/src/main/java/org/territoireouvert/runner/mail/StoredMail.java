package org.territoireouvert.runner.mail;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Stores mails in the tables of the runtime. */
public final class StoredMail implements MailOutbox {

    private final IdSource ids;
    private final InstantSource clock;

    /** Stores mails. */
    public StoredMail(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void add(Handle handle, Mail mail) {
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
