package org.territoireouvert.consultation.synthesis.writing.opendocument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.writing.Labels;
import org.territoireouvert.consultation.synthesis.writing.SynthesisBlocks;
import org.territoireouvert.consultation.synthesis.writing.SynthesisHeading;

/** Writes a synthesis as OpenDocument text 1.3 (.odt), which word processors open to be worked on. */
public final class OpenDocumentWriter {

    /** Type of the file. */
    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    static final String VERSION = "1.3";

    private OpenDocumentWriter() {}

    /** Returns the file; the same synthesis gives the same bytes. */
    public static byte[] write(SynthesisHeading heading, SynthesisDocument document, Labels labels) {
        List<DocumentBlock> blocks = SynthesisBlocks.of(heading, document, labels);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("content.xml", OpenDocumentContent.write(blocks, labels.say("synthesis.document.contents")));
        parts.put("styles.xml", OpenDocumentStyles.write(heading.language(), DocumentText.of(heading.title())));
        parts.put("meta.xml", OpenDocumentMetadata.write(heading));
        parts.put("META-INF/manifest.xml", OpenDocumentMetadata.manifest(parts.keySet()));
        return packed(parts, heading.publishedOn());
    }

    private static byte[] packed(Map<String, String> parts, LocalDate date) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            mediaType(zip, date);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), date));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The type stands first and plain, so that it is found at a fixed place of the file. */
    private static void mediaType(ZipOutputStream zip, LocalDate date) throws IOException {
        byte[] type = MEDIA_TYPE.getBytes(UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        ZipEntry entry = entry("mimetype", date);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name, LocalDate date) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        return entry;
    }
}
