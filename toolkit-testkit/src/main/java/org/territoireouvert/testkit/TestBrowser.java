package org.territoireouvert.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.ToolkitServer;

/** A browser without scripts that keeps its cookies and follows redirects. Not thread-safe; one person. */
public final class TestBrowser implements AutoCloseable {

    private static final String BOUNDARY = "----ouvert-test-boundary";

    private final ToolkitServer server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    TestBrowser(ToolkitServer server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Returns the address of a path. */
    public String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /** Asks for a page in French. */
    public HttpResponse<String> get(String path) {
        return get(path, "fr");
    }

    /** Asks for a page in a language. */
    public HttpResponse<String> get(String path, String language) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Language", language));
    }

    /** Asks for a page and reads its HTML. */
    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /**
     * Sends the form of a page that goes to an action, with its hidden fields and the given ones; what else stands in it is left
     * out, as if it had been emptied.
     */
    public HttpResponse<String> submit(String pageWithForm, String action, Map<String, String> fields) {
        return submit(page(pageWithForm), action, fields);
    }

    /** Does the same with a page that has been read. */
    public HttpResponse<String> submit(Document page, String action, Map<String, String> fields) {
        return post(action, filled(page, action, fields));
    }

    /** Fills in a form that takes a file and sends it. */
    public HttpResponse<String> upload(
            String pageWithForm,
            String action,
            Map<String, String> fields,
            String fileField,
            String name,
            byte[] content) {
        return upload(page(pageWithForm), action, fields, fileField, name, content);
    }

    /** Does the same with a page that has been read. */
    public HttpResponse<String> upload(
            Document page, String action, Map<String, String> fields, String fileField, String name, byte[] content) {
        return uploadAll(page, action, fields, fileField, Map.of(name, content));
    }

    /**
     * Sends several files in one field.
     *
     * @param files their contents by their names, in the order of the map
     */
    public HttpResponse<String> uploadAll(
            Document page, String action, Map<String, String> fields, String fileField, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        filled(page, action, fields)
                .forEach((field, value) -> write(
                        body,
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                                + "\r\n"));
        files.forEach((name, content) -> {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                            + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(content);
            write(body, "\r\n");
        });
        write(body, "--" + BOUNDARY + "--\r\n");
        return send(HttpRequest.newBuilder(URI.create(address(action)))
                .header("Origin", address(""))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> filled(Document page, String action, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        Element form = page.selectFirst("form[action=" + action + "]");
        if (form != null) {
            form.select("input[type=hidden][name]").forEach(input -> sent.put(input.attr("name"), input.val()));
        }
        sent.putAll(fields);
        return sent;
    }

    /** Sends fields as they are, with the origin of this site. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Origin", address(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Signs in as an administrator. */
    public TestBrowser asAdministrator() {
        return asAgent("administration@exemple.fr", "Dominique Administration", Role.ADMINISTRATOR);
    }

    /** Signs in as a member of staff who holds these roles for the instance. */
    public TestBrowser asAgent(String email, String name, Role... roles) {
        return signIn(email, name, Set.of(roles));
    }

    /** Signs in as a citizen, known by nothing but a mailbox. */
    public TestBrowser asCitizen(String email) {
        return signIn(email, "", Set.of());
    }

    /** Signs the person in as a citizen in the visit that is under way, as a code by mail does. */
    public TestBrowser staysAs(String email) {
        keep(server.signIn(email, "", Set.of()));
        return this;
    }

    /** Forgets all cookies: somebody else sits down. */
    public TestBrowser asVisitor() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    private TestBrowser signIn(String email, String name, Set<Role> roles) {
        asVisitor();
        keep(server.signIn(email, name, roles));
        return this;
    }

    private void keep(String cookie) {
        String[] parts = cookie.split("=", 2);
        setCookie(parts[0], parts[1]);
    }

    /** Returns the value of a cookie that this browser keeps. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Has this browser keep a cookie, in place of one of the same name. */
    public void setCookie(String name, String value) {
        HttpCookie kept = new HttpCookie(name, value);
        kept.setPath("/");
        kept.setVersion(0);
        // As the cookie store names a host without a dot, so that a cookie of the site replaces this one.
        kept.setDomain("localhost.local");
        cookies.getCookieStore().add(URI.create(address("/")), kept);
    }

    /**
     * Takes a file away.
     *
     * @throws IllegalStateException when there is none
     */
    public byte[] download(String path, String language) {
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Language", language),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a request as it is. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
