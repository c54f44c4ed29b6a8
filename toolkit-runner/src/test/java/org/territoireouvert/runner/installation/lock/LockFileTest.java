package org.territoireouvert.runner.installation.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.registry.Trust;

class LockFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final PluginId BUDGET = new PluginId("budget");

    @TempDir
    private Path folder;

    private Path file;
    private LockFile lock;

    @BeforeEach
    void prepare() {
        file = folder.resolve("plugins.lock");
        lock = new LockFile(file);
    }

    @Test
    void nothingButWhatIsDeliveredIsWantedWhereNothingWasChanged() throws Exception {
        assertThat(lock.read()).isEqualTo(Wanted.DELIVERED);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Wanted wanted = wanted();

        lock.write(wanted);

        assertThat(lock.read()).isEqualTo(wanted);
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("plugins.lock"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\" : 1 | \"schema\" : 2 | schema",
                "\"removed\" | \"remooved\" | remooved",
                "\"id\" : \"budget\" | \"id\" : \"../budget\" | plugins.id",
                "\"version\" : \"1.2.0\" | \"version\" : \"1.2\" | plugins.version",
                "\"trust\" : \"OFFICIAL\" | \"trust\" : \"CORE\" | plugins",
                "\"trust\" : \"OFFICIAL\" | \"trust\" : \"official\" | plugins.trust",
                "\"budget.jar\" | \"../../budget.jar\" | files",
                "\"sha256\" : \"aaaa | \"sha256\" : \"zzzz | sha256",
                "\"kept\" : [ | \"kept\" : {}, \"x\" : [ | kept",
                "\"installedAt\" : \"2026-11-24T08:00:00Z\" | \"installedAt\" : \"today\" | installedAt"
            })
    void aWrongValueIsRefusedByItsName(String part, String replacement, String named) throws Exception {
        lock.write(wanted());
        String text = Files.readString(file);
        assertThat(text).contains(part);
        Files.writeString(file, text.replace(part, replacement));

        assertThatExceptionOfType(UnreadableLockException.class)
                .isThrownBy(lock::read)
                .withMessageContaining(named);
    }

    @Test
    void halfAFileIsRefused() throws Exception {
        lock.write(wanted());
        String text = Files.readString(file);

        for (int length = 0; length < text.length(); length += 7) {
            Files.writeString(file, text.substring(0, length));

            assertThatExceptionOfType(UnreadableLockException.class).isThrownBy(lock::read);
        }
    }

    @Test
    void aPluginThatIsThereTwiceIsRefused() throws Exception {
        lock.write(wanted());
        String text = Files.readString(file);
        int start = text.indexOf("{", text.indexOf("\"plugins\""));
        int end = text.indexOf("\"removed\"");
        String plugin = text.substring(start, text.lastIndexOf("]", end));
        Files.writeString(file, text.replace(plugin, plugin + "," + plugin));

        assertThatExceptionOfType(UnreadableLockException.class)
                .isThrownBy(lock::read)
                .withMessageContaining("twice");
    }

    static Wanted wanted() {
        InstalledVersion now = version("1.2.0", Trust.OFFICIAL, "a", Optional.of("officiel"));
        InstalledVersion before = InstalledVersion.delivered("1.1.0", NOW);
        return new Wanted(
                List.of(new WantedPlugin(BUDGET, now, Optional.of(before))),
                List.of(new PluginId("consultation")),
                List.of(new KeptData(new PluginId("consultation"), "2.0.0", "con_", Optional.of("1.9.0"))),
                Optional.of(new FollowedBundle("commune", Map.of(BUDGET, Map.of("quorum", "12")))),
                List.of(new PluginAct(
                        PluginAct.Kind.UPDATED, BUDGET, "1.2.0", Optional.of("1.1.0"), Trust.OFFICIAL, NOW)));
    }

    private static InstalledVersion version(String version, Trust trust, String digit, Optional<String> registry) {
        return new InstalledVersion(
                version,
                digit.repeat(64),
                new TreeMap<>(Map.of("budget.jar", "b".repeat(64), "plugin.json", "c".repeat(64))),
                trust,
                registry,
                NOW);
    }
}
