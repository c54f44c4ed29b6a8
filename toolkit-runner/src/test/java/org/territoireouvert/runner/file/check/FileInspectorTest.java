package org.territoireouvert.runner.file.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.file.check.FileInspector.Sound;
import org.territoireouvert.runner.file.check.FileInspector.Unsound;

class FileInspectorTest {

    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

    @TempDir
    Path folder;

    private String problem(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("sent"), content);
        return switch (FileInspector.inspect(file, name)) {
            case Sound sound -> sound.kind().name();
            case Unsound unsound -> unsound.refusal().messageKey();
        };
    }

    private String problem(String name, String content) throws IOException {
        return problem(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<String, byte[]> document() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("content.xml", bytes("<office:document-content/>"));
        entries.put("META-INF/manifest.xml", bytes("<manifest:manifest/>"));
        return entries;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String mimetype, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = bytes(mimetype);
            CRC32 checksum = new CRC32();
            checksum.update(type);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(checksum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] odt(Map<String, byte[]> entries) throws IOException {
        return archive("application/vnd.oasis.opendocument.text", entries);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            photo.png,      'GIF89a',                  file.refused.disagree
            photo.jpg,      '<svg xmlns=\"x\"/>',        file.refused.disagree
            plan.svg,       '<svg/>',                  file.refused.format
            page.html,      '<html>',                  file.refused.format
            note.docx,      'PK',                      file.refused.format
            photo.png.exe,  'MZ',                      file.refused.format
            photo,          'x',                       file.refused.format
            vide.csv,       '',                        file.refused.empty
            t.csv,          '<!DOCTYPE html>,',        file.refused.disagree
            t.csv,          'PK,',                     file.refused.disagree
            t.csv,          '%PDF-1.7,',               file.refused.disagree
            t.csv,          'a b c',                   file.refused.no-cells
            t.csv,          'nom;prix',                CSV
            T.CSV,          'nom,prix',                CSV
            d.pdf,          'x%PDF-1.7 %%EOF',         file.refused.disagree
            d.pdf,          '%PDF-1.7 coupé',          file.refused.cut
            """)
    void contentAndNameMustAgree(String name, String content, String expected) throws IOException {
        assertThat(problem(name, content)).isEqualTo(expected);
    }

    @Test
    void picturesAreToldByTheirFirstBytes() throws IOException {
        assertThat(problem("a.png", "\u0089PNG\r\n\u001a\n....")).isEqualTo("PNG");
        assertThat(problem("a.JPEG", "\u00ff\u00d8\u00ff\u00e0....")).isEqualTo("JPEG");
        assertThat(problem("a.webp", "RIFF....WEBPVP8 ")).isEqualTo("WEBP");
        assertThat(problem("a.webp", "RIFF....WAVEfmt ")).isEqualTo("file.refused.disagree");
        assertThat(problem("a.jpg", "\u0089PNG\r\n\u001a\n....")).isEqualTo("file.refused.disagree");
    }

    @Test
    void tablesAreTextWithLinesOfASize() throws IOException {
        assertThat(problem("t.csv", "a;b\n1;\0")).isEqualTo("file.refused.no-text");
        assertThat(problem("t.csv", "a;b\n" + "x".repeat(70_000))).isEqualTo("file.refused.no-text");
        assertThat(problem("t.csv", bytes("\u00e9t\u00e9;prix\r\n1;2\r\n"))).isEqualTo("CSV");
    }

    @Test
    void aPdfThatIsAnArchiveTooIsRefused() throws IOException {
        byte[] hidden = odt(document());
        byte[] both = Arrays.copyOf(bytes(PDF), PDF.length() + hidden.length + 6);
        System.arraycopy(hidden, 0, both, PDF.length(), hidden.length);
        System.arraycopy(bytes("\n%%EOF"), 0, both, PDF.length() + hidden.length, 6);

        assertThat(problem("d.pdf", PDF)).isEqualTo("PDF");
        assertThat(problem("d.pdf", both)).isEqualTo("file.refused.several");
    }

    @Test
    void openDocumentsAreTaken() throws IOException {
        assertThat(problem("d.odt", odt(document()))).isEqualTo("ODT");
        assertThat(problem("d.ods", archive("application/vnd.oasis.opendocument.spreadsheet", document())))
                .isEqualTo("ODS");
        assertThat(problem("d.ods", odt(document()))).isEqualTo("file.refused.disagree");
        assertThat(problem("d.odt", archive("application/vnd.oasis.opendocument.text-template", document())))
                .isEqualTo("file.refused.disagree");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Basic/Standard/Module1.xml,   x,                                           file.refused.macros
            Scripts/python/a.py,          x,                                           file.refused.macros
            ../../etc/passwd,             x,                                           file.refused.broken
            /absolu,                      x,                                           file.refused.broken
            a\\b,                         x,                                           file.refused.broken
            settings.xml,                 'href=\"vnd.sun.star.script:M?l=Basic\"',      file.refused.macros
            """)
    void whatActsOrLeavesTheArchiveIsRefused(String name, String content, String expected) throws IOException {
        Map<String, byte[]> entries = document();
        entries.put(name, bytes(content));

        assertThat(problem("d.odt", odt(entries))).isEqualTo(expected);
    }

    @Test
    void whatHasAPasswordCannotBeLookedAt() throws IOException {
        Map<String, byte[]> entries = document();
        entries.put("META-INF/manifest.xml", bytes("<manifest:encryption-data/>"));

        assertThat(problem("d.odt", odt(entries))).isEqualTo("file.refused.encrypted");
    }

    @Test
    void archivesThatUnfoldWithoutEndAreRefused() throws IOException {
        Map<String, byte[]> dense = document();
        dense.put("Pictures/1.png", new byte[20_000_000]);
        Map<String, byte[]> many = document();
        for (int entry = 0; entry < 1_001; entry++) {
            many.put("Pictures/" + entry, new byte[1]);
        }

        assertThat(problem("d.odt", odt(dense))).isEqualTo("file.refused.bomb");
        assertThat(problem("d.odt", odt(many))).isEqualTo("file.refused.bomb");
    }

    @Test
    void aCutArchiveIsRefused() throws IOException {
        byte[] whole = odt(document());

        assertThat(problem("d.odt", Arrays.copyOf(whole, whole.length - 30))).isEqualTo("file.refused.broken");
    }
}
