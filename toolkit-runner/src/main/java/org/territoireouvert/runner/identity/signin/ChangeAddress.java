package org.territoireouvert.runner.identity.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.session.Sessions;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailOutbox;

/**
 * Gives an account the address that its owner has proved to read. The address of before is told, and every other session ends, so
 * that neither a thief nor a lost telephone keeps a way in unseen.
 */
public final class ChangeAddress {

    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final MailOutbox outbox;
    private final Messages messages;
    private final Supplier<String> siteName;

    /** Works on the tables of the runtime, and writes in the words of the site. */
    public ChangeAddress(
            Database database,
            Accounts accounts,
            Sessions sessions,
            MailOutbox outbox,
            Messages messages,
            Supplier<String> siteName) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.outbox = outbox;
        this.messages = messages;
        this.siteName = siteName;
    }

    /** Tells whether another account has an address. */
    public boolean isTaken(EmailAddress email, String accountId) {
        return accounts.findByEmail(email.text())
                .filter(other -> !other.id().equals(accountId))
                .isPresent();
    }

    /**
     * Changes the address; of several accounts that want the same one at once, one gets it.
     *
     * @param session which goes on
     * @param siteAddress without a slash at the end
     * @return whether it was done; not when another account got the address first
     */
    public boolean apply(Session session, EmailAddress email, String siteAddress) {
        if (isTaken(email, session.accountId())) {
            return false;
        }
        try {
            database.write(handle -> {
                change(handle, session, email, siteAddress);
                return true;
            });
            return true;
        } catch (RuntimeException failure) {
            if (isTaken(email, session.accountId())) {
                return false;
            }
            throw failure;
        }
    }

    private void change(Handle handle, Session session, EmailAddress email, String siteAddress) {
        Account account = accounts.find(handle, session.accountId()).orElseThrow();
        accounts.setEmail(handle, account.id(), email.text());
        sessions.closeOthers(handle, account.id(), session.id());
        Optional<String> before = account.email().filter(old -> !old.equals(email.text()));
        before.ifPresent(old -> outbox.add(handle, notice(account.language(), old, email, siteAddress)));
    }

    private Mail notice(Locale language, String before, EmailAddress now, String siteAddress) {
        return new Mail(
                        before,
                        messages.format(language, "mail.address-changed.subject"),
                        messages.format(
                                language,
                                "mail.address-changed.body",
                                siteName.get(),
                                now.masked(),
                                siteAddress + "/contact"))
                .in(language);
    }
}
