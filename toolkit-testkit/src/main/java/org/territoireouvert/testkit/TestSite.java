package org.territoireouvert.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;

/**
 * A real site with real plugins on a free port and a database of its own, and a browser without scripts that keeps its
 * cookies. Not thread-safe; one visitor.
 */
public final class TestSite implements AutoCloseable {

    private final Path folder;
    private final ToolkitServer server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private TestSite(Path folder, ToolkitServer server) {
        this.folder = folder;
        this.server = server;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /**
     * Starts a site.
     *
     * @param configuration whose database and data folder are used, see {@link TestDatabases}
     * @param clock that decides
     * @param plugins where they are; jars or folders of classes
     */
    public static TestSite start(Configuration configuration, InstantSource clock, List<PluginSource> plugins) {
        return new TestSite(
                configuration.dataDirectory(),
                ToolkitServer.start(ToolkitRuntime.of(configuration.withPort(0), plugins, clock)));
    }

    /** Starts a site on SQLite with the system's clock. */
    public static TestSite start(List<PluginSource> plugins) {
        return start(TestDatabases.sqlite(), InstantSource.system(), plugins);
    }

    /** Returns the server. */
    public ToolkitServer server() {
        return server;
    }

    /** Returns an installed plugin. */
    public InstalledPlugin plugin(String id) {
        return server.runtime().plugins().stream()
                .filter(plugin -> plugin.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No plugin \"" + id + "\" is installed"));
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

    /** Fills in the form that a page holds, with its token, and sends it to a path. */
    public HttpResponse<String> submit(String pageWithForm, String action, Map<String, String> fields) {
        Document page = page(pageWithForm);
        String token =
                page.select("form[action=" + action + "] input[name=_jeton]").attr("value");
        return post(
                action,
                Stream.concat(fields.entrySet().stream(), Map.of("_jeton", token).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
    public TestSite asAdministrator() {
        return asAgent("administration@exemple.fr", "Dominique Administration", Role.ADMINISTRATOR);
    }

    /** Signs in as a member of staff who holds these roles for the instance. */
    public TestSite asAgent(String email, String name, Role... roles) {
        return signIn(email, name, Set.of(roles));
    }

    /** Signs in as a citizen, known by nothing but a mailbox. */
    public TestSite asCitizen(String email) {
        return signIn(email, "", Set.of());
    }

    /** Forgets all cookies: somebody else sits down. */
    public TestSite asVisitor() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    private TestSite signIn(String email, String name, Set<Role> roles) {
        asVisitor();
        String[] cookie = server.signIn(email, name, roles).split("=", 2);
        HttpCookie kept = new HttpCookie(cookie[0], cookie[1]);
        kept.setPath("/");
        kept.setVersion(0);
        cookies.getCookieStore().add(URI.create(address("/")), kept);
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
