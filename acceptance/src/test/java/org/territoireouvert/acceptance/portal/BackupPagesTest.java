package org.territoireouvert.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.backup.Backups;
import org.territoireouvert.runner.backup.NightlyBackup;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.settings.CoreSettings;
import org.territoireouvert.runner.settings.StoredSettings;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.backup.Restore;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Backups made in the administration and every night. */
@SuppressWarnings("NullAway") // the site is started before each test
class BackupPagesTest {

    private static final String PATH = "/admin/sauvegardes";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private Configuration configuration;
    private TestSite site;
    private TestBrowser administrator;

    @BeforeEach
    void start() {
        configuration = TestDatabases.sqlite();
        site = TestSite.start(configuration, clock, List.of());
        administrator = site.browser().asAdministrator();
    }

    @AfterEach
    void stop() {
        administrator.close();
        site.close();
    }

    private Path folder() {
        return configuration.dataDirectory().resolve("sauvegardes");
    }

    /** Makes one by the page and waits until the page lists it. */
    private String make() throws InterruptedException {
        administrator.submit(PATH, PATH, Map.of());
        for (int look = 0; look < 200; look++) {
            String name = administrator
                    .page(PATH)
                    .select("form[action$=/telecharger]")
                    .attr("action");
            if (!name.isEmpty()) {
                return name;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No backup is listed: " + Desk.main(administrator.get(PATH)));
    }

    @Test
    void aBackupIsMadeListedTakenAwayAndCanBeRestored() throws Exception {
        assertThat(Desk.main(administrator.get(PATH))).contains("Aucune sauvegarde n’a encore été faite.");

        String download = make();

        assertThat(Desk.main(administrator.get(PATH))).contains("moins d’un jour", "ouvert restore " + folder());
        HttpResponse<String> file = administrator.submit(PATH, download, Map.of());
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Desk.main(administrator.get("/admin/journal")))
                .contains("Une sauvegarde a été faite à la main.", "Une sauvegarde a été téléchargée.");

        Path made = onlyFile();
        Configuration other = TestDatabases.sqlite();
        new Restore(other).restore(made, false);
        try (Storage restored = Storage.open(other)) {
            assertThat(restored.core()
                            .<Long, RuntimeException>read(
                                    handle -> handle.createQuery("select count(*) from core_article")
                                            .mapTo(Long.class)
                                            .one()))
                    .isOne();
        }
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder())) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void anOldBackupIsATaskAndAWarning() throws InterruptedException {
        make();
        assertThat(administrator.page("/admin").select("#faire + ul").text()).doesNotContain("Faire une sauvegarde");

        configureNoNight();
        clock.advance(Duration.ofDays(4));

        try (TestBrowser again = site.browser().asAdministrator()) {
            assertThat(Desk.main(again.get(PATH))).contains("La dernière sauvegarde a 4 jours.");
            assertThat(again.page("/admin").select("#faire + ul").text()).contains("Faire une sauvegarde");
        }
    }

    /** So that the night that passes makes none. */
    private void configureNoNight() {
        String path = "/admin/reglages/fonctionnement";
        Map<String, String> fields = Desk.fields(administrator, path, path, Map.of());
        fields.remove("backup-daily");
        administrator.post(path, fields);
    }

    @Test
    void nobodyElseTakesABackup() throws InterruptedException {
        String download = make();

        try (TestBrowser editor = site.browser().asAgent("ines@exemple.fr", "Inès", Role.EDITOR)) {
            assertThat(editor.get(PATH).statusCode()).isEqualTo(403);
            assertThat(editor.submit("/contact", download, Map.of()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(administrator
                        .submit(PATH, PATH + "/..%2Fouvert.db/telecharger", Map.of())
                        .statusCode())
                .isIn(400, 404);
        assertThat(administrator.get(download).statusCode()).isEqualTo(405);
    }

    @BothDatabases
    void everyNightOneIsMadeAndTheOldestGo(Storage storage) {
        TestClock night = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
        StoredSettings settings = new StoredSettings(storage.core(), night);
        settings.save(CoreSettings.OWNER, Map.of("backup-kept", "2"), "Ana");
        Backups backups = new Backups(
                storage.configuration().dataDirectory().resolve("sauvegardes"),
                night,
                file -> new Backup(storage, night).create(file));
        NightlyBackup nightly = new NightlyBackup(backups, settings, night, ZoneOffset.UTC);

        nightly.turn();
        assertThat(backups.list()).as("a new site waits for its first night").isEmpty();

        for (int day = 0; day < 3; day++) {
            night.advance(Duration.ofDays(1));
            nightly.turn();
            nightly.turn();
        }
        assertThat(backups.list()).hasSize(2);

        settings.save(CoreSettings.OWNER, Map.of("backup-daily", "false"), "Ana");
        night.advance(Duration.ofDays(3));
        nightly.turn();
        assertThat(backups.newest().orElseThrow().madeAt()).isEqualTo(Instant.parse("2026-11-27T09:00:00Z"));
    }
}
