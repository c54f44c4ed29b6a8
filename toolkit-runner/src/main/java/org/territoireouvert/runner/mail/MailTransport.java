package org.territoireouvert.runner.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.configuration.MailServer.Security;

/** Hands mails to a server by SMTP. Safe for all threads. */
public final class MailTransport {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailServer server;
    private final Supplier<String> senderName;
    private final Optional<MailLayout> layout;
    private final String patience;

    /**
     * Creates the way to a server, for mails of plain text.
     *
     * @param senderName name of the site, asked for each mail
     */
    public MailTransport(MailServer server, Supplier<String> senderName) {
        this(server, senderName, Optional.empty(), PATIENCE);
    }

    /** Creates the way to a server, for mails of text and HTML. */
    public MailTransport(MailServer server, Supplier<String> senderName, MailLayout layout) {
        this(server, senderName, Optional.of(layout), PATIENCE);
    }

    /** Creates the way to a server that is given up when it says nothing for some time. */
    public MailTransport(
            MailServer server, Supplier<String> senderName, Optional<MailLayout> layout, Duration patience) {
        this.patience = Long.toString(patience.toMillis());
        this.server = server;
        this.senderName = senderName;
        this.layout = layout;
    }

    /**
     * Hands one mail over.
     *
     * @throws MessagingException when the server cannot be reached, is not trusted or refuses
     */
    void send(Mail mail, Instant at) throws MessagingException {
        send(session(), mail, at);
    }

    /**
     * Connects, hands a mail over if there is one, and writes down what both sides say; the password is left out.
     *
     * @throws MessagingException as {@link #check}, or when the mail is refused
     */
    public void converse(PrintStream log, Optional<Mail> mail, Instant at) throws MessagingException {
        Session session = session();
        session.setDebugOut(log);
        session.setDebug(true);
        if (mail.isPresent()) {
            send(session, mail.get(), at);
        } else {
            try (Transport transport = session.getTransport()) {
                connect(transport);
            }
        }
    }

    private void send(Session session, Mail mail, Instant at) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        write(message, mail);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.unsubscribe().isEmpty()) {
            // One click, by a form that the mail program sends itself (RFC 8058).
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        try (Transport transport = session.getTransport()) {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private void write(MimeMessage message, Mail mail) throws MessagingException {
        if (layout.isEmpty()) {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(layout.get().text(mail), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(layout.get().html(mail), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
    }

    /**
     * Connects and says nothing, to see whether mails could leave.
     *
     * @throws MessagingException when they could not
     */
    public void check() throws MessagingException {
        try (Transport transport = session().getTransport()) {
            connect(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        transport.connect(
                server.host(),
                server.port(),
                server.user().orElse(null),
                server.password().orElse(null));
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(server.sender(), senderName.get(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    private Session session() {
        String protocol = server.security() == Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return Session.getInstance(properties);
    }
}
