package org.territoireouvert.runner.identity.data;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailOutbox;
import org.territoireouvert.runner.text.Formats;

/** Writes what a person is told about the end of their account. */
public final class AccountMails {

    private final MailOutbox outbox;
    private final Messages messages;
    private final Supplier<String> siteName;
    private final Supplier<String> siteAddress;
    private final ZoneId zone;

    /**
     * Writes in the words of the site.
     *
     * @param siteAddress without a slash at the end
     */
    public AccountMails(
            MailOutbox outbox,
            Messages messages,
            Supplier<String> siteName,
            Supplier<String> siteAddress,
            ZoneId zone) {
        this.outbox = outbox;
        this.messages = messages;
        this.siteName = siteName;
        this.siteAddress = siteAddress;
        this.zone = zone;
    }

    /** Returns the words under which an erased account is shown; in French, as nobody knows who will read them. */
    String erasedName() {
        return messages.format(Locale.FRENCH, "account.erased.name");
    }

    void closed(Handle handle, String email, Locale language) {
        outbox.add(
                handle,
                new Mail(
                                email,
                                messages.format(language, "mail.account-closed.subject"),
                                messages.format(language, "mail.account-closed.body", siteName.get()))
                        .in(language));
    }

    /** Warns somebody that their account will be erased; the mail leaves with the commit. */
    public void inactive(Handle handle, String email, Locale language, Instant end) {
        String day = new Formats(language, zone).date(end);
        outbox.add(
                handle,
                new Mail(
                                email,
                                messages.format(language, "mail.inactive.subject", day),
                                messages.format(
                                        language,
                                        "mail.inactive.body",
                                        siteName.get(),
                                        day,
                                        siteAddress.get() + "/connexion"))
                        .in(language));
    }
}
