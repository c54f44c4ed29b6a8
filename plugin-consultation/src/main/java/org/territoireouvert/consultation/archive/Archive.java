package org.territoireouvert.consultation.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.archive.html.ArchivePath;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.archive.html.HtmlPage;
import org.territoireouvert.consultation.archive.html.PagePlace;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Step;

/** An archive under way: what is added is written at once. For one thread. */
public final class Archive {

    private static final String SUMS = "empreintes.sha256";

    private final Consultation consultation;
    private final Wording wording;
    private final ZipOutputStream zip;
    private final LocalDateTime closed;
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, PagePlace> places = new HashMap<>();
    private final StringBuilder sums = new StringBuilder();

    Archive(Consultation consultation, Wording wording, OutputStream stream) {
        this.consultation = consultation;
        this.wording = wording;
        this.zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        this.closed = consultation.dates().closesOn().plusDays(1).atStartOfDay();
    }

    /** Returns the consultation. */
    public Consultation consultation() {
        return consultation;
    }

    /** Returns the words of its pages. */
    public Wording wording() {
        return wording;
    }

    /**
     * Notes where something stands in the archive, so that what is added later can lead to it.
     *
     * @param path of its page on the site, {@code /consultations/…}
     */
    public void stands(String path, PagePlace place) {
        places.put(path, place);
    }

    /** Returns where something stands; empty when the archive does not have it. */
    public Optional<PagePlace> place(String path) {
        return Optional.ofNullable(places.get(path));
    }

    /**
     * Adds a page about a step, which the page of the step leads to.
     *
     * @param path from the folder of the archive, {@code etapes/….html}
     */
    public void page(Step step, String path, String title, Html.Body body) throws IOException {
        page(new Listed(path, title, true, step.number()), body);
    }

    /** Adds a page about the whole consultation, which the first page leads to. */
    public void page(String path, String title, Html.Body body) throws IOException {
        page(new Listed(path, title, true, Listed.NO_STEP), body);
    }

    private void page(Listed page, Html.Body body) throws IOException {
        listed.add(page);
        HtmlPage written =
                new HtmlPage(page.path(), page.title(), consultation.title(), wording.say("archive.skip"), body);
        write(page.path(), written::writeTo);
    }

    /**
     * Adds a file about a step, which the page of the step and the first page lead to.
     *
     * @param path from the folder of the archive, {@code donnees/…}
     * @param title what it holds
     */
    public void file(Step step, String path, String title, Response.Content content) throws IOException {
        listed.add(new Listed(path, title, false, step.number()));
        write(path, content);
    }

    /** Adds a file about the whole consultation, which the first page leads to. */
    public void file(String path, String title, Response.Content content) throws IOException {
        listed.add(new Listed(path, title, false, Listed.NO_STEP));
        write(path, content);
    }

    /** Returns the pages and files so far, in the order in which they were added. */
    List<Listed> listed() {
        return List.copyOf(listed);
    }

    /** Writes what no page leads to. */
    void write(String path, Response.Content content) throws IOException {
        begin(ArchivePath.checked(path));
        DigestOutputStream digest = new DigestOutputStream(zip, sha256());
        content.writeTo(digest);
        digest.flush();
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digest.getMessageDigest().digest()))
                .append("  ")
                .append(path)
                .append('\n');
    }

    /** Writes the checksums of all files and ends the archive; the stream stays open. */
    void finish() throws IOException {
        begin(SUMS);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** A local time stands in the file as it is, whatever the time zone of this machine. */
    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(closed);
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
