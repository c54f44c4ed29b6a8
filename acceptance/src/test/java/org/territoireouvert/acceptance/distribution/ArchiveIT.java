package org.territoireouvert.acceptance.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveIT {

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        home = Archive.unpack(folder);
    }

    @Test
    void theListOfLibrariesNamesEveryJar() throws IOException {
        JsonNode list = JsonMapper.shared().readTree(Files.readString(home.resolve("territoire-ouvert-sbom.json")));
        Set<String> named = list.get("components")
                .valueStream()
                .flatMap(component -> component.path("hashes").valueStream())
                .filter(hash -> hash.get("alg").asString().equals("SHA-256"))
                .map(hash -> hash.get("content").asString())
                .collect(Collectors.toSet());

        List<Path> jars =
                files().filter(file -> file.toString().endsWith(".jar")).toList();

        assertThat(jars).hasSizeGreaterThan(80);
        assertThat(jars).allSatisfy(jar -> assertThat(named).contains(sha256(jar)));
    }

    @Test
    void anyBuildOfTheSameSourcesLooksTheSame() throws Exception {
        List<String> entries = Shell.run(
                        folder,
                        Map.of("TZ", "UTC"),
                        "tar",
                        "--utc",
                        "-tvf",
                        Archive.file().toString())
                .text()
                .lines()
                .toList();

        // Mode, owner, size, day, hour, name.
        List<String[]> parts =
                entries.stream().map(entry -> entry.split(" +", 6)).toList();
        assertThat(parts).extracting(entry -> entry[1]).containsOnly("root/root");
        assertThat(parts.stream().map(entry -> entry[3] + entry[4]).distinct()).hasSize(1);
        assertThat(parts).extracting(entry -> entry[0]).containsOnly("drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x");
    }

    @Test
    void onlyWhatIsStartedMayBeRun() throws IOException {
        assertThat(files().filter(Files::isExecutable).map(home::relativize).map(Path::toString))
                .containsExactlyInAnyOrder("bin/ouvert", "docker/health");
    }

    @Test
    void theDocumentsNameThisVersion() throws IOException {
        String version = home.getFileName().toString().substring("territoire-ouvert-".length());

        assertThat(home.resolve("README.md")).content().contains(version).doesNotContain("@project");
        assertThat(home.resolve("docker/compose.yaml")).content().contains("territoire-ouvert:" + version);
        assertThat(home.resolve("LICENSE")).content().contains("EUROPEAN UNION PUBLIC LICENCE");
        assertThat(home.resolve("THIRD-PARTY.md")).isNotEmptyFile();
        assertThat(home.resolve("docs/guide-exploitation.md")).isNotEmptyFile();
    }

    private static Stream<Path> files() throws IOException {
        return Files.walk(home).filter(Files::isRegularFile);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
