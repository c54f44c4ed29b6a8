package org.territoireouvert.runner.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail was not taken.
 *
 * @param answer what the server said, or what the network did, without the recipient's address
 */
record Failure(Kind kind, String answer) {

    private static final int LONGEST = 500;
    private static final int PERMANENT = 500;
    private static final int DEEPEST = 8;

    /** What follows from it. */
    enum Kind {
        /** The server is away, slow, busy or not well set up: the same mail may pass later (RFC 5321, 4yz). */
        TEMPORARY,
        /** The server refuses this mail and will refuse it again (5yz). */
        MESSAGE,
        /** The server refuses this recipient and will refuse it again (5yz to RCPT). */
        ADDRESS
    }

    boolean isFinal() {
        return kind != Kind.TEMPORARY;
    }

    static Failure of(MessagingException failure, Mail mail) {
        String text = answers(failure).replaceAll("\\s+", " ");
        // Whatever the letter case in which the server repeats the address.
        String hidden =
                text.replaceAll("(?i)" + Pattern.quote(mail.recipient()), "…").strip();
        return new Failure(kind(failure), hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST));
    }

    /** The words of the server stand in the exceptions behind the first one. */
    private static String answers(MessagingException failure) {
        Set<String> said = new LinkedHashSet<>();
        Exception next = failure;
        for (int depth = 0; depth < DEEPEST && next != null; depth++) {
            said.add(String.valueOf(next.getMessage()).strip());
            next = next instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return String.join(" – ", said);
    }

    private static Kind kind(MessagingException failure) {
        // A wrong password or a sender that is not ours to use is mended by the administrator: every mail waits for
        // that.
        if (failure instanceof AuthenticationFailedException) {
            return Kind.TEMPORARY;
        }
        MessagingException next = failure;
        Kind kind = Kind.TEMPORARY;
        for (int depth = 0; depth < DEEPEST && next != null; depth++) {
            if (next instanceof SMTPSenderFailedException) {
                return Kind.TEMPORARY;
            }
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT ? Kind.ADDRESS : Kind.TEMPORARY;
            }
            if (next instanceof SMTPSendFailedException sending && sending.getReturnCode() >= PERMANENT) {
                kind = Kind.MESSAGE;
            }
            next = next.getNextException() instanceof MessagingException deeper ? deeper : null;
        }
        return kind;
    }
}
