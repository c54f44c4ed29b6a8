package org.territoireouvert.acceptance.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.configuration.MailServer.Security;

/** A real mail server (SMTP) on a free port, and the letters that it took. */
public final class PostOffice implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{4} [0-9]{4})\\b");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final long PATIENCE_MILLISECONDS = 10_000;

    private final GreenMail server;

    public PostOffice() {
        this(0);
    }

    public PostOffice(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public Optional<MailServer> settings() {
        return Optional.of(new MailServer(
                "127.0.0.1", port(), Security.NONE, Optional.empty(), Optional.empty(), "site@val-de-lisiere.example"));
    }

    /** Waits for a number of letters, counted from the start, and returns the last. */
    public MimeMessage letter(int number) {
        if (!server.waitForIncomingEmail(PATIENCE_MILLISECONDS, number)) {
            throw new AssertionError("There are " + server.getReceivedMessages().length + " letters, not " + number);
        }
        return server.getReceivedMessages()[number - 1];
    }

    public int count() {
        return server.getReceivedMessages().length;
    }

    public static String text(MimeMessage letter) {
        try {
            Object content = letter.getContent();
            return content instanceof Multipart parts
                    ? parts.getBodyPart(0).getContent().toString()
                    : content.toString();
        } catch (MessagingException | java.io.IOException e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(letter), e);
        }
    }

    /** Returns the code in the body of a letter. */
    public static String code(MimeMessage letter) {
        return find(CODE, letter);
    }

    /** Returns the first link in the body of a letter. */
    public static String link(MimeMessage letter) {
        return find(LINK, letter);
    }

    private static String find(Pattern pattern, MimeMessage letter) {
        Matcher matcher = pattern.matcher(text(letter));
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in: " + text(letter));
        }
        return matcher.group();
    }

    @Override
    public void close() {
        server.stop();
    }
}
