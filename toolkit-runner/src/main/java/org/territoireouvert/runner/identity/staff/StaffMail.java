package org.territoireouvert.runner.identity.staff;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailOutbox;

/** Tells members of staff by mail what happened to their way to sign in, in case it was not they. */
public final class StaffMail {

    private final MailOutbox outbox;
    private final Messages messages;
    private final Supplier<String> siteName;

    /** Writes in the words of the site. */
    public StaffMail(MailOutbox outbox, Messages messages, Supplier<String> siteName) {
        this.outbox = outbox;
        this.messages = messages;
        this.siteName = siteName;
    }

    /**
     * Sends a mail; nothing happens when the account has no address.
     *
     * @param event the sentence is the message {@code staff.mail.<event>}
     */
    public void tell(Handle handle, Account account, String event) {
        account.email().ifPresent(email -> {
            String sentence = messages.format(account.language(), "staff.mail." + event);
            outbox.add(
                    handle,
                    new Mail(
                                    email,
                                    messages.format(account.language(), "staff.mail.subject"),
                                    messages.format(account.language(), "staff.mail.body", siteName.get(), sentence))
                            .in(account.language()));
        });
    }
}
