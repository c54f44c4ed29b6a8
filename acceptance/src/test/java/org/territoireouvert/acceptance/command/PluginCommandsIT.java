package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.installation.SmallPlugin;

/** What an operator types to change the plugins of an instance. */
class PluginCommandsIT {

    @TempDir
    Path folder;

    @BeforeEach
    void makePackages() {
        SmallPlugin.of("map", "1.0.0", "1.0.0").in(folder);
        SmallPlugin.of("map", "1.1.0", "1.0.0").in(folder);
    }

    @Test
    void aPluginIsInstalledUpdatedRolledBackAndRemoved() {
        Command.Answer installed = run("plugin", "install", "map-1.0.0.zip", "--local", "--yes", "--confirm", "map");
        assertThat(installed.code()).as(installed.err()).isZero();
        assertThat(installed.out())
                .contains("Installer map 1.0.0", "fichier local", "/map", "map_", "Redémarrez")
                .contains("Le journal notera ce changement au prochain démarrage");
        assertThat(run("plugin", "list").out()).contains("map", "1.0.0", "local", "consultation", "logiciel");

        Command.Answer updated = run("plugin", "install", "map-1.1.0.zip", "--local", "--yes", "--confirm", "map");
        assertThat(updated.out()).contains("Passer map de 1.0.0 à 1.1.0");
        assertThat(run("plugin", "verify").out()).contains("map 1.1.0", "map 1.0.0", "Tout est intact");
        assertThat(run("plugin", "rollback", "map", "--yes").out()).contains("Ramener map de 1.1.0 à 1.0.0");
        assertThat(run("plugin", "remove", "map", "consultation", "--yes").out())
                .contains("Retirer map 1.0.0", "Retirer consultation");
        assertThat(run("plugin", "list").out())
                .contains("map\u00a0: retiré, les données de la version 1.0.0 sont gardées")
                .doesNotContain("logiciel     prêt         consultation");

        Command.Answer purged = run("plugin", "remove", "map", "--purge-data", "--yes", "--confirm", "map");
        assertThat(purged.code()).as(purged.err()).isZero();
        assertThat(purged.out()).contains("SUPPRIMER SES DONNÉES", "sauvegarde-");
        assertThat(run("audit", "verify").code()).isZero();
        assertThat(run("plugin", "install", "consultation", "--yes").out()).contains("Installer consultation");
    }

    @Test
    void nothingHappensWithoutConsent() {
        Command.Answer silent = run("plugin", "install", "map-1.0.0.zip", "--local");
        Command.Answer yes = run("plugin", "install", "map-1.0.0.zip", "--local", "--yes");
        Command.Answer unmarked = run("plugin", "install", "map-1.0.0.zip", "--yes");
        Command.Answer tried = run("plugin", "install", "map-1.0.0.zip", "--local", "--dry-run");

        assertThat(silent.code()).isEqualTo(2);
        assertThat(yes.code()).isEqualTo(2);
        assertThat(yes.err()).contains("--confirm map");
        assertThat(unmarked.code()).isEqualTo(2);
        assertThat(unmarked.err()).contains("--local");
        assertThat(tried.code()).isZero();
        assertThat(tried.out()).contains("Essai réussi");
        assertThat(folder.resolve("data/installed/plugins.lock")).doesNotExist();
    }

    @Test
    void everyRefusalIsOneSentenceWithItsExitCode() throws IOException {
        run("plugin", "install", "map-1.1.0.zip", "--local", "--yes", "--confirm", "map");
        Path wiki =
                SmallPlugin.of("wiki", "1.0.0", "1.0.0").needing("map", ">=2").in(folder);
        Path torn = Files.write(folder.resolve("torn.zip"), new byte[] {'P', 'K', 3, 4});

        assertRefused(2, "inconnu", "plugin", "remove", "inconnu", "--yes");
        assertRefused(2, "Mal_Ecrit", "plugin", "install", "Mal_Ecrit", "--yes");
        assertRefused(4, "Aucun registre", "plugin", "install", "inconnu", "--yes");
        assertRefused(4, "wiki 1.0.0 a besoin de map", "plugin", "install", wiki.toString(), "--local", "--yes");
        assertRefused(3, "torn.zip", "plugin", "install", torn.toString(), "--local", "--yes");
        assertRefused(2, "n’a pas de version précédente", "plugin", "rollback", "map", "--yes");
        assertRefused(2, "bouquet", "plugin", "sync", "--yes");
        Files.writeString(folder.resolve("data/installed/map/1.1.0/map.jar"), "x");
        Command.Answer verified = run("plugin", "verify");
        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.out()).contains("map.jar a été modifié");
        assertThat(run("plugin", "list").out()).contains("ne sont plus ceux qui ont été installés");
    }

    @Test
    void aPlanIsOneLineForPrograms() {
        Command.Answer plan = run("plugin", "install", "map-1.0.0.zip", "--local", "--dry-run", "--json");

        assertThat(plan.out().strip().lines())
                .singleElement()
                .asString()
                .contains("\"kind\":\"INSTALLED\"", "\"trust\":\"LOCAL\"", "\"confirm\":[\"map\"]", "\"migrations\":1");
    }

    @Test
    void aBundleDecides() throws IOException {
        Files.writeString(folder.resolve("bundle.json"), """
                {"schema": 1, "name": "petite-commune", "title": {"fr": "Petite commune", "en": "Small town"},
                 "plugins": [{"id": "consultation"}, {"id": "initiative-registry"}]}
                """);

        Command.Answer synced = run("plugin", "sync", "bundle.json", "--yes");
        Command.Answer refused = run("plugin", "remove", "consultation", "--yes");

        assertThat(synced.code()).as(synced.err()).isZero();
        assertThat(synced.out()).contains("Retirer participatory-budget", "Retirer call-for-projects");
        assertThat(run("plugin", "list", "--json").out().lines()).hasSize(2);
        assertThat(refused.err()).contains("petite-commune", "--leave");
        assertThat(run("plugin", "sync", "--leave", "--yes").code()).isZero();
    }

    private void assertRefused(int code, String part, String... words) {
        Command.Answer answer = run(words);
        assertThat(answer.err().strip().lines()).singleElement().asString().contains(part);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.err()).doesNotContain("Exception");
    }

    private Command.Answer run(String... words) {
        return Command.run(folder, Map.of(), words);
    }
}
