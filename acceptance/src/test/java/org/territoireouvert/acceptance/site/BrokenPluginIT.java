package org.territoireouvert.acceptance.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.testkit.TestSite;

/** A site with plugins that cannot be loaded: all the rest serves, and the administrator reads what to do. */
class BrokenPluginIT {

    @TempDir
    Path folder;

    @Test
    void theSiteServesWithoutThePluginsThatCannotBeLoaded() throws IOException {
        try (TestSite site = TestSite.start(withBrokenPlugins())) {
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
            assertThat(site.get("/health").body()).contains("\"failed\"");
            assertThat(site.get("/consultations").statusCode()).isEqualTo(200);
            assertThat(site.get("/budgets-participatifs").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theAdministratorReadsWhatHappenedAndWhatToDo() throws IOException {
        try (TestSite site = TestSite.start(withBrokenPlugins())) {
            String page =
                    site.asAdministrator().page("/admin/plugins").select("main").text();

            assertThat(page).contains("En panne", "abîmé ou incomplet", "Installez de nouveau");
        }
    }

    @Test
    void twoFoldersWithOnePluginLeaveTheOthersAlone() {
        List<PluginSource> sources = new ArrayList<>(Repository.plugins());
        PluginSource consultation = sources.stream()
                .filter(source -> source.name().equals("consultation"))
                .findFirst()
                .orElseThrow();
        sources.add(new PluginSource("copie", consultation.paths()));

        try (TestSite site = TestSite.start(sources)) {
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.get("/initiatives").statusCode()).isEqualTo(200);
            assertThat(site.server().runtime().plugins())
                    .filteredOn(plugin -> plugin.id().value().equals("consultation"))
                    .isNotEmpty()
                    .allSatisfy(plugin -> assertThat(plugin.status().state()).isEqualTo(PluginStatus.State.FAILED));
        }
    }

    private List<PluginSource> withBrokenPlugins() throws IOException {
        Path torn = Files.write(folder.resolve("torn.jar"), new byte[] {'P', 'K', 3, 4, 0, 0});
        List<PluginSource> sources = new ArrayList<>(Repository.plugins());
        sources.add(new PluginSource("torn", List.of(torn)));
        sources.add(new PluginSource("empty", List.of()));
        return sources;
    }
}
