package org.territoireouvert.runner.identity.signin;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailOutbox;

/** Writes the mail that carries a code. */
public final class CodeMail {

    private final MailOutbox outbox;
    private final Messages messages;
    private final Supplier<String> siteName;

    /** Writes in the words of the site. */
    public CodeMail(MailOutbox outbox, Messages messages, Supplier<String> siteName) {
        this.outbox = outbox;
        this.messages = messages;
        this.siteName = siteName;
    }

    void send(Handle handle, Asker asker, EmailAddress email, String code, CodePurpose purpose) {
        String spaced = code.substring(0, 4) + " " + code.substring(4);
        String body = messages.format(
                asker.language(),
                purpose.mailKey() + ".body",
                siteName.get(),
                spaced,
                asker.siteAddress() + purpose.path() + "?code=" + code,
                SignInCodes.LIFETIME.toMinutes());
        outbox.add(
                handle,
                new Mail(
                                email.text(),
                                messages.format(asker.language(), purpose.mailKey() + ".subject", siteName.get()),
                                body)
                        .in(asker.language()));
    }
}
