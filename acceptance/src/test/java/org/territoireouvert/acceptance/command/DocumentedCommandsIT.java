package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;

/** Every command that a document offers ({@code sh} blocks) works, in the order of the document. */
class DocumentedCommandsIT {

    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide-exploitation.md"})
    void theCommandsOfADocumentWork(String document) throws IOException, InterruptedException {
        Command.writeLauncher(folder);
        Path example = folder.resolve("docs/exemples/vote.pb");
        Files.createDirectories(example.getParent());
        Files.copy(Repository.root().resolve("docs/exemples/vote.pb"), example);
        List<String> blocks = BLOCK.matcher(Files.readString(Repository.root().resolve(document)))
                .results()
                .map(block -> block.group(1).stripIndent())
                .toList();

        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            Path out = folder.resolve("out.txt");
            Process process = new ProcessBuilder("bash", "-e", "-c", block)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();

            assertThat(process.waitFor())
                    .as(block + "\n" + Files.readString(out))
                    .isZero();
        }
    }
}
