package org.territoireouvert.runner.mail;

import org.jdbi.v3.core.Handle;

/** Takes the mails that leave. Safe for all threads. */
@FunctionalInterface
public interface MailOutbox {

    /** Stores a mail, which leaves after the commit and never when the transaction is rolled back. */
    void add(Handle handle, Mail mail);
}
