package org.territoireouvert.runner.file.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has ClamAV look at a file: protocol of clamd, command {@code INSTREAM}. When it cannot be asked, the file is refused.
 *
 * @param host of clamd
 * @param port of clamd, usually 3310
 */
public record VirusScan(String host, int port) {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int CHUNK = 64 * 1_024;
    private static final int LONGEST_ANSWER = 4_096;

    /** Returns why the file may not be kept; empty when nothing was found. */
    public Optional<Refusal> refusal(Path file) {
        try {
            String answer = ask(file);
            if (answer.endsWith(": OK")) {
                return Optional.empty();
            }
            LOG.warn("A file was not kept, clamd answered {}", answer);
            return Optional.of(Refusal.of(answer.endsWith(" FOUND") ? "file.refused.virus" : "file.refused.scan"));
        } catch (IOException e) {
            LOG.warn("Files are refused, clamd at {}:{} cannot be asked: {}", host, port, e.getMessage());
            return Optional.of(Refusal.of("file.refused.scan"));
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            int limit = Math.toIntExact(LIMIT.toMillis());
            socket.connect(new InetSocketAddress(host, port), limit);
            socket.setSoTimeout(limit);
            OutputStream out = socket.getOutputStream();
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (InputStream content = Files.newInputStream(file)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                    out.write(length(read));
                    out.write(chunk, 0, read);
                }
            }
            out.write(length(0));
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }
}
