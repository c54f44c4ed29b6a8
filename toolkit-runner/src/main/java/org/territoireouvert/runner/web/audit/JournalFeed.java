package org.territoireouvert.runner.web.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.AuditFilter;
import org.territoireouvert.runner.audit.AuditRepository;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The newest public entries as an Atom feed (RFC 4287). */
final class JournalFeed {

    static final String PATH = "/journal.atom";

    private static final int ENTRIES = 50;

    private final WebParts parts;
    private final AuditRepository entries;
    private final EntryWords words;

    JournalFeed(WebParts parts) {
        this.parts = parts;
        this.entries = new AuditRepository(parts.database());
        this.words = new EntryWords(parts);
    }

    Response show(CoreRequest request) {
        List<LoggedEntry> newest =
                entries.list(AuditFilter.PUBLIC, Keyset.first(ENTRIES)).items();
        return new Response.Download(
                "journal.atom",
                "application/atom+xml; charset=utf-8",
                stream -> write(newest, request.siteAddress(), request.locale(), stream));
    }

    private void write(List<LoggedEntry> newest, String site, Locale locale, OutputStream stream) throws IOException {
        Instance instance = parts.instance().current();
        String author = instance.authority().isEmpty() ? instance.siteName() : instance.authority();
        Instant updated = newest.isEmpty()
                ? parts.clock().instant().truncatedTo(ChronoUnit.DAYS)
                : newest.getFirst().instant();
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
                        + locale.getLanguage() + "\">\n");
        element(writer, "id", site + JournalPages.PATH);
        element(writer, "title", parts.messages().format(locale, "audit.feed", instance.siteName()));
        element(writer, "updated", updated.toString());
        writer.write("<author><name>" + Encode.forXml(author) + "</name></author>\n");
        link(writer, "self", "application/atom+xml", site + PATH);
        link(writer, "alternate", "text/html", site + JournalPages.PATH);
        for (LoggedEntry entry : newest) {
            write(entry, site, locale, writer);
        }
        writer.write("</feed>\n");
        writer.flush();
    }

    private void write(LoggedEntry entry, String site, Locale locale, Writer writer) throws IOException {
        String address = site + JournalPages.PATH + "/" + entry.position();
        writer.write("<entry>\n");
        element(writer, "id", address);
        element(writer, "title", words.sentence(entry, locale));
        element(writer, "updated", entry.instant().toString());
        link(writer, "alternate", "text/html", address);
        writer.write("<category term=\"" + Encode.forXmlAttribute(entry.code()) + "\" label=\""
                + Encode.forXmlAttribute(words.label(entry.code(), locale)) + "\"/>\n");
        element(writer, "summary", words.publicly(entry, locale));
        writer.write("</entry>\n");
    }

    private static void element(Writer writer, String name, String text) throws IOException {
        writer.write("<" + name + ">" + Encode.forXml(text) + "</" + name + ">\n");
    }

    private static void link(Writer writer, String relation, String type, String address) throws IOException {
        writer.write("<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"" + Encode.forXmlAttribute(address)
                + "\"/>\n");
    }
}
