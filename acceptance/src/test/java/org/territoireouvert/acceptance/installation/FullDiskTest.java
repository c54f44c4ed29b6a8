package org.territoireouvert.acceptance.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.testkit.TestDatabases;

/** Installs on a small disk in memory, which only the administrator of the machine can make. */
class FullDiskTest {

    private static final String SIZE = "256k";

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void makeDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()),
                "Skipped: this user may not mount a small disk");
    }

    @AfterEach
    void removeDisk() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void aFullDiskIsASentenceAndChangesNothing() throws Exception {
        Configuration configuration = TestDatabases.configuration(disk, Optional.empty());
        Changing changing = new Changing(configuration);
        changing.install(SmallPlugin.of("map", "1.0.0", "1.0.0").in(folder));
        Path lock = disk.resolve("installed/plugins.lock");
        Wanted before = new LockFile(lock).read();
        Path update = SmallPlugin.of("map", "1.1.0", "1.0.0").in(folder);
        Path filler = disk.resolve("filler");
        fill(filler);

        for (int kilobytes = 0; kilobytes < 24; kilobytes += 4) {
            shorten(filler, 4_096);
            try {
                changing.install(update);
                assertThat(kilobytes).isPositive();
                break;
            } catch (RefusedException full) {
                assertThat(full.ground()).isEqualTo(Ground.ENVIRONMENT);
                assertThat(full.sentence(Locale.FRENCH)).contains("Il n’y a plus de place", "Rien n’est changé");
                assertThat(new LockFile(lock).read()).isEqualTo(before);
            }
        }

        Files.delete(filler);
        changing.install(update);
        assertThat(new LockFile(lock).read().plugins().get(0).current().version())
                .isEqualTo("1.1.0");
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4_096];
        try (var stream = Files.newOutputStream(file)) {
            while (true) {
                stream.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static void shorten(Path file, int bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }

    private static boolean run(String... words) throws Exception {
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    }
}
