package org.territoireouvert.api.notification;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;

/**
 * Sends mails to addresses that a plugin keeps, see {@link MailingList}; get it by
 * {@link org.territoireouvert.api.PluginContext#service}. The runtime adds who writes and the link that ends such mails. Nothing is
 * sent to an address that has refused mail for good. Safe for all threads.
 */
@HostProvided
@FunctionalInterface
public interface Mailings {

    /**
     * A mail to one address.
     *
     * @param recipientId what the plugin knows the address by; it is part of the link that ends the mails
     * @param address one electronic address
     * @param language of the words that the runtime adds
     * @param subject one line
     * @param text plain text; links stand on lines of their own
     */
    record Letter(String recipientId, String address, Locale language, String subject, String text) {}

    /**
     * Sends a mail after the commit, and never when the transaction is rolled back.
     *
     * @return whether it will be sent; not to an address that refuses mail
     * @throws IllegalArgumentException when the plugin has not declared the list
     */
    boolean send(Handle transaction, MailingList list, Letter letter);
}
