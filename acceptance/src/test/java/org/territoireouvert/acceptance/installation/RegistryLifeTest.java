package org.territoireouvert.acceptance.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.installation.WantedSources;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.registry.RegistryKey;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Plugins from a registry on a server, on a site that serves them; the data are compared after each step. */
@SuppressWarnings("NullAway") // the server is started before each test
class RegistryLifeTest {

    private static final String PLACE = "alter table map_start add column place text";

    @TempDir
    Path root;

    private ServedRegistry registry;
    private Typing typing;

    @BeforeEach
    void start() throws IOException {
        registry = new ServedRegistry(root).offering(SmallPlugin.of("map", "1.0.0", "1.0.0"));
        typing = new Typing(root);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aPluginIsFoundInstalledUpdatedBroughtBackAndRemoved() throws Exception {
        add();
        assertThat(done("plugin", "search", "DEPARTS")).contains("map", "1.0.0", "tiers");
        assertThat(done("plugin", "search", "rien")).contains("Aucun registre connu ne propose");
        assertThat(done("plugin", "info", "map")).contains("registre tiers", "version 1.0.0", "licence : EUPL-1.2");

        assertThat(done("plugin", "install", "map", "--yes", "--confirm", "map"))
                .contains("Installer map 1.0.0", "du registre « voisins »", registry.address());
        assertThat(served()).isEqualTo("{\"version\":\"1.0.0\",\"starts\":\"1.0.0\"}");
        assertThat(done("plugin", "update", "--yes")).contains("Rien à faire");

        registry.offering(SmallPlugin.of("map", "1.1.0", "1.0.0").migration("V0002__place.sql", PLACE));
        assertThat(done("plugin", "update", "map", "--yes", "--confirm", "map"))
                .contains("Passer map de 1.0.0 à 1.1.0", "en une étape");
        assertThat(served()).isEqualTo("{\"version\":\"1.1.0\",\"starts\":\"1.0.0 1.1.0\"}");
        assertThat(done("plugin", "verify")).contains("Tout est intact");
        assertThat(done("plugin", "rollback", "map", "--yes")).contains("Ramener map de 1.1.0 à 1.0.0");
        assertThat(served()).isEqualTo("{\"version\":\"1.0.0\",\"starts\":\"1.0.0 1.1.0 1.0.0\"}");

        registry.offering(SmallPlugin.of("map", "2.0.0", "2.0.0")
                .migration("V0002__place.sql", PLACE)
                .migration("V0003__note.sql", "alter table map_start add column note text"));
        assertThat(done("plugin", "update", "--yes", "--confirm", "map")).contains("Passer map de 1.0.0 à 2.0.0");
        assertThat(served()).isEqualTo("{\"version\":\"2.0.0\",\"starts\":\"1.0.0 1.1.0 1.0.0 2.0.0\"}");
        registry.silence();
        Typing.Answer unsafe = typing.type("plugin", "rollback", "map", "--yes");
        assertThat(unsafe.code()).isEqualTo(4);
        assertThat(unsafe.err()).contains("la version 1.0.0 ne saurait plus les lire");

        assertThat(done("plugin", "remove", "map", "--yes")).contains("Retirer map 2.0.0 ; ses données restent");
        assertThat(served()).isEqualTo("404");
        assertThat(done("plugin", "list")).contains("les données de la version 2.0.0 sont gardées");
    }

    @Test
    void aVersionWhoseMigrationIsBrokenChangesNothingAndTheOneBeforeServesAgain() throws Exception {
        add();
        done("plugin", "install", "map", "--yes", "--confirm", "map");
        assertThat(served()).isEqualTo("{\"version\":\"1.0.0\",\"starts\":\"1.0.0\"}");
        registry.offering(SmallPlugin.of("map", "1.1.0", "1.0.0")
                .migration("V0002__place.sql", PLACE)
                .migration("V0003__broken.sql", "alter table map_nowhere add column note text"));
        done("plugin", "update", "map", "--yes", "--confirm", "map");

        assertThat(served()).isEqualTo("503");
        assertThat(done("plugin", "list")).contains("V0003__broken.sql", "attendent une mise à jour");
        assertThat(done("plugin", "rollback", "map", "--yes")).contains("Ramener map de 1.1.0 à 1.0.0");
        assertThat(served()).isEqualTo("{\"version\":\"1.0.0\",\"starts\":\"1.0.0 1.0.0\"}");
    }

    @Test
    void whatBelongsTogetherComesTogetherOrNotAtAll() {
        registry.offering(SmallPlugin.of("wiki", "1.0.0", "1.0.0").needing("map", ">=1"));
        add();
        ServedRegistry.alter(registry.file("wiki", "1.0.0"));

        Typing.Answer refused =
                typing.type("plugin", "install", "wiki", "--yes", "--confirm", "wiki", "--confirm", "map");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(typing.installed()).isEmpty();

        ServedRegistry.alter(registry.file("wiki", "1.0.0"));
        assertThat(done("plugin", "install", "wiki", "--yes", "--confirm", "wiki", "--confirm", "map"))
                .contains("Installer wiki 1.0.0", "Nécessaire : installer map 1.0.0");
    }

    @Test
    void warningsAndWithdrawalsReachThoseWhoHaveTheVersion() {
        add();
        done("plugin", "install", "map", "--yes", "--confirm", "map");
        warn();
        assertThat(typing.type("plugin", "search").err()).contains("n’est pas signé");
        registry.sign(registry.key);

        assertThat(done("plugin", "search"))
                .contains("ALERTE TO-2026-001 (gravité élevée) : Adresses visibles", "https://example.org/to-1");
        assertThat(done("plugin", "list")).contains("ALERTE TO-2026-001").doesNotContain("bloqué");

        done("registry", "withdraw", "registry", "map", "1.0.0", "--fr", "Perte de données", "--yes");
        registry.sign(registry.key);
        assertThat(done("plugin", "info", "map")).contains("La version 1.0.0 a été retirée : Perte de données");
        assertThat(done("plugin", "list")).contains("bloqué", "Perte de données");
    }

    @Test
    void pluginsOfAnOfficialRegistryNeedNoTypedIds() throws IOException {
        RegistryKey key = registry.index().keys().get(0);
        Files.createDirectories(root.resolve("home"));
        Files.writeString(root.resolve("home/registries.json"), """
                {"schema": 1, "registries": [{"name": "voisins", "url": "%s",
                 "keys": [{"id": "%s", "ed25519": "%s", "until": "%s"}]}]}
                """.formatted(
                        registry.address(), key.id(), key.ed25519(), key.until()));

        assertThat(done("registry", "list")).contains("voisins : registre officiel", "pas encore vu");
        assertThat(done("plugin", "install", "map", "--yes")).contains("registre officiel, tenu par la communauté");
        assertThat(done("plugin", "list")).contains("communauté");
        assertThat(done("registry", "list")).contains("un greffon, liste numéro");
    }

    @Test
    void anExpiredListIsAcceptedOnlyWhenThatIsSaid() {
        add();
        registry.publish(registry.made(
                50,
                java.time.Instant.now().minus(ServedRegistry.MONTH).minusSeconds(200_000),
                registry.index().plugins()));

        assertThat(typing.type("plugin", "install", "map", "--yes", "--confirm", "map")
                        .code())
                .isEqualTo(3);
        Typing.Answer accepted = typing.type("plugin", "install", "map", "--yes", "--confirm", "map", "--allow-stale");
        assertThat(accepted.code()).isZero();
        assertThat(accepted.err().replace('\u00a0', ' ')).contains("est périmée depuis 2 jours");
    }

    @Test
    void aRegistryIsForgottenAndItsPluginsStay() {
        add();
        done("plugin", "install", "map", "--yes", "--confirm", "map");

        assertThat(done("registry", "remove", "voisins", "--yes")).contains("n’est plus connu");
        assertThat(done("plugin", "list")).contains("map", "tiers");
        assertThat(typing.type("plugin", "info", "map").code()).isEqualTo(2);
        assertThat(typing.type("registry", "remove", "voisins", "--yes").err()).contains("Aucun registre ne se nomme");
    }

    private void add() {
        assertThat(done(
                        "registry",
                        "add",
                        registry.address(),
                        "--key",
                        registry.key.fingerprint().toString(),
                        "--yes"))
                .contains("voisins", registry.key.fingerprint().toString());
    }

    private void warn() {
        done(
                "registry",
                "warn",
                "registry",
                "map",
                "<1.1",
                "--id",
                "TO-2026-001",
                "--fr",
                "Adresses visibles",
                "--en",
                "Addresses can be seen",
                "--url",
                "https://example.org/to-1",
                "--yes");
    }

    private String done(String... words) {
        Typing.Answer answer = typing.type(words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out().replace('\u00a0', ' ');
    }

    /** Returns what an administrator reads on a site that was started before something was typed, and ends the instance. */
    private String administration(String... typed) throws IOException {
        Configuration configuration = TestDatabases.configuration(typing.data(), Optional.empty());
        List<PluginSource> sources = new WantedSources(
                        InstalledFolder.below(configuration.dataDirectory()),
                        configuration.pluginsDirectory(),
                        RegistryCatalogue.kept(configuration))
                .find();
        try (TestSite site = TestSite.start(configuration, InstantSource.system(), sources);
                TestBrowser administrator = site.browser().asAdministrator()) {
            if (typed.length > 0) {
                done(typed);
            }
            return administrator.page("/admin/plugins").select("main").text();
        }
    }

    @Test
    void administratorsReadWhatTheNextStartInstalls() throws IOException {
        add();
        assertThat(administration("plugin", "install", "map", "--yes", "--confirm", "map"))
                .contains("Au prochain démarrage", "map 1.0.0 sera là.");
    }

    @Test
    void administratorsReadWhatTheNextStartUpdates() throws IOException {
        add();
        done("plugin", "install", "map", "--yes", "--confirm", "map");
        registry.offering(SmallPlugin.of("map", "1.1.0", "1.0.0"));
        assertThat(administration("plugin", "update", "map", "--yes", "--confirm", "map"))
                .contains("map passera de 1.0.0 à 1.1.0.");
    }

    @Test
    void administratorsReadWhatTheNextStartRemoves() throws IOException {
        add();
        done("plugin", "install", "map", "--yes", "--confirm", "map");
        assertThat(administration("plugin", "remove", "map", "--yes")).contains("map 1.0.0 ne sera plus là");
    }

    @Test
    void administratorsReadWarnings() throws IOException {
        add();
        done("plugin", "install", "map", "--yes", "--confirm", "map");
        warn();
        registry.sign(registry.key);
        done("plugin", "search");

        assertThat(administration())
                .contains("TO-2026-001 gravité élevée", "Adresses visibles", "tiers")
                .doesNotContain("Au prochain démarrage");
    }

    private String served() throws Exception {
        try (ToolkitServer server = ToolkitServer.start(
                        ToolkitRuntime.of(TestDatabases.configuration(typing.data(), Optional.empty())));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/map"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : Integer.toString(answer.statusCode());
        }
    }
}
