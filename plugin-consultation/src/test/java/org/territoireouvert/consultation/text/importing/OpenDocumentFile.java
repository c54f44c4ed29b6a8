package org.territoireouvert.consultation.text.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes ZIP files, those of OpenDocument among them. */
final class OpenDocumentFile {

    private static final String NAMESPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"""";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** Returns an OpenDocument text with this inside of {@code office:text}. */
    static byte[] of(String text) {
        return new OpenDocumentFile()
                .with("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8))
                .with("content.xml", content(text).getBytes(UTF_8))
                .bytes();
    }

    static String content(String text) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content %s><office:automatic-styles>
                <number:text-style><number:text>rien</number:text></number:text-style>
                <style:style style:name="P1" style:parent-style-name="Title"/>
                <style:style style:name="P2" style:parent-style-name="Heading_20_2"/>
                <text:list-style style:name="L1">
                <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="°"/>
                <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
                <text:list-level-style-bullet text:level="3"/></text:list-style>
                </office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>
                """.formatted(NAMESPACES, text);
    }

    OpenDocumentFile with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
