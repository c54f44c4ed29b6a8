package org.territoireouvert.acceptance.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.configuration.MailServer.Security;

/** A mail server that answers to each recipient what a test says; an empty answer is silence. */
final class ScriptedServer implements AutoCloseable {

    private static final String OK = "250 OK";

    private final ServerSocket socket;
    private final UnaryOperator<String> answers;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedServer(UnaryOperator<String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    MailServer settings() {
        return new MailServer(
                "127.0.0.1",
                socket.getLocalPort(),
                Security.NONE,
                Optional.empty(),
                Optional.empty(),
                "site@val-de-lisiere.example");
    }

    /** Returns the recipients whose mail was taken. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> converse(client));
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            say(out, "220 essai");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, answers.apply(recipient));
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        Thread.onSpinWait();
                    }
                    taken.add(recipient);
                    say(out, OK);
                } else {
                    say(out, line.equals("QUIT") ? "221 bye" : OK);
                }
            }
        } catch (IOException gone) {
            // The client has closed.
        }
    }

    private static void say(PrintWriter out, String answer) {
        if (!answer.isEmpty()) {
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
