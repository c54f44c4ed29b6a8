package org.territoireouvert.runner.mail.doctor;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.configuration.MailServer.Security;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.mail.doctor.Finding.Tone;

/** Tests the settings of mail step by step with a real conversation, and looks at what the DNS says of the sender. */
public final class MailDoctor {

    private static final int TIMEOUT_MILLISECONDS = 10_000;
    private static final int DEEPEST = 8;

    private final MailServer server;
    private final MailTransport transport;
    private final SenderRecords records;

    /**
     * What was seen.
     *
     * @param findings in the order of the steps
     * @param conversation with the server, line by line; passwords and the words of the mail are left out
     */
    public record Diagnosis(List<Finding> findings, List<String> conversation) {
        /** Copies the lists. */
        public Diagnosis {
            findings = List.copyOf(findings);
            conversation = List.copyOf(conversation);
        }

        /** Tells whether nothing has to be mended before mails leave. */
        public boolean well() {
            return findings.stream().noneMatch(finding -> finding.tone() == Tone.ERR);
        }
    }

    /** Examines a server by a way to it. */
    public MailDoctor(MailServer server, MailTransport transport, SenderRecords records) {
        this.server = server;
        this.transport = transport;
        this.records = records;
    }

    /**
     * Examines everything.
     *
     * @param test to be sent, if any
     * @param selector name of the DKIM key, empty when it is not known
     */
    public Diagnosis examine(Optional<Mail> test, String selector, Instant at) {
        List<Finding> findings = new ArrayList<>();
        List<String> conversation = new ArrayList<>();
        if (resolves(findings) && answers(findings)) {
            converse(test, at, findings, conversation);
        } else {
            List.of("secure", "authenticate", "send").forEach(step -> findings.add(Finding.skipped(step)));
        }
        findings.addAll(records.look(server.sender(), server.host(), selector));
        return new Diagnosis(findings, conversation);
    }

    private boolean resolves(List<Finding> findings) {
        try {
            String addresses = Arrays.stream(InetAddress.getAllByName(server.host()))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
            findings.add(Finding.ok("resolve", "ok", server.host() + " → " + addresses));
            return true;
        } catch (UnknownHostException unknown) {
            findings.add(new Finding("resolve", "failed", Tone.ERR, server.host(), ""));
            findings.add(Finding.skipped("connect"));
            return false;
        }
    }

    private boolean answers(List<Finding> findings) {
        String place = server.host() + ":" + server.port();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), TIMEOUT_MILLISECONDS);
            findings.add(Finding.ok("connect", "ok", place));
            return true;
        } catch (IOException silent) {
            findings.add(new Finding("connect", "failed", Tone.ERR, place, ""));
            return false;
        }
    }

    private void converse(Optional<Mail> test, Instant at, List<Finding> findings, List<String> conversation) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Optional<MessagingException> failure = Optional.empty();
        try (PrintStream log = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            transport.converse(log, test, at);
        } catch (MessagingException thrown) {
            failure = Optional.of(thrown);
        }
        conversation.addAll(Conversation.lines(heard.toString(StandardCharsets.UTF_8)));
        String said = failure.map(thrown -> said(thrown, conversation)).orElse("");
        if (failure.isEmpty()) {
            findings.add(secured());
            findings.add(authenticated());
            findings.add(
                    test.isPresent()
                            ? Finding.ok("send", "ok", test.get().recipient())
                            : new Finding("send", "not-asked", Tone.SKIPPED, "", ""));
        } else if (isSecurity(failure.get())) {
            findings.add(new Finding("secure", "failed", Tone.ERR, said, ""));
            findings.add(Finding.skipped("authenticate"));
            findings.add(Finding.skipped("send"));
        } else if (failure.get() instanceof AuthenticationFailedException) {
            findings.add(secured());
            findings.add(new Finding("authenticate", "failed", Tone.ERR, said, ""));
            findings.add(Finding.skipped("send"));
        } else {
            findings.add(secured());
            findings.add(authenticated());
            findings.add(new Finding("send", "failed", Tone.ERR, said, ""));
        }
    }

    /** Returns the last refusal of the server; without one, what the library says. */
    private static String said(MessagingException thrown, List<String> conversation) {
        return conversation.reversed().stream()
                .filter(line -> line.matches("[45][0-9]{2}[ -].*"))
                .findFirst()
                .orElseGet(() -> String.valueOf(thrown.getMessage()));
    }

    private Finding secured() {
        return server.security() == Security.NONE
                ? new Finding("secure", "none", Tone.WARN, "", "")
                : Finding.ok("secure", "ok", server.security().name());
    }

    private Finding authenticated() {
        return server.user()
                .map(user -> Finding.ok("authenticate", "ok", user))
                .orElseGet(() -> Finding.ok("authenticate", "none", ""));
    }

    private static boolean isSecurity(MessagingException failure) {
        Throwable next = failure;
        for (int depth = 0; depth < DEEPEST && next != null; depth++) {
            if (next instanceof SSLException
                    || String.valueOf(next.getMessage()).contains("STARTTLS")) {
                return true;
            }
            next = next instanceof MessagingException mail ? mail.getNextException() : next.getCause();
        }
        return false;
    }
}
