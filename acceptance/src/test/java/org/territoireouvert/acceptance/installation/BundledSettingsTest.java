package org.territoireouvert.acceptance.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.FollowedBundle;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.settings.BundledSettings;
import org.territoireouvert.runner.settings.StoredSettings;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Settings that a bundle gives, what people choose, and the next edition of the bundle. */
class BundledSettingsTest {

    private static final PluginId PLUGIN = new PluginId("ambassador-directory");
    private static final Setting<Long> DAYS = Setting.number("answer-days", 15).between(1, 60);
    private static final Setting<Boolean> OPEN = Setting.flag("open", false);
    private static final Setting<List<String>> WORDS = Setting.list("words", List.of());
    private static final List<Setting<?>> DECLARED = List.of(DAYS, OPEN, WORDS);

    @BothDatabases
    void aBundleGivesValuesWhereNobodyChoseAny(Storage storage) {
        StoredSettings settings = new StoredSettings(storage.core(), new TestClock());
        settings.save(PLUGIN, Map.of("open", "false"), "Paul Giraud");

        give(settings, Map.of("answer-days", "20", "open", "true", "words", "eau\nbois"));

        assertThat(settings.value(PLUGIN, DAYS)).isEqualTo(20);
        assertThat(settings.value(PLUGIN, OPEN)).isFalse();
        assertThat(settings.value(PLUGIN, WORDS)).containsExactly("eau", "bois");
        assertThat(settings.changes(PLUGIN).get("answer-days"))
                .extracting(StoredSettings.Change::by)
                .isEqualTo(BundledSettings.BY);
    }

    @BothDatabases
    void theNextEditionOfTheBundleChangesWhatTheBundleGave(Storage storage) {
        StoredSettings settings = new StoredSettings(storage.core(), new TestClock());
        give(settings, Map.of("answer-days", "20", "open", "true"));
        settings.save(PLUGIN, Map.of("open", "true"), "Paul Giraud");

        give(settings, Map.of("answer-days", "30"));
        assertThat(settings.value(PLUGIN, DAYS)).isEqualTo(30);

        give(settings, Map.of());
        assertThat(settings.value(PLUGIN, DAYS)).isEqualTo(15);
        assertThat(settings.value(PLUGIN, OPEN)).as("somebody chose it").isTrue();
    }

    @BothDatabases
    void whatCannotBeIsLeftOutAndTheRestGiven(Storage storage) {
        StoredSettings settings = new StoredSettings(storage.core(), new TestClock());

        give(settings, Map.of("answer-days", "2000", "unknown", "1", "open", "true"));

        assertThat(settings.value(PLUGIN, DAYS)).isEqualTo(15);
        assertThat(settings.value(PLUGIN, OPEN)).isTrue();
        assertThat(settings.changes(PLUGIN)).containsOnlyKeys("open");
    }

    @BothDatabases
    void aStartChangesNothingThatIsThere(Storage storage) {
        TestClock clock = new TestClock();
        StoredSettings settings = new StoredSettings(storage.core(), clock);
        give(settings, Map.of("answer-days", "20"));
        Map<String, StoredSettings.Change> before = settings.changes(PLUGIN);
        clock.advance(Duration.ofDays(1));

        give(settings, Map.of("answer-days", "20"));

        assertThat(settings.changes(PLUGIN)).isEqualTo(before);
    }

    @Test
    void aSiteStartsWithTheSettingsOfItsBundle(@TempDir Path folder) throws IOException {
        Configuration configuration = TestDatabases.configuration(folder, Optional.empty());
        InstalledFolder installed = InstalledFolder.below(configuration.dataDirectory());
        Files.createDirectories(installed.lock().getParent());
        FollowedBundle bundle = new FollowedBundle("commune", Map.of(PLUGIN, Map.of("answer-days", "20")));
        new LockFile(installed.lock()).write(Wanted.DELIVERED.under(Optional.of(bundle)));

        try (TestSite site = TestSite.start(configuration, InstantSource.system(), Repository.plugins());
                TestBrowser administrator = site.browser().asAdministrator()) {
            Document page = administrator.page("/admin/plugins/ambassador-directory/reglages");
            assertThat(page.select("[name=answer-days]").val()).isEqualTo("20");
            assertThat(page.text()).contains("bundle.json");
        }
    }

    private static void give(StoredSettings settings, Map<String, String> bundled) {
        new BundledSettings(settings).give(PLUGIN, DECLARED, bundled);
    }
}
