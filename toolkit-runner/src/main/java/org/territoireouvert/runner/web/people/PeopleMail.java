package org.territoireouvert.runner.web.people;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.web.server.WebParts;

/** Writes to people about their accounts; to somebody without an address it writes nothing. */
public final class PeopleMail {

    private final WebParts parts;

    /** Writes in the words of the site. */
    public PeopleMail(WebParts parts) {
        this.parts = parts;
    }

    /**
     * Stores a letter.
     *
     * @param key of the messages {@code <key>.subject} and {@code <key>.body}, to both of which the site's name and these
     *     arguments are given
     */
    public void send(Handle handle, Account person, String key, String... arguments) {
        person.email().ifPresent(address -> sendTo(handle, address, person, key, arguments));
    }

    /** Stores a letter to an address that the account does not have. */
    public void sendTo(Handle handle, String address, Account person, String key, String... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = parts.instance().current().siteName();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String subject = parts.messages().format(person.language(), key + ".subject", all);
        parts.identity()
                .mail()
                .add(
                        handle,
                        new Mail(address, subject, parts.messages().format(person.language(), key + ".body", all))
                                .in(person.language()));
    }
}
