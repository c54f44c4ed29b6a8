package org.territoireouvert.runner.storage.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeBackupsTest {

    private static final Instant NOW = Instant.parse("2027-04-05T03:15:00Z");

    @TempDir
    Path data;

    private UpgradeBackups backups;

    @BeforeEach
    void backups() {
        backups = UpgradeBackups.below(data);
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theNameSaysWhenAndFromWhichToWhichVersions() {
        assertThat(UpgradeBackups.name(NOW, List.of("core-0.1.0-0.2.0", "initiative-registry-0.1.0-0.3.0")))
                .isEqualTo("avant-mise-a-jour-20270405-031500-core-0.1.0-0.2.0_initiative-registry-0.1.0-0.3.0.zip");
        assertThat(UpgradeBackups.name(NOW, List.of("a-1-2", "b-1-2", "c-1-2", "d-x-2", "e-1-2")))
                .endsWith("a-1-2_b-1-2_c-1-2_et-2-autres.zip");
    }

    @Test
    void theNewestAreKeptAndNightlyOnesAreNotTouched() throws IOException {
        for (int day = 1; day <= 4; day++) {
            backups.make("avant-mise-a-jour-2027040" + day + "-031500-core-1-2.zip", UpgradeBackupsTest::write);
        }
        write(backups.folder().resolve("sauvegarde-20270401-031500.zip"));

        backups.keep(2);

        assertThat(backups.list())
                .containsExactly(
                        "avant-mise-a-jour-20270404-031500-core-1-2.zip",
                        "avant-mise-a-jour-20270403-031500-core-1-2.zip");
        assertThat(backups.folder().resolve("sauvegarde-20270401-031500.zip")).exists();
    }

    @Test
    void whatWasCutOffIsNoBackupAndGoesWithTheNextOne() throws IOException {
        Files.createDirectories(backups.folder());
        Path cutOff = backups.folder().resolve("avant-mise-a-jour-20270401-031500-core-1-2.zip.partiel");
        write(cutOff);
        assertThat(backups.list()).isEmpty();

        backups.make("avant-mise-a-jour-20270402-031500-core-1-2.zip", UpgradeBackupsTest::write);

        assertThat(cutOff).doesNotExist();
        assertThat(backups.list()).hasSize(1);
    }

    @Test
    void aFailureIsNotTakenForABackup() {
        assertThatThrownBy(() -> backups.make("avant-mise-a-jour-20270402-031500-core-1-2.zip", file -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(backups.list()).isEmpty();
    }
}
