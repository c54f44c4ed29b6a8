package org.territoireouvert.runner.identity.data;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Response.Content;

/** Writes an export as a ZIP archive while it is sent: a JSON array for each group of rows, and the files as they are. */
public final class ZipExport implements ExportSink, AutoCloseable {

    private static final Pattern FILE_NAME = Pattern.compile("[\\w][\\w.-]{0,119}");

    private final ZipOutputStream zip;
    private final Writer text;
    private final Json json;
    private final FileTime time;
    private final Set<String> names = new HashSet<>();
    private boolean firstRow;

    /** Starts an archive; {@code stream} stays open when it is closed. */
    public ZipExport(OutputStream stream, Json json, Instant now) {
        this.zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.json = json;
        this.time = FileTime.from(now);
    }

    @Override
    public void begin(String folder, String name) throws IOException {
        open(folder + "/" + name + ".json");
        text.write("[");
        firstRow = true;
    }

    @Override
    public void row(Map<String, ? extends @Nullable Object> cells) throws IOException {
        text.write(firstRow ? "\n" : ",\n");
        firstRow = false;
        json.write(cells, text);
    }

    @Override
    public void end() throws IOException {
        text.write(firstRow ? "]\n" : "\n]\n");
        text.flush();
        zip.closeEntry();
    }

    @Override
    public void file(String folder, String name, Content content) throws IOException {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no plain file name");
        }
        open(folder + "/" + name);
        content.writeTo(new OfEntry(zip));
        zip.closeEntry();
    }

    /** Adds a text at the top of the archive. */
    public void note(String name, String content) throws IOException {
        open(name);
        text.write(content);
        text.flush();
        zip.closeEntry();
    }

    private void open(String path) throws IOException {
        if (!names.add(path)) {
            throw new IllegalArgumentException("The export has a file \"" + path + "\" already");
        }
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
    }

    /** Ends the archive. */
    @Override
    public void close() throws IOException {
        text.flush();
        zip.finish();
        zip.flush();
    }

    /** Keeps a plugin that closes what it was given from closing the archive. */
    private static final class OfEntry extends FilterOutputStream {

        OfEntry(OutputStream entry) {
            super(entry);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
