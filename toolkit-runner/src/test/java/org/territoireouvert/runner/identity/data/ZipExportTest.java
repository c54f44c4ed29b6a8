package org.territoireouvert.runner.identity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.text.JacksonJson;

class ZipExportTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipExport export = new ZipExport(bytes, new JacksonJson(), Instant.parse("2026-11-25T08:00:00Z"));

    private Map<String, String> files() throws IOException {
        export.close();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aGroupIsOneJsonArray() throws IOException {
        export.begin("compte", "sessions");
        export.row(Map.of("device", "Firefox, « Linux »"));
        export.row(Map.of("device", "\n\""));
        export.end();
        export.begin("compte", "vide");
        export.end();

        assertThat(files())
                .containsEntry(
                        "compte/sessions.json",
                        "[\n{\"device\":\"Firefox, « Linux »\"},\n{\"device\":\"\\n\\\"\"}\n]\n")
                .containsEntry("compte/vide.json", "[]\n");
    }

    @Test
    void aFileThatIsClosedByItsWriterLeavesTheArchiveOpen() throws IOException {
        export.file("modules/x", "a.txt", stream -> {
            stream.write("un".getBytes(StandardCharsets.UTF_8));
            stream.close();
        });
        export.file("modules/x", "b.txt", stream -> stream.write("deux".getBytes(StandardCharsets.UTF_8)));

        assertThat(files()).containsEntry("modules/x/a.txt", "un").containsEntry("modules/x/b.txt", "deux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "a/b", "a\\b", ".cache", "C:x", "a b", "é.txt", "a\u0000b"})
    void aNameThatCouldLeaveItsFolderIsRefused(String name) {
        assertThatThrownBy(() -> export.file("modules/x", name, stream -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no plain file name");
    }

    @Test
    void aNameIsGivenOnce() throws IOException {
        export.file("modules/x", "a.txt", stream -> {});

        assertThatThrownBy(() -> export.file("modules/x", "a.txt", stream -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"modules/x/a.txt\"");
    }
}
