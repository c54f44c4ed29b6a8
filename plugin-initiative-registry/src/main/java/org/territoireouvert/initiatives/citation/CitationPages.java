package org.territoireouvert.initiatives.citation;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.model.Entry;

/** Entries to take away: for bibliographies and as linked data. */
public final class CitationPages {

    private final PluginContext context;
    private final EntryRepository entries;

    /** Creates the addresses. */
    public CitationPages(PluginContext context, EntryRepository entries) {
        this.context = context;
        this.entries = entries;
    }

    /** Declares the addresses. */
    public void declare(Registrar registrar, Permission read) {
        registrar
                .get("/initiatives/{slug}/citation.bib", read, this::bibtex)
                .get("/initiatives/{slug}/citation.json", read, this::csl)
                .get("/initiatives/{slug}/fiche.jsonld", read, this::linkedData);
    }

    /** Cites an entry as this site shows it. */
    public Citation cite(Entry entry) {
        SiteAddress site = context.service(SiteAddress.class);
        return Citation.of(
                entry, site.of(entry.path()), URI.create(site.of("/")).getAuthority(), context.zone());
    }

    private Entry requested(Request request) {
        String slug = request.pathParameter("slug");
        return entries.find(slug)
                .filter(entry -> entry.state().isRead())
                .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\""));
    }

    private Response bibtex(Request request) {
        Entry entry = requested(request);
        String text = cite(entry).bibtex();
        return new Response.Download(
                entry.slug() + ".bib",
                "application/x-bibtex; charset=utf-8",
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Response csl(Request request) {
        Entry entry = requested(request);
        return json(
                entry.slug() + ".csl.json",
                "application/vnd.citationstyles.csl+json",
                cite(entry).csl());
    }

    private Response linkedData(Request request) {
        Entry entry = requested(request);
        String address = context.service(SiteAddress.class).of(entry.path());
        return json(entry.slug() + ".jsonld", "application/ld+json", SchemaOrg.of(entry, address));
    }

    private Response json(String name, String type, Object value) {
        return new Response.Download(name, type, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            context.service(Json.class).write(value, writer);
            writer.flush();
        });
    }
}
