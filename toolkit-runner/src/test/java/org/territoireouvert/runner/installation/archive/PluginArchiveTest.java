package org.territoireouvert.runner.installation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.installation.PluginPackage;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

class PluginArchiveTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path jars = jars();
        Files.writeString(jars.resolve("LICENSE.txt"), "EUPL-1.2");
        Files.writeString(jars.resolve("notes.txt"), "left out");

        ExtractedPlugin plugin = extract(WritePluginArchive.into(folder.resolve("out"), List.of(jars)));

        assertThat(plugin.archiveName()).isEqualTo("map-1.0.0.zip");
        assertThat(plugin.own()).isEqualTo("test.map.jar");
        assertThat(plugin.files()).containsOnlyKeys("LICENSE.txt", "plugin.json", "test.map.jar");
    }

    @Test
    void theSameFilesAreTheSameBytes() throws IOException {
        Path jars = jars();

        Path one = WritePluginArchive.into(folder.resolve("one"), List.of(jars));
        Path two = WritePluginArchive.into(folder.resolve("two"), List.of(jars));

        assertThat(one).hasSameBinaryContentAs(two);
        assertThatThrownBy(() -> WritePluginArchive.into(folder.resolve("two"), List.of(jars)))
                .hasMessageContaining("registry.archive.exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../map.jar",
                "/etc/map.jar",
                "lib/map.jar",
                "lib\\map.jar",
                "..\\map.jar",
                ".map.jar",
                "map.jar/",
                "map.sh",
                "map.jar\u0000.txt",
                "ma\u001b[2Jp.jar",
                "",
                "CON",
                "plugin.json.jar/../../x.jar"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put(name, "x".getBytes(StandardCharsets.UTF_8));

        assertRefused(PluginPackage.zip(folder.resolve("bad.zip"), entries), "registry.archive.name");
        assertThat(folder.resolve("map.jar")).doesNotExist();
    }

    /** Packages that are wrong, by the sentence that refuses them. */
    enum Bad {
        NO_ZIP("registry.archive.no-zip"),
        CUT("registry.archive.no-zip"),
        EMPTY("registry.archive.no-zip"),
        SAME_NAME("registry.archive.twice"),
        MANY("registry.archive.entries"),
        BOMB("registry.archive.content"),
        NO_DESCRIPTOR("registry.archive.no-descriptor"),
        NO_JAR("registry.archive.no-jar"),
        NO_PLUGIN("registry.archive.no-plugin"),
        TWO_PLUGINS("registry.archive.two-plugins"),
        OTHER_DESCRIPTOR("registry.archive.other-descriptor"),
        WRONG_DESCRIPTOR("registry.archive.wrong-descriptor");

        private final String sentence;

        Bad(String sentence) {
            this.sentence = sentence;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPackageIsRefused(Bad bad) throws IOException {
        assertRefused(make(bad), bad.sentence);
    }

    private Path make(Bad bad) throws IOException {
        Path file = folder.resolve("bad.zip");
        Map<String, byte[]> entries = entries();
        switch (bad) {
            case NO_ZIP -> {
                return Files.writeString(file, "text");
            }
            case EMPTY -> {
                return Files.write(file, new byte[0]);
            }
            case CUT -> {
                byte[] whole = Files.readAllBytes(PluginPackage.zip(file, entries));
                return Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 40));
            }
            case SAME_NAME -> entries.put("MAP.jar", new byte[1]);
            case MANY ->
                IntStream.range(0, 200)
                        .forEach(number -> entries.put("library" + number + ".jar", new byte[] {(byte) number}));
            case BOMB -> {
                return bomb(file);
            }
            case NO_DESCRIPTOR -> entries.remove("plugin.json");
            case NO_JAR -> entries.put("library.jar", "text".getBytes(StandardCharsets.UTF_8));
            case NO_PLUGIN -> entries.remove("map.jar");
            case TWO_PLUGINS -> entries.put("second.jar", entries().get("map.jar"));
            case OTHER_DESCRIPTOR -> entries.put("plugin.json", "{}".getBytes(StandardCharsets.UTF_8));
            case WRONG_DESCRIPTOR -> {
                return PluginPackage.of("map", "1.0.0")
                        .descriptor("\"vendor\":\"Test\"", "\"vendor\":\"\\u001b[31m\"")
                        .in(folder);
            }
        }
        return PluginPackage.zip(file, entries);
    }

    /** 400 MB of nothing in less than one. */
    private static Path bomb(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("map.jar"));
            byte[] block = new byte[1_024 * 1_024];
            for (int turn = 0; turn < 400; turn++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void aBombIsStoppedLongBeforeItsEnd() throws IOException {
        Path bomb = make(Bad.BOMB);
        Path work = Files.createDirectory(folder.resolve("work"));

        assertThatThrownBy(() -> PluginArchive.extract(bomb, work)).isInstanceOf(RefusedException.class);

        assertThat(Files.size(work.resolve("map.jar"))).isLessThanOrEqualTo(Files.size(bomb) * 100 + 65_536);
    }

    @Test
    void theWriterRefusesWhatTheReaderWould() throws IOException {
        Path jars = jars();
        Files.copy(jars.resolve("test.map.jar"), jars.resolve("copy.jar"));

        assertThatThrownBy(() -> WritePluginArchive.into(folder.resolve("out"), List.of(jars)))
                .hasMessageContaining("registry.archive.two-plugins");
        assertThatThrownBy(() -> WritePluginArchive.into(folder.resolve("out"), List.of(folder.resolve("none"))))
                .hasMessageContaining("registry.no-file");
    }

    private Path jars() {
        Path jars = folder.resolve("jars");
        PluginPackage.of("map", "1.0.0").jar().in(jars);
        return jars;
    }

    private Map<String, byte[]> entries() {
        Path archive = PluginPackage.of("map", "1.0.0").in(folder.resolve("right"));
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private ExtractedPlugin extract(Path archive) throws IOException {
        return PluginArchive.extract(archive, Files.createDirectory(folder.resolve("work")));
    }

    private void assertRefused(Path archive, String key) {
        assertThatThrownBy(() -> extract(archive)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(key);
            assertThat(refused.ground()).isEqualTo(Ground.TRUST);
            assertThat(refused.sentence(Locale.FRENCH)).doesNotContain("\u001b", "\u0000");
        });
    }
}
