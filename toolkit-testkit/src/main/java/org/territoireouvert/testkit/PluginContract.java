package org.territoireouvert.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.jsoup.Jsoup;
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

    private PluginTexts texts() {
        return new PluginTexts(plugin().resources());
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
        Set<String> french = texts().keys("fr");

        assertThat(french).isEqualTo(texts().keys("en"));
        assertThat(french).contains("plugin.name", "plugin.description");
        assertThat(texts().repeatedKeys("fr")).isEmpty();
        assertThat(texts().repeatedKeys("en")).isEmpty();
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
        plugin().contributions().jobs().forEach(job -> needed.add("job." + job.name()));

        assertThat(texts().keys("fr"))
                .as("labels of permissions, roles, sensitive acts and jobs")
                .containsAll(needed);
    }

    @Test
    void saysWhatItWritesToTheAuditLog() throws IOException {
        Set<String> keys = texts().keys("fr");

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
            assertThat(texts().messages(language).values())
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
                    PageContract.check(path, language, Jsoup.parse(answer.body()));
                }
            }
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

        assertThat(texts().keys("fr")).containsAll(needed);
    }

    @Test
    void movesItsCountersWithItsTables() {
        assertThat(site.server().runtime().recount(false))
                .as("figures counted from the tables of the demonstration")
                .allMatch(outcome -> outcome instanceof RecountStatistics.Outcome.Same);
    }

    @Test
    void saysWhatItKeepsAboutPeople() throws IOException {
        boolean declared = texts().descriptor().replaceAll("\\s", "").contains("\"personalData\":true");

        assertThat(plugin().contributions().personalData().isEmpty()).isEqualTo(!declared);
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

            assertThat(other.server().runtime().plugins().get(0).status().failure())
                    .isEmpty();
            for (String path : openPages()) {
                assertThat(other.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }
}
