package org.territoireouvert.runner.configuration;

import java.util.Optional;

/**
 * The server to which mails are handed (SMTP).
 *
 * @param host name or address
 * @param port 587 by default, 465 with {@link Security#TLS}
 * @param security how the connection is protected
 * @param user of the server, if it asks for one
 * @param password of that user
 * @param sender address from which mails leave
 */
public record MailServer(
        String host, int port, Security security, Optional<String> user, Optional<String> password, String sender) {

    /** How a connection is protected. */
    public enum Security {
        /** Not at all: only on the same machine. */
        NONE,
        /** By STARTTLS, without which nothing is sent. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + security + "]";
    }
}
