package org.territoireouvert.runner.mail;

import java.util.Locale;

/** What a mail is for. The order is the order of urgency: a code does not wait for a newsletter of ten thousand. */
public enum MailKind {
    /** A code, a link, an event of the account: it may hold a secret, so that its words are shown to nobody. */
    SERVICE,
    /** A try of an administrator. */
    TEST,
    /** One piece of news. */
    NOTICE,
    /** A mail of a plugin to an address that it keeps, whose owner need not have an account. */
    LIST,
    /** The news of a day or a week. */
    DIGEST,
    /** A newsletter. */
    NEWSLETTER;

    /** Tells whether the words of such a mail may be shown to a member of staff. */
    public boolean isOpen() {
        return this == TEST || this == NEWSLETTER;
    }

    /** Tells whether such a mail only goes to addresses that were confirmed and do not refuse mail. */
    boolean needsConfirmedAddress() {
        return this != SERVICE && this != TEST && this != LIST;
    }

    /** Returns the name under which it is kept. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailKind read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
