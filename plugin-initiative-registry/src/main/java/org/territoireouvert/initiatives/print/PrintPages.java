package org.territoireouvert.initiatives.print;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.federation.Source;
import org.territoireouvert.initiatives.federation.SourceRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.web.SheetViews;
import org.territoireouvert.initiatives.web.finding.RelatedView;

/** The printable sheet of an entry, as PDF; to whom the entry is not shown, its sheet is not either. */
public final class PrintPages {

    private final PluginContext context;
    private final EntryRepository entries;
    private final EntryContents contents;
    private final RelatedView.Source related;
    private final SourceRepository sources;
    private final SheetViews views;

    /** Creates the address. */
    public PrintPages(
            PluginContext context, EntryRepository entries, EntryContents contents, RelatedView.Source related) {
        this.context = context;
        this.entries = entries;
        this.contents = contents;
        this.related = related;
        this.sources = new SourceRepository(context.database());
        this.views = new SheetViews(context);
    }

    /** Declares it. */
    public void declare(Registrar registrar, Permission read) {
        registrar.get("/initiatives/{slug}/fiche.pdf", read, this::sheet);
    }

    private Response sheet(Request request) {
        Entry entry = requested(request.pathParameter("slug"));
        PrintedEntry printed = new PrintedEntry(
                entry,
                views.of(entry.sheet(), request.locale()),
                related.relations(entry, request.locale()),
                origin(entry),
                new PrintedWords(context.messages(), request.locale()),
                context.service(SiteAddress.class),
                context.zone());
        byte[] file = context.service(Documents.class).pdf(printed.document());
        return new Response.Download(entry.slug() + ".pdf", Documents.PDF, out -> out.write(file));
    }

    private Entry requested(String slug) {
        return entries.find(slug)
                .filter(entry -> entry.state().isRead())
                .filter(entry -> context.service(Contents.class)
                        .hidden(contents.type(entry.kind()), List.of(slug))
                        .isEmpty())
                .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\""));
    }

    private String origin(Entry entry) {
        return entry.origin()
                .map(from -> sources.find(from.source())
                        .map(Source::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(from.address()))
                .orElse("");
    }
}
