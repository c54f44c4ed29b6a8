package org.territoireouvert.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.statistic.RecountStatistics;

/** What every plugin owes to the others, checked on its packaged jar in a real module layer. Extend it, name the jar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PluginContract {

    private static final List<String> SHARED =
            List.of("org/territoireouvert/api/", "org/jdbi/", "org/slf4j/", "io/javalin/", "org/apache/velocity/");

    private final PluginSource source;
    private final Path jar;
    private TestSite site;

    /**
     * Names the plugin.
     *
     * @param jar the packaged plugin
     * @param libraries its private libraries
     */
    @SuppressWarnings("NullAway") // the site is started before the first test
    protected PluginContract(Path jar, Path... libraries) {
        this.jar = jar;
        this.source = PluginSource.of(jar, libraries);
    }

    @BeforeAll
    void startTheSite() {
        site = TestSite.start(List.of(source));
        site.server().demonstrate();
    }

    @AfterAll
    void stopTheSite() {
        site.close();
    }

    private InstalledPlugin plugin() {
        return site.server().runtime().plugins().get(0);
    }

    @Test
    void startsInItsOwnModuleLayer() {
        assertThat(plugin().status().failure()).isEmpty();
        assertThat(plugin().status().state()).isEqualTo(PluginStatus.State.STARTED);
    }

    @Test
    void isAModuleThatProvidesOnePluginAndExportsNothing() {
        var descriptor = ModuleFinder.of(jar).findAll().iterator().next().descriptor();

        assertThat(descriptor.isAutomatic()).isFalse();
        assertThat(descriptor.name()).isEqualTo(plugin().descriptor().module());
        assertThat(descriptor.exports()).isEmpty();
        assertThat(descriptor.provides()).singleElement().satisfies(provided -> {
            assertThat(provided.service()).isEqualTo("org.territoireouvert.api.ToolkitPlugin");
            assertThat(provided.providers()).hasSize(1);
        });
    }

    @Test
    void bringsNoCopyOfWhatIsShared() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(Object::toString))
                    .noneMatch(entry -> SHARED.stream().anyMatch(entry::startsWith));
        }
    }

    @Test
    void saysEveryMessageInBothLanguages() throws IOException {
        Set<String> french = keys("messages/messages_fr.properties");

        assertThat(french).isEqualTo(keys("messages/messages_en.properties"));
        assertThat(french).contains("plugin.name", "plugin.description");
    }

    @Test
    void namesWhatAnAdministratorDecidesAbout() throws IOException {
        Set<String> needed = new TreeSet<>();
        plugin().contributions()
                .routes()
                .forEach(route -> needed.add("permission." + route.required().code()));
        plugin().contributions().sensitiveActs().forEach(act -> {
            needed.add("act." + act.code());
            needed.add("permission." + act.required().code());
        });
        plugin().contributions().roles().forEach(role -> {
            needed.add("role." + role.code());
            needed.add("role." + role.code() + ".hint");
        });

        assertThat(keys("messages/messages_fr.properties"))
                .as("labels of permissions, roles and sensitive acts")
                .containsAll(needed);
    }

    @Test
    void saysWhatItWritesToTheAuditLog() throws IOException {
        Set<String> keys = keys("messages/messages_fr.properties");

        for (AuditType type : plugin().contributions().auditTypes()) {
            assertThat(keys)
                    .as("sentence and short name of " + type.code())
                    .contains("audit." + type.code(), "audit." + type.code() + ".label");
        }
        assertThat(site.page("/journal").select("main").text())
                .as("every entry of the demonstration is said in words")
                .doesNotContain(plugin().id() + ".");
    }

    @Test
    void writesTypographicApostrophes() throws IOException {
        for (String language : List.of("fr", "en")) {
            assertThat(properties("messages/messages_" + language + ".properties")
                            .values())
                    .as(language)
                    .allSatisfy(message -> assertThat(message.toString()).doesNotContain("'"));
        }
    }

    @Test
    void showsEveryPublicPageInBothLanguages() {
        for (String path : openPages()) {
            for (String language : List.of("fr", "en")) {
                var answer = site.get(path, language);

                assertThat(answer.statusCode()).as(path + " in " + language).isEqualTo(200);
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    checkPage(path, language, Jsoup.parse(answer.body()));
                }
            }
        }
    }

    private static void checkPage(String path, String language, Document page) {
        assertThat(page.select("html").attr("lang")).as("language of " + path).isEqualTo(language);
        assertThat(page.select("h1")).as("first heading of " + path).hasSize(1);
        assertThat(page.select("main")).as("main part of " + path).hasSize(1);
        assertThat(page.title()).as("title of " + path).isNotBlank();
        assertThat(page.body().text()).as("unresolved reference on " + path).doesNotContain("$msg", "$fmt", "$!", "()");
        assertThat(page.select("[style], [onclick], script:not([nonce]):not([type=application/ld+json])"))
                .as("inline code on " + path)
                .isEmpty();
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled = !page.select("label[for=" + field.id() + "]").isEmpty()
                            && !field.id().isEmpty()
                    || field.closest("label") != null;
            assertThat(labelled).as("label of " + field + " on " + path).isTrue();
        }
    }

    /** The pages that can be opened without knowing more: those without parameters, and those they link to. */
    private List<String> openPages() {
        List<Route> routes = plugin().contributions().routes().stream()
                .filter(route -> route.method() == Method.GET)
                .filter(route -> route.required().defaultAudience() == Audience.ANYONE)
                .toList();
        Set<String> paths = new TreeSet<>();
        routes.stream().map(Route::path).filter(path -> !path.contains("{")).forEach(paths::add);
        for (String path : List.copyOf(paths)) {
            site.page(path).select("main a[href^=" + plugin().descriptor().addressPrefix() + "/]").stream()
                    .map(link -> link.attr("href").replaceFirst("#.*", ""))
                    .filter(link -> !link.isEmpty())
                    .limit(10)
                    .forEach(paths::add);
        }
        return new ArrayList<>(paths);
    }

    @Test
    void listsObjectsToOpen() {
        assertThat(openPages().size())
                .as("a list page links to the objects of the demonstration")
                .isGreaterThan(1);
    }

    @Test
    void sendsVisitorsOfItsAdministrationToTheirSignIn() {
        for (Route route : plugin().contributions().routes()) {
            if (route.required().defaultAudience().compareTo(Audience.STAFF) >= 0
                    && !route.path().contains("{")) {
                var answer = route.method() == Method.GET
                        ? site.get(route.path())
                        : site.post(route.path(), java.util.Map.of());

                if (route.method() == Method.GET) {
                    assertThat(answer.uri().getPath()).as(route.path()).isEqualTo("/connexion/agents");
                } else {
                    assertThat(answer.statusCode()).as(route.path()).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void writesDatasetsWithTheirColumns() {
        for (Dataset dataset : plugin().contributions().datasets()) {
            var answer = site.get("/donnees-ouvertes/" + dataset.name() + ".csv");

            assertThat(answer.statusCode()).as(dataset.name()).isEqualTo(200);
            assertThat(answer.body().lines().findFirst().orElse(""))
                    .as("header of " + dataset.name())
                    .contains(dataset.columns().get(0).name())
                    .hasSizeGreaterThan(dataset.columns().size());
            assertThat(answer.body().lines().count())
                    .as("rows of " + dataset.name())
                    .isGreaterThan(1);
        }
    }

    @Test
    void describesEveryColumnOfItsDatasets() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Dataset dataset : plugin().contributions().datasets()) {
            dataset.columns().forEach(column -> needed.add(dataset.titleKey() + "." + column.name()));
            needed.add(dataset.descriptionKey());
        }

        assertThat(keys("messages/messages_fr.properties")).containsAll(needed);
    }

    @Test
    void movesItsCountersWithItsTables() {
        assertThat(site.server().runtime().recount(false))
                .as("figures counted from the tables of the demonstration")
                .allMatch(outcome -> outcome instanceof RecountStatistics.Outcome.Same);
    }

    @Test
    void saysWhatItKeepsAboutPeople() throws IOException {
        boolean declared = descriptorText().replaceAll("\\s", "").contains("\"personalData\":true");

        assertThat(plugin().contributions().personalData().isEmpty()).isEqualTo(!declared);
    }

    private String descriptorText() throws IOException {
        try (InputStream stream = plugin().resources().open("plugin.json").orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void fillsTheDemonstrationOnce() {
        String before = site.get("/sitemap.xml").body();

        site.server().demonstrate();

        assertThat(site.get("/sitemap.xml").body()).isEqualTo(before);
    }

    @Test
    void closesAtOnceWhenDisabled() {
        String path = plugin().descriptor().addressPrefix();
        try (TestSite other = TestSite.start(List.of(source))) {
            assertThat(other.get(path).statusCode()).isEqualTo(200);
            other.asAdministrator();

            var answer =
                    other.submit("/admin/plugins", "/admin/plugins/" + plugin().id() + "/eteindre", java.util.Map.of());

            assertThat(answer.statusCode()).isLessThan(400);
            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void worksOnPostgresToo() {
        try (TestSite other =
                TestSite.start(TestDatabases.postgres(), java.time.InstantSource.system(), List.of(source))) {
            other.server().demonstrate();

            for (String path : openPages()) {
                assertThat(other.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    private Set<String> keys(String path) throws IOException {
        return properties(path).keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private Properties properties(String path) throws IOException {
        try (InputStream stream = plugin().resources().open(path).orElseThrow();
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
