package org.territoireouvert.runner.mail;

/**
 * A mail in plain text.
 *
 * @param recipient one address
 * @param subject one line
 * @param body lines of at most some hundred characters; links stand on lines of their own
 */
public record Mail(String recipient, String subject, String body) {

    /** Refuses a line end where it would start a header. */
    public Mail {
        if ((recipient + subject).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Neither recipient nor subject of a mail may hold control characters");
        }
    }
}
