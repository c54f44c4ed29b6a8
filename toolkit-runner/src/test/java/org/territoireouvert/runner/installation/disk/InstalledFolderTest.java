package org.territoireouvert.runner.installation.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.PluginId;

class InstalledFolderTest {

    @TempDir
    private Path data;

    private InstalledFolder folder;

    @BeforeEach
    void prepare() {
        folder = InstalledFolder.below(data);
    }

    @Test
    void oneChangeAtATime() throws Exception {
        HeldFile first = folder.change();

        assertThatExceptionOfType(BusyException.class).isThrownBy(folder::change);

        first.close();
        folder.change().close();
    }

    @Test
    void versionsThatNobodyWantsGo() throws Exception {
        version("budget", "1.0.0");
        version("budget", "1.1.0");
        version("forum", "1.0.0");
        Files.createDirectories(folder.staging().resolve("1.zip.files"));

        boolean all = folder.sweep((id, version) -> version.equals("1.1.0"));

        assertThat(all).isTrue();
        assertThat(folder.version(new PluginId("budget"), "1.1.0")).exists();
        assertThat(folder.version(new PluginId("budget"), "1.0.0")).doesNotExist();
        assertThat(folder.root().resolve("forum")).doesNotExist();
        assertThat(folder.staging()).doesNotExist();
    }

    @Test
    void aVersionStaysWhileAProcessMayHaveItOpen() throws Exception {
        version("budget", "1.0.0");
        HeldFile server = folder.use();
        HeldFile other = folder.use();
        server.close();

        assertThat(folder.sweep((id, version) -> false)).isFalse();
        assertThat(folder.version(new PluginId("budget"), "1.0.0")).exists();

        other.close();
        assertThat(folder.sweep((id, version) -> false)).isTrue();
        assertThat(folder.root().resolve("budget")).doesNotExist();
    }

    private void version(String id, String version) throws Exception {
        Path place = Files.createDirectories(folder.version(new PluginId(id), version));
        Files.writeString(place.resolve("plugin.json"), "{}");
    }
}
