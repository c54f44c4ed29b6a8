package org.territoireouvert.consultation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.archive.html.HtmlPage;
import org.territoireouvert.consultation.model.Consultation;

/** Writes the archive of a consultation: what each kind of participation adds, and the pages that lead to it. */
public final class WriteArchive {

    private final PluginContext context;
    private final List<ArchivePart> parts;

    /**
     * Creates the use case.
     *
     * @param parts in the order in which their files are listed
     */
    public WriteArchive(PluginContext context, List<ArchivePart> parts) {
        this.context = context;
        this.parts = List.copyOf(parts);
    }

    /** Writes it, streaming, to a stream that stays open. */
    public void write(Consultation consultation, OutputStream stream) throws IOException {
        Wording wording = new Wording(context.messages(), context.zone());
        SiteAddress site = context.service(SiteAddress.class);
        Archive archive = new Archive(consultation, wording, stream);
        archive.write(HtmlPage.STYLE, WriteArchive::style);
        for (ArchivePart part : parts) {
            part.addTo(archive);
        }
        StepPages.addTo(archive);
        FrontPage.addTo(archive, site);
        byte[] readMe = readMe(archive, site).getBytes(StandardCharsets.UTF_8);
        archive.write("LISEZMOI.txt", target -> target.write(readMe));
        archive.finish();
    }

    private static void style(OutputStream target) throws IOException {
        try (InputStream style =
                Objects.requireNonNull(WriteArchive.class.getResourceAsStream(HtmlPage.STYLE), HtmlPage.STYLE)) {
            style.transferTo(target);
        }
    }

    private static String readMe(Archive archive, SiteAddress site) {
        Wording wording = archive.wording();
        StringBuilder text = new StringBuilder();
        text.append(archive.consultation().title()).append("\n\n");
        text.append(wording.say("archive.readme.start")).append("\n");
        text.append(wording.say("archive.about.text")).append("\n\n");
        text.append(wording.say("archive.from"))
                .append(' ')
                .append(site.of(archive.consultation().path()))
                .append("\n");
        text.append(wording.say("archive.licence"))
                .append(' ')
                .append(Licence.ETALAB_2_0.title())
                .append(' ')
                .append(Licence.ETALAB_2_0.address())
                .append("\n\n");
        text.append(wording.say("archive.readme.sums")).append("\n\n  sha256sum -c empreintes.sha256\n\n");
        text.append(wording.say("archive.files")).append("\n\n");
        archive.listed().stream()
                .filter(one -> !one.page())
                .forEach(one -> text.append("- ")
                        .append(one.path())
                        .append(" – ")
                        .append(one.title())
                        .append('\n'));
        return text.toString();
    }
}
