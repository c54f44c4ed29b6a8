package org.territoireouvert.initiatives.federation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A registry that answers over HTTP whatever a test wants. */
final class FakeRegistry implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private volatile Function<String, String> answer = from -> "";

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            String from = query == null ? "" : query.replaceFirst("depuis=", "").replace('+', ' ');
            asked.add(from);
            byte[] body = answer.apply(from).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers by where the reader goes on. */
    void answers(Function<String, String> by) {
        answer = by;
    }

    /** Answers one part that holds these entries. */
    void gives(String... entries) {
        answer = from -> part(entries);
    }

    /** Writes a last part. */
    String part(String... entries) {
        return "{\"format\":\"" + EntryFeed.FORMAT + "\",\"nom\":\"Ailleurs\",\"fiches\":[" + String.join(",", entries)
                + "],\"suivant\":null,\"ici\":\"2026-11-20T00:00:00Z~\"}";
    }

    /** Writes an entry. */
    String entry(String slug, int version, String title, String more) {
        return "{\"identifiant\":\"" + slug + "\",\"version\":" + version
                + ",\"etat\":\"PUBLISHED\",\"publie_le\":\"2026-11-01T00:00:00Z\",\"modifie_le\":\"2026-11-02T00:00:00Z\","
                + "\"adresse\":\"" + address() + "/initiatives/" + slug + "\",\"fiche\":{\"kind\":\"INITIATIVE\","
                + "\"subject\":{\"title\":\"" + title + "\"}}" + more + "}";
    }

    /** Writes that an entry was withdrawn. */
    String withdrawn(String slug) {
        return "{\"identifiant\":\"" + slug
                + "\",\"version\":1,\"etat\":\"WITHDRAWN\",\"publie_le\":\"2026-11-01T00:00:00Z\","
                + "\"modifie_le\":\"2026-11-03T00:00:00Z\",\"adresse\":\"" + address() + "/initiatives/" + slug + "\"}";
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
