package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.guarantor.Remark;
import org.territoireouvert.consultation.guarantor.RemarkRepository;

/** What the guarantor said to everybody, and whether they wrote it themselves. */
public final class GuarantorPart implements ArchivePart {

    private final PluginContext context;
    private final RemarkRepository remarks = new RemarkRepository();

    /** Creates it. */
    public GuarantorPart(PluginContext context) {
        this.context = context;
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        Slice<Remark> first = part(archive, Keyset.first(Slice.SIZE));
        if (!first.items().isEmpty()) {
            archive.page("garant.html", archive.wording().say("guarantor.title"), html -> write(archive, html, first));
        }
    }

    private Slice<Remark> part(Archive archive, Keyset keyset) {
        return context.database()
                .read(handle -> remarks.list(handle, archive.consultation().slug(), keyset));
    }

    private void write(Archive archive, Html html, Slice<Remark> first) throws IOException {
        Slice<Remark> part = first;
        write(html, archive.wording(), part.items());
        Optional<String> next = part.next();
        while (next.isPresent()) {
            part = part(archive, Keyset.after(next.get(), 1, Slice.SIZE));
            write(html, archive.wording(), part.items());
            next = part.next();
        }
    }

    private static void write(Html html, Wording wording, List<Remark> remarks) throws IOException {
        for (Remark remark : remarks) {
            html.element(Element.SUBHEADING, remark.name() + " – " + wording.day(remark.writtenAt()));
            html.element(Element.PARAGRAPH, source(wording, remark.own()));
            html.paragraphs(remark.text());
        }
    }

    /** Says who wrote what a guarantor says. */
    static String source(Wording wording, boolean own) {
        return wording.say(own ? "guarantor.own" : "guarantor.typed.by-authority");
    }
}
