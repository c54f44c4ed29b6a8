package org.territoireouvert.acceptance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.command.Command;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestSite;

/** Does what the tutorial says, as it is written, and loads what comes of it. */
class TutorialIT {

    @TempDir
    Path folder;

    @Test
    void theTutorialEndsWithAPluginThatASiteServes() throws IOException, InterruptedException {
        follow(Tutorial.read("tutoriel-plugin.md"));

        Path target = folder.resolve("livre-d-or/target");
        assertThat(entries(target.resolve("livre-d-or-0.1.0.zip")))
                .containsExactlyInAnyOrder("livre-d-or-0.1.0.jar", "plugin.json");
        try (TestSite site = TestSite.start(List.of(PluginSource.of(target.resolve("livre-d-or-0.1.0.jar"))))) {
            site.server().demonstrate();

            assertThat(site.page("/livre-d-or").select(".to-rows h2").eachText())
                    .hasSize(2)
                    .anyMatch(title -> title.startsWith("Merci pour la fête du village"));
        }
    }

    @Test
    void bothLanguagesHaveTheSameSteps() {
        assertThat(Tutorial.read("tutorial-plugin.md")).isEqualTo(Tutorial.read("tutoriel-plugin.md"));
    }

    private void follow(Tutorial tutorial) throws IOException, InterruptedException {
        Path commands = Files.createDirectory(folder.resolve("commands"));
        LocalMaven.write(commands);
        Command.writeLauncher(commands);
        Path out = folder.resolve("out.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", tutorial.script())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        shell.environment().merge("PATH", commands.toString(), (path, first) -> first + ":" + path);
        shell.environment()
                .merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", (own, quick) -> own + " " + quick);
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = shell.start();

        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out))
                .as("what the site thinks of the plugin")
                .contains("livre-d-or");
    }

    private static List<String> entries(Path archive) throws IOException {
        try (ZipFile file = new ZipFile(archive.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
