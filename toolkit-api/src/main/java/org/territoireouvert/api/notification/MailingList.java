package org.territoireouvert.api.notification;

/**
 * Addresses to which a plugin sends mails although no account asks for them, because staff or the person has written them down:
 * observers of a vote, for instance. The plugin keeps the addresses; whoever gets such a mail can end it with one click.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param labelKey message: what is sent ("Points de contrôle d’un vote"), named where somebody ends it
 * @param ending forgets an address
 */
public record MailingList(String name, String labelKey, Ending ending) {

    /** Forgets who wants no more mails of a list. */
    @FunctionalInterface
    public interface Ending {
        /**
         * Forgets an address, idempotently.
         *
         * @param recipientId see {@link Mailings.Letter#recipientId}
         */
        void end(String recipientId) throws Exception;
    }
}
