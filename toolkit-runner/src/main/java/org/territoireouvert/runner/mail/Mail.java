package org.territoireouvert.runner.mail;

import java.util.Locale;

/**
 * A mail. Immutable.
 *
 * @param recipient one address
 * @param subject one line
 * @param body plain text, lines of at most some hundred characters; links stand on lines of their own
 * @param html the same as safe HTML without a frame; empty to have it made of the text
 * @param kind what it is for
 * @param language of the words around it
 * @param unsubscribe whole address at which one click ends such mails; empty when they cannot be ended
 * @param batch identifier of what it was stored with, empty for a mail alone
 */
public record Mail(
        String recipient,
        String subject,
        String body,
        String html,
        MailKind kind,
        Locale language,
        String unsubscribe,
        String batch) {

    /** Refuses a line end where it would start a header. */
    public Mail {
        if ((recipient + subject + unsubscribe).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Neither recipient nor subject of a mail may hold control characters");
        }
    }

    /** Writes a service mail in French. */
    public Mail(String recipient, String subject, String body) {
        this(recipient, subject, body, "", MailKind.SERVICE, Locale.FRENCH, "", "");
    }

    /** Returns this mail with the words around it in another language. */
    public Mail in(Locale other) {
        return new Mail(recipient, subject, body, html, kind, other, unsubscribe, batch);
    }

    /** Returns this mail, for another use. */
    public Mail as(MailKind other) {
        return new Mail(recipient, subject, body, html, other, language, unsubscribe, batch);
    }

    /** Returns this mail with an HTML part of its own. */
    public Mail html(String safeHtml) {
        return new Mail(recipient, subject, body, safeHtml, kind, language, unsubscribe, batch);
    }

    /** Returns this mail, which can be ended at an address. */
    public Mail endedAt(String address) {
        return new Mail(recipient, subject, body, html, kind, language, address, batch);
    }

    /** Returns this mail as one of several. */
    public Mail of(String batchId) {
        return new Mail(recipient, subject, body, html, kind, language, unsubscribe, batchId);
    }

    /** Returns a text as one line without control characters, for a subject that somebody typed. */
    public static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
