package org.territoireouvert.participatorybudget.conduct;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.participatorybudget.beacon.Beacon;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.proof.Hash;

/** Answers as a server of drand does, well or not. Its signatures are made up; that they are 48 bytes is all that is looked at. */
public final class BeaconServer implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/" + Beacon.QUICKNET.chain() + "/public/(\\d+)");

    /** How it answers. */
    public enum Manner {
        WELL,
        /** With another signature, whose randomness is right. */
        OTHERWISE,
        /** With randomness that is not that of the signature. */
        UNSOUND,
        /** With the round before. */
        OTHER_ROUND,
        TALKING,
        DOWN
    }

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Manner manner;

    public BeaconServer(Manner manner) throws IOException {
        this.manner = manner;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void answer(Manner other) {
        manner = other;
    }

    public int asked() {
        return asked.get();
    }

    /** The round as a well-meaning server has it. */
    public static BeaconRound round(long round) {
        return made(round, "");
    }

    private static BeaconRound made(long round, String salt) {
        try {
            byte[] signature = MessageDigest.getInstance("SHA-384")
                    .digest((salt + "round " + round).getBytes(StandardCharsets.UTF_8));
            return new BeaconRound(round, Hash.of(signature), HexFormat.of().formatHex(signature));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (manner == Manner.DOWN || !path.matches()) {
                exchange.sendResponseHeaders(path.matches() ? 503 : 404, -1);
                return;
            }
            byte[] body = body(Long.parseLong(path.group(1))).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String body(long round) {
        return switch (manner) {
            case WELL, DOWN -> json(round(round));
            case OTHERWISE -> json(made(round, "other "));
            case UNSOUND ->
                json(new BeaconRound(round, Hash.of("anything"), made(round, "").signature()));
            case OTHER_ROUND -> json(round(round - 1));
            case TALKING -> "<html>";
        };
    }

    private static String json(BeaconRound round) {
        return "{\"round\":" + round.round() + ",\"randomness\":\"" + round.randomness() + "\",\"signature\":\""
                + round.signature() + "\"}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
