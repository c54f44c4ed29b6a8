package org.territoireouvert.runner.file.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a program that speaks as clamd does. */
class VirusScanTest {

    @TempDir
    Path folder;

    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            StringBuilder text = new StringBuilder();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                text.append(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
            }
            String found = text.indexOf("virus") >= 0 ? "stream: Essai-Test FOUND" : "stream: OK";
            String answer = new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0") ? found : "UNKNOWN";
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // The test says what is missing.
        }
    }

    private String refusal(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("sent"), content);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server));
            return new VirusScan("127.0.0.1", server.getLocalPort())
                    .refusal(file)
                    .map(Refusal::messageKey)
                    .orElse("");
        }
    }

    @Test
    void whatIsCleanIsTakenAndAVirusIsNot() throws IOException {
        assertThat(refusal("a".repeat(200_000))).isEmpty();
        assertThat(refusal("a".repeat(200_000) + "virus")).isEqualTo("file.refused.virus");
    }

    @Test
    void withoutTheScannerNothingIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("sent"), "x");
        int closed;
        try (ServerSocket server = new ServerSocket(0)) {
            closed = server.getLocalPort();
        }

        assertThat(new VirusScan("127.0.0.1", closed).refusal(file)).contains(Refusal.of("file.refused.scan"));
    }
}
