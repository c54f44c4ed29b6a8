package org.territoireouvert.testkit;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.layer.PluginLayers;
import org.territoireouvert.runner.storage.Storage;

/**
 * A real site with real plugins on a free port and a database of its own, with the browser of one person. Not thread-safe.
 */
public final class TestSite implements AutoCloseable {

    /** A plugin's classes are loaded once in this process, and each site makes its own objects of them. */
    static final PluginLayers LAYERS = new PluginLayers();

    private final ToolkitServer server;
    private final List<TestBrowser> browsers = new ArrayList<>();
    private final TestBrowser visitor;
    private final Configuration configuration;
    private @Nullable Storage tables;

    private TestSite(Configuration configuration, ToolkitServer server) {
        this.configuration = configuration;
        this.server = server;
        this.visitor = browser();
    }

    /**
     * Starts a site.
     *
     * @param configuration whose database and data folder are used, see {@link TestDatabases}
     * @param clock that decides
     * @param plugins where they are; jars or folders of classes
     */
    public static TestSite start(Configuration configuration, InstantSource clock, List<PluginSource> plugins) {
        PreparedDatabases.fill(configuration, plugins);
        return new TestSite(
                configuration,
                ToolkitServer.start(ToolkitRuntime.of(configuration.withPort(0), plugins, clock, LAYERS)));
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

    /** Returns the tables of the runtime, as another process sees them. */
    public Database tables() {
        Storage open = tables;
        if (open == null) {
            open = Storage.open(configuration);
            tables = open;
        }
        return open.core();
    }

    /** Returns what this site has said to others so far: its mails and the events of its plugins. */
    public Outgoing outgoing() {
        return new Outgoing(tables());
    }

    /** Opens a browser of another person; it is closed with this site at the latest. */
    public TestBrowser browser() {
        TestBrowser opened = new TestBrowser(server);
        browsers.add(opened);
        return opened;
    }

    /** Returns the address of a path. */
    public String address(String path) {
        return visitor.address(path);
    }

    /** Asks for a page in French. */
    public HttpResponse<String> get(String path) {
        return visitor.get(path);
    }

    /** Asks for a page in a language. */
    public HttpResponse<String> get(String path, String language) {
        return visitor.get(path, language);
    }

    /** Takes a PDF file away; see {@link TestBrowser#download}. */
    public AccessiblePdf pdf(String path, String language) {
        return AccessiblePdf.of(visitor.download(path, language));
    }

    /** Asks for a page and reads its HTML. */
    public Document page(String path) {
        return visitor.page(path);
    }

    /** See {@link TestBrowser#submit(String, String, Map)}. */
    public HttpResponse<String> submit(String pageWithForm, String action, Map<String, String> fields) {
        return visitor.submit(pageWithForm, action, fields);
    }

    /** Sends fields as they are, with the origin of this site. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return visitor.post(path, fields);
    }

    /** Signs in as an administrator. */
    public TestSite asAdministrator() {
        visitor.asAdministrator();
        return this;
    }

    /** Signs in as a member of staff who holds these roles for the instance. */
    public TestSite asAgent(String email, String name, Role... roles) {
        visitor.asAgent(email, name, roles);
        return this;
    }

    /** Signs in as a citizen, known by nothing but a mailbox. */
    public TestSite asCitizen(String email) {
        visitor.asCitizen(email);
        return this;
    }

    /** Forgets all cookies: somebody else sits down. */
    public TestSite asVisitor() {
        visitor.asVisitor();
        return this;
    }

    /** Returns the folder in which the instance keeps its data. */
    public Path dataDirectory() {
        return configuration.dataDirectory();
    }

    /** Closes the browsers first: a server that stops waits a second for those whose connection is still open. */
    @Override
    public void close() {
        browsers.forEach(TestBrowser::close);
        if (tables != null) {
            tables.close();
        }
        server.close();
        TestDatabases.discard(configuration);
    }
}
