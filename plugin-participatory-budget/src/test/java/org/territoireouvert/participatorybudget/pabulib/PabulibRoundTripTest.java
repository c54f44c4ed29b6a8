package org.territoireouvert.participatorybudget.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.participatorybudget.SharedVotes;

class PabulibRoundTripTest {

    static Stream<Path> instances() {
        return SharedVotes.files("instances", ".pb").stream();
    }

    @ParameterizedTest
    @MethodSource("instances")
    void whatIsWrittenReadsBackTheSame(Path file) throws IOException, PabulibException {
        PabulibFile original;
        try (InputStream input = Files.newInputStream(file)) {
            original = PabulibReader.readFile(input);
        }

        String written = write(original);

        PabulibFile again = read(written);
        assertThat(again.meta()).isEqualTo(original.meta());
        assertThat(again.projectColumns()).isEqualTo(original.projectColumns());
        assertThat(again.projects())
                .extracting(PabulibProject::columns)
                .isEqualTo(original.projects().stream()
                        .map(PabulibProject::columns)
                        .toList());
        assertThat(again.voterColumns()).isEqualTo(original.voterColumns());
        assertThat(again.votes()).hasSameSizeAs(original.votes());
        assertThat(write(again)).isEqualTo(written);
    }

    @Test
    void unknownKeysColumnsAndQuotedTextsSurvive() throws IOException, PabulibException {
        String text = PabulibText.file(
                        "approval",
                        List.of("project_id;cost;name;Colour", "votes;10.5;\"A; \"\"B\"\"\nC\";red"),
                        List.of("voter_id;vote;points;Mood", "1;votes;7;\"so;so\""))
                .replace("rule;greedy", "rule;greedy\nOdd Key;x");

        assertThat(write(read(text))).isEqualTo(text);
    }

    private static PabulibFile read(String text) throws IOException, PabulibException {
        return PabulibReader.readFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(PabulibFile file) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PabulibWriter.write(file, output);
        return output.toString(StandardCharsets.UTF_8);
    }
}
