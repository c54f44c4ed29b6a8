package org.territoireouvert.runner.web.signin;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.runner.mail.Mailbox;

/**
 * A mail as the demonstration shows it.
 *
 * @param lines of the body
 */
public record MailView(String recipient, String subject, List<Line> lines, Instant createdAt) {

    /**
     * A line.
     *
     * @param link path on this site that it leads to, or empty
     */
    public record Line(String text, String link) {}

    static MailView of(Mailbox.Stored mail, String siteAddress) {
        List<Line> lines = mail.body()
                .lines()
                .map(line ->
                        new Line(line, line.startsWith(siteAddress + "/") ? line.substring(siteAddress.length()) : ""))
                .toList();
        return new MailView(mail.recipient(), mail.subject(), lines, mail.createdAt());
    }
}
