package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

class KilledWriterTest {

    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedRowIsLost() throws Exception {
        Path acknowledged = folder.resolve("acknowledged.txt");
        for (int kill = 0; kill < KILLS; kill++) {
            long before = Files.exists(acknowledged) ? Files.size(acknowledged) : 0;
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AcknowledgedWrites.class.getName(),
                            folder.toString(),
                            acknowledged.toString(),
                            "k" + kill)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("writer.log").toFile())
                    .start();
            for (int wait = 0; wait < 2_000 && writer.isAlive(); wait++) {
                if (Files.exists(acknowledged) && Files.size(acknowledged) > before + 100L * (kill + 1)) {
                    break;
                }
                Thread.sleep(5);
            }
            writer.destroyForcibly();
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.exists(acknowledged))
                    .as(Files.readString(folder.resolve("writer.log")))
                    .isTrue();
        }

        List<String> rows = Files.readAllLines(acknowledged);
        Set<String> kept = new HashSet<>();
        try (Storage storage = Storage.open(TestDatabases.configuration(folder, Optional.empty()))) {
            kept.addAll(storage.core()
                    .<List<String>, RuntimeException>read(handle -> handle.createQuery("select id from core_plugin")
                            .mapTo(String.class)
                            .list()));
        }
        assertThat(rows).hasSizeGreaterThan(KILLS);
        assertThat(kept).containsAll(rows);
    }
}
