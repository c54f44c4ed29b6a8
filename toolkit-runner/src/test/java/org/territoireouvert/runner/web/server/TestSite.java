package org.territoireouvert.runner.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.service.Foundation;
import org.territoireouvert.runner.service.Services;
import org.territoireouvert.runner.settings.StoredSettings;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.web.admin.PluginSwitch;
import org.territoireouvert.runner.web.admin.RestartSwitch;
import org.territoireouvert.runner.web.asset.Assets;
import org.territoireouvert.runner.web.template.Renderer;

/** A whole site on a free port, with pages that print template, model and token, and a browser that keeps its cookies. */
final class TestSite implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    final List<InstalledPlugin> plugins = new ArrayList<>();
    final TestDatabase database;
    final WebParts parts;
    final WebServer server;
    final StoredSettings settings;
    final IdentityParts identity;
    final int port;
    private final InstantSource clock = InstantSource.system();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private Instance instance =
            new Instance("Participer", "Val-de-Lisière", "#0d5c4b", "#f2b632", Optional.empty(), Map.of());

    TestSite(Path folder, InstalledPlugin... installed) {
        this(folder, 0, installed);
    }

    TestSite(Path folder, int wantedPort, InstalledPlugin... installed) {
        plugins.addAll(List.of(installed));
        database = new TestDatabase(folder);
        parts = parts(folder, wantedPort);
        settings = parts.settings();
        identity = parts.identity();
        server = new WebServer(parts);
        port = server.start();
    }

    private WebParts parts(Path folder, int wantedPort) {
        Configuration configuration = new Configuration(
                "127.0.0.1",
                wantedPort,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                folder,
                folder,
                false,
                List.of(),
                ZoneId.of("Europe/Paris"),
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                false);
        Foundation foundation = new Foundation(
                configuration,
                database,
                () -> Engine.SQLITE,
                Runnable::run,
                file -> {},
                () -> plugins,
                () -> UUID.randomUUID().toString(),
                clock,
                messages(),
                text -> () -> text,
                new PlainJson());
        return new WebParts(
                new Services(foundation),
                new StateSwitch(),
                new RestartSwitch(),
                printer(),
                new OneStyleSheet(),
                store(),
                (locale, brand, accent) -> brand.equals("#ffffff") ? List.of("trop clair") : List.of(),
                List.of());
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form as a browser does: from our page, with the token of a page seen before. */
    HttpResponse<String> post(String path, String form) {
        return post(path, form, "http://127.0.0.1:" + port, token());
    }

    HttpResponse<String> post(String path, String form, String origin, String token) {
        return send(request(path, "Origin", origin, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_jeton=" + token)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return request;
    }

    String token() {
        Matcher matcher = TOKEN.matcher(get("/contact").body());
        return matcher.find() ? matcher.group(1) : "none";
    }

    void signIn() {
        Account account = database.write(handle -> {
            Account opened = identity.accounts().open(handle, UUID.randomUUID() + "@exemple.fr", Locale.FRENCH, "");
            identity.roles().grant(handle, opened.id(), Role.ADMINISTRATOR, Scope.EVERYWHERE, "test");
            return opened;
        });
        String secret = database.write(handle ->
                identity.sessions().open(handle, account.id(), true, SignInMethod.HOST, "", Optional.empty()));
        cookies.put("ouvert", secret);
    }

    Instance instance() {
        return instance;
    }

    private InstanceStore store() {
        return new InstanceStore() {
            @Override
            public Instance current() {
                return instance;
            }

            @Override
            public void save(Instance changed) {
                instance = changed;
            }
        };
    }

    private static Renderer printer() {
        return (owner, page, sections, frame) -> {
            if (page.template().equals("broken")) {
                throw new IllegalStateException("the template is broken");
            }
            return "<html lang=" + frame.locale() + "><script nonce=" + frame.nonce() + "></script>" + page.template()
                    + " title=" + page.title() + " token=" + frame.formToken() + " " + new TreeMap<>(page.model());
        };
    }

    private static Messages messages() {
        ResourceBundle french = bundle("fr");
        ResourceBundle english = bundle("en");
        return (locale, key, arguments) -> {
            if (key.startsWith("plugin.failure.")) {
                return key + " " + List.of(arguments);
            }
            ResourceBundle words = locale.equals(Locale.ENGLISH) ? english : french;
            if (!words.containsKey(key) && key.startsWith("form.")) {
                return key;
            }
            return new MessageFormat(words.getString(key), locale).format(arguments);
        };
    }

    private static ResourceBundle bundle(String language) {
        try (Reader reader = new StringReader(text("runtime_" + language) + "\n" + text("site_" + language) + "\n"
                + text("portal_" + language) + "\n" + text("opendata_" + language))) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(String file) throws IOException {
        String path = "/META-INF/toolkit/messages/" + file + ".properties";
        try (InputStream stream = TestSite.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private final class StateSwitch implements PluginSwitch {
        @Override
        public Outcome enable(PluginId plugin) {
            return change(plugin, true);
        }

        @Override
        public Outcome disable(PluginId plugin) {
            return change(plugin, false);
        }

        private Outcome change(PluginId id, boolean enabled) {
            for (InstalledPlugin plugin : plugins) {
                if (plugin.id().equals(id) && plugin instanceof TestPlugin test) {
                    test.status = new PluginStatus(State.STARTED, enabled, Optional.empty(), false);
                    return Outcome.NOW;
                }
            }
            return Outcome.UNKNOWN;
        }
    }

    private static final class OneStyleSheet implements Assets {
        @Override
        public Optional<Asset> find(String path) {
            return path.equals("fichiers/t-1.css")
                    ? Optional.of(new Asset(
                            "text/css; charset=utf-8",
                            "a{}".getBytes(StandardCharsets.UTF_8),
                            new byte[0],
                            "\"1\"",
                            true))
                    : Optional.empty();
        }

        @Override
        public String address(String name) {
            return "/fichiers/" + name;
        }
    }

    /** Enough JSON for the documents of the tests. */
    private static final class PlainJson implements Json {
        private final tools.jackson.databind.ObjectMapper mapper = new tools.jackson.databind.ObjectMapper();

        @Override
        public @Nullable Object read(Reader source) throws IOException {
            return mapper.readValue(source, Object.class);
        }

        @Override
        public void write(@Nullable Object value, Writer target) throws IOException {
            target.write(mapper.writeValueAsString(value));
        }
    }
}
