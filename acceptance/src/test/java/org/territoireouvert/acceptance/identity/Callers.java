package org.territoireouvert.acceptance.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.testkit.TestSite;

/** Sends requests as everybody, by cookies made once, and follows no redirect. */
final class Callers implements AutoCloseable {

    private static final Pattern SIGN_IN = Pattern.compile("/connexion(/agents)?(\\?.*)?");
    private static final Pattern WHERE_IT_IS_SETTLED = Pattern.compile("/mon-compte/verification\\?.*");

    private final TestSite site;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Who, String> cookies = new EnumMap<>(Who.class);
    private final String visit = Token.nonce();

    /** What came back. */
    record Answer(int status, String location, String body) {

        /** Tells whether the site did not do what was asked: a refusal, or the way to where somebody may bring what is missing. */
        boolean refuses() {
            return status == 403
                    || leadsToSignIn()
                    || isRedirect() && WHERE_IT_IS_SETTLED.matcher(location).matches();
        }

        boolean leadsToSignIn() {
            return isRedirect() && SIGN_IN.matcher(location).matches();
        }

        private boolean isRedirect() {
            return status == 303;
        }

        @Override
        public String toString() {
            return status + (location.isEmpty() ? "" : " to " + location);
        }
    }

    Callers(TestSite site) {
        this.site = site;
        for (Who who : Who.values()) {
            signInAgain(who);
        }
        run("update core_account set state = 'suspended' where email = '" + Who.SUSPENDED.email() + "'");
        run("delete from core_session where account_id in (select id from core_account where email = '"
                + Who.SIGNED_OUT.email() + "')");
    }

    /** Gives somebody a new session, for when the last one may have ended by what they did. */
    void signInAgain(Who who) {
        boolean was = who == Who.SUSPENDED || who == Who.SIGNED_OUT;
        if (who == Who.VISITOR || was && cookies.containsKey(who)) {
            return;
        }
        Set<Role> roles =
                was ? Set.of(Role.ADMINISTRATOR) : who.role().map(Set::of).orElse(Set.of());
        String name = roles.isEmpty() ? "" : "Camille " + who.name();
        cookies.put(who, site.server().signIn(who.email(), name, roles));
        if (who == Who.RESIDENT) {
            run("update core_account set level = 1 where email = '" + who.email() + "'");
        }
    }

    private void run(String statement) {
        site.tables().<Integer, RuntimeException>write(handle -> handle.execute(statement));
    }

    /** Returns the token that the forms of somebody carry, as it stands on a page with a form that is open to everybody. */
    String token(Who who) {
        return Jsoup.parse(get(who, "/contact").body())
                .select("main input[name=_jeton]")
                .val();
    }

    Answer get(Who who, String path) {
        return send(who, path, HttpRequest.newBuilder().GET());
    }

    Answer post(Who who, String path, String token) {
        String body = token.isEmpty() ? "" : "_jeton=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return send(
                who,
                path,
                HttpRequest.newBuilder()
                        .header("Origin", site.address(""))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(Who who, String path, HttpRequest.Builder request) {
        String session = cookies.getOrDefault(who, "");
        String cookie = "visite=" + visit + (session.isEmpty() ? "" : "; " + session);
        try {
            HttpResponse<String> answer = client.send(
                    request.uri(URI.create(site.address(path)))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
