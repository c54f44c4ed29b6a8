package org.territoireouvert.runner.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups in a folder, made by something that only writes its name. */
class BackupsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path folder;

    private Instant now = Instant.parse("2026-11-24T04:00:00Z");

    private Backups backups() {
        return new Backups(folder.resolve("sauvegardes"), () -> now, BackupsTest::write);
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theNewestComesFirstAndTheOldestGo() {
        Backups backups = backups();
        for (int day = 0; day < 5; day++) {
            backups.make();
            now = now.plus(Duration.ofDays(1));
        }

        backups.keep(2);

        assertThat(backups.list())
                .extracting(StoredBackup::name)
                .containsExactly("sauvegarde-20261128-040000.zip", "sauvegarde-20261127-040000.zip");
        assertThat(backups.newest()).map(StoredBackup::madeAt).hasValue(Instant.parse("2026-11-28T04:00:00Z"));
        backups.keep(0);
        assertThat(backups.list()).hasSize(1);
    }

    @Test
    void onlyBackupsAreHandedOut() throws IOException {
        Backups backups = backups();
        backups.make();
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("sauvegardes").resolve("notes.zip"), "notes");

        assertThat(backups.find("sauvegarde-20261124-040000.zip")).isPresent();
        for (String name : new String[] {"../secret.txt", "secret.txt", "notes.zip", "", "/etc/passwd"}) {
            assertThat(backups.find(name)).as(name).isEmpty();
        }
    }

    @Test
    void aFailureIsNotedLeavesNothingAndIsForgottenAfterASuccess() {
        boolean[] broken = {true};
        Backups backups = new Backups(folder.resolve("sauvegardes"), () -> now, file -> {
            if (broken[0]) {
                throw new IllegalStateException("disk full");
            }
            write(file);
        });

        assertThatThrownBy(backups::make).hasMessage("disk full");
        assertThat(backups.failedAt()).hasValue(now);
        assertThat(backups.list()).isEmpty();

        broken[0] = false;
        backups.make();
        assertThat(backups.failedAt()).isEmpty();
    }

    @Test
    void whatIsUnderWayIsNoBackupYetAndASecondOneIsNotBegun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Backups backups = new Backups(folder.resolve("sauvegardes"), () -> now, file -> {
            write(file);
            begun.countDown();
            await(goOn);
        });

        assertThat(backups.begin(7)).isTrue();
        await(begun);

        assertThat(backups.underWay()).isPresent();
        assertThat(backups.list()).isEmpty();
        assertThat(backups.begin(7)).isFalse();
        goOn.countDown();
    }

    @Test
    void whatWasCutOffAnHourAgoIsRemovedByTheNextOne() throws IOException {
        Path part = folder.resolve("sauvegardes").resolve("sauvegarde-20261124-020000.zip.partiel");
        Files.createDirectories(part.getParent());
        Files.writeString(part, "half");
        Backups backups = backups();

        assertThat(backups.underWay()).isEmpty();
        backups.make();

        assertThat(part).doesNotExist();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
