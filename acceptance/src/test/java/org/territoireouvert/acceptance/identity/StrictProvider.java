package org.territoireouvert.acceptance.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;

/**
 * A provider that refuses what FranceConnect and ProConnect refuse: parameters that they do not document, short secrets, a code used
 * twice or too late. It can be told to misbehave in one way at a time.
 */
@SuppressWarnings("NullAway") // the parameters that are read have been checked to be there
public final class StrictProvider implements AutoCloseable {

    /** How it misbehaves. */
    enum Fault {
        NONE,
        OTHER_NONCE,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        SEVERAL_AUDIENCES,
        UNSIGNED_TOKEN,
        SIGNED_WITH_PUBLIC_KEY,
        EXPIRED_TOKEN,
        UNKNOWN_KEY,
        WEAK_LEVEL,
        UNSIGNED_DATA,
        DATA_OF_ANOTHER_PERSON,
        DATA_FOR_ANOTHER_SITE,
        NO_TOKEN,
        DOWN,
        SLOW,
        ENDLESS,
        SLOW_TOKEN,
        TOKEN_DOWN,
        ENDLESS_DATA,
        OTHER_ISSUER_IN_DISCOVERY,
        ENDPOINTS_ELSEWHERE
    }

    private static final Set<String> FRANCECONNECT_PARAMETERS =
            Set.of("response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "acr_values");
    private static final Set<String> PROCONNECT_PARAMETERS =
            Set.of("response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "claims");
    private static final int SHORTEST_SECRET = 32;
    static final String CLIENT = "val-de-lisiere";
    private static final String SECRET = "a secret of the tests";
    static final InstantSource CLOCK = InstantSource.system();

    private final HttpServer server;
    private final Kind kind;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> accessTokens = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final SignedTokens tokens = new SignedTokens();
    final AtomicInteger requests = new AtomicInteger();
    volatile Fault fault = Fault.NONE;
    volatile Map<String, Object> person = Map.of();
    volatile String subject = "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6dv1";
    volatile String level;
    volatile Map<String, String> lastRequest = Map.of();
    volatile Map<String, String> lastLogout = Map.of();

    /** Starts one on a free port. */
    public StrictProvider(Kind kind) {
        this.kind = kind;
        this.level = kind == Kind.PROCONNECT ? "eidas1-mfa" : "eidas1";
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v2/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/api/v2";
    }

    /** Returns how a site is configured for it. */
    public ProviderSettings settings() {
        return new ProviderSettings(
                kind,
                java.net.URI.create(issuer()),
                CLIENT,
                SECRET,
                kind == Kind.PROCONNECT ? List.of("openid", "given_name", "usual_name", "email") : List.of("openid"),
                kind == Kind.PROCONNECT ? List.of() : List.of("openid", "birthdate"),
                kind == Kind.PROCONNECT
                        ? List.of("eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3")
                        : List.of("eidas1", "eidas2", "eidas3"),
                "",
                kind == Kind.FRANCECONNECT);
    }

    /** Signs with a new key from now on, as every provider does one day. */
    void rotateKey() {
        tokens.rotateKey();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            if (fault == Fault.DOWN) {
                send(exchange, 503, "text/plain", "down");
                return;
            }
            switch (exchange.getRequestURI().getPath().substring("/api/v2".length())) {
                case "/.well-known/openid-configuration" -> discovery(exchange);
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/userinfo" -> userInfo(exchange);
                case "/jwks" -> send(exchange, 200, "application/json", tokens.publicKeys());
                case "/session/end" -> endSession(exchange);
                default -> send(exchange, 404, "text/plain", "nothing here");
            }
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        if (fault == Fault.SLOW) {
            await();
        }
        if (fault == Fault.ENDLESS) {
            endless(exchange);
            return;
        }
        String named = fault == Fault.OTHER_ISSUER_IN_DISCOVERY ? "https://exemple.org" : issuer();
        String host = fault == Fault.ENDPOINTS_ELSEWHERE ? "https://exemple.org" : issuer();
        send(exchange, 200, "application/json", """
                {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token",
                 "userinfo_endpoint":"%2$s/userinfo","jwks_uri":"%2$s/jwks","end_session_endpoint":"%2$s/session/end",
                 "response_types_supported":["code"],"subject_types_supported":["pairwise"],
                 "id_token_signing_alg_values_supported":["ES256","RS256"]}""".formatted(named, host));
    }

    /** A page with a button, as the real one has after its own sign-in. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        lastRequest = Map.copyOf(asked);
        Set<String> allowed = kind == Kind.PROCONNECT ? PROCONNECT_PARAMETERS : FRANCECONNECT_PARAMETERS;
        boolean wrong = !asked.keySet().equals(allowed)
                || !"code".equals(asked.get("response_type"))
                || !CLIENT.equals(asked.get("client_id"))
                || asked.get("state").length() < SHORTEST_SECRET
                || asked.get("nonce").length() < SHORTEST_SECRET;
        if (wrong) {
            send(exchange, 400, "text/plain", "Y000400 " + asked.keySet());
            return;
        }
        String code = UUID.randomUUID().toString();
        asked.put("issued", Long.toString(CLOCK.millis()));
        codes.put(code, asked);
        String back = asked.get("redirect_uri") + "?code=" + code + "&state=" + encode(asked.get("state"));
        String cancel = asked.get("redirect_uri") + "?error=access_denied&state=" + encode(asked.get("state"));
        send(
                exchange,
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html lang=fr><title>Fournisseur</title><h1>Fournisseur</h1><p><a id=oui href=\""
                        + back.replace("&", "&amp;") + "\">Continuer</a> <a id=non href=\""
                        + cancel.replace("&", "&amp;")
                        + "\">Annuler</a>");
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        if (fault == Fault.SLOW_TOKEN) {
            await();
        }
        if (fault == Fault.TOKEN_DOWN) {
            send(exchange, 500, "text/html", "<h1>Internal Server Error</h1>");
            return;
        }
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        boolean wrong = asked == null
                || !SECRET.equals(form.get("client_secret"))
                || !CLIENT.equals(form.get("client_id"))
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))
                || form.containsKey("code_verifier")
                || CLOCK.millis() - Long.parseLong(asked.get("issued"))
                        > Duration.ofSeconds(60).toMillis();
        if (wrong) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        String access = UUID.randomUUID().toString();
        accessTokens.put(access, asked);
        String idToken =
                fault == Fault.NO_TOKEN ? "" : ",\"id_token\":\"" + tokens.identity(this, asked.get("nonce")) + "\"";
        send(
                exchange,
                200,
                "application/json",
                "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":60" + idToken + "}");
    }

    private void userInfo(HttpExchange exchange) throws IOException, JOSEException {
        if (fault == Fault.ENDLESS_DATA) {
            endless(exchange);
            return;
        }
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        Map<String, String> asked = accessTokens.remove(String.valueOf(bearer).replace("Bearer ", ""));
        if (asked == null) {
            send(exchange, 401, "application/json", "{}");
            return;
        }
        JWTClaimsSet claims = tokens.data(this, asked.get("scope"));
        if (fault == Fault.UNSIGNED_DATA) {
            send(exchange, 200, "application/json", claims.toString());
        } else {
            send(exchange, 200, "application/jwt", tokens.sign(claims));
        }
    }

    private void endSession(HttpExchange exchange) throws IOException {
        lastLogout = parameters(exchange.getRequestURI().getRawQuery());
        boolean wrong = !lastLogout.keySet().equals(Set.of("id_token_hint", "state", "post_logout_redirect_uri"));
        if (wrong) {
            send(exchange, 400, "text/plain", "Y000400 " + lastLogout.keySet());
            return;
        }
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        lastLogout.get("post_logout_redirect_uri") + "?state=" + encode(lastLogout.get("state")));
        exchange.sendResponseHeaders(302, -1);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 10_000_000);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("{\"issuer\":\"".getBytes(StandardCharsets.US_ASCII));
            byte[] part = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            for (int turn = 0; turn < 99; turn++) {
                body.write(part);
            }
        } catch (IOException cut) {
            // The site hung up, as it should.
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : String.valueOf(query).split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
