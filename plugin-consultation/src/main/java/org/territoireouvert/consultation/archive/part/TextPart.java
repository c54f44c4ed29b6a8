package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.writing.AkomaNtosoWriter;
import org.territoireouvert.consultation.text.writing.Identification;
import org.territoireouvert.consultation.text.writing.MarkdownWriter;
import org.territoireouvert.consultation.trace.ReadTraces;
import org.territoireouvert.consultation.trace.Trace;

/** Texts: a page and two files for each version, and the amendments. */
public final class TextPart implements ArchivePart {

    private final PluginContext context;
    private final PublicReader reader;
    private final ReadTraces traces;

    /** Creates it. */
    public TextPart(PluginContext context, PublicReader reader) {
        this.context = context;
        this.reader = reader;
        this.traces = new ReadTraces(context.service(Json.class));
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        for (PlannedStep step : PublicReader.steps(archive.consultation(), StepKind.TEXT)) {
            Map<BlockId, String> titles = new HashMap<>();
            reader.eachVersion(step, version -> {
                addTo(archive, step, version);
                version.text().blocks().forEach(block -> titles.putIfAbsent(block.id(), block.title()));
            });
            new AmendmentPages(archive, step, titles, ids -> traces(step, ids)).add(reader);
        }
    }

    private Map<String, List<Trace>> traces(PlannedStep step, List<String> amendments) {
        return context.database().read(handle -> traces.of(handle, step.consultation(), amendments));
    }

    private static void addTo(Archive archive, PlannedStep step, TextVersion version) throws IOException {
        String name = "etape-" + step.step().number() + "-version-" + version.number();
        String title = archive.wording().say("archive.version", step.step().title(), version.number());
        archive.page(step.step(), "etapes/" + name + ".html", title, html -> write(html, version));
        file(archive, step, "donnees/textes/" + name + ".md", "Markdown", title, MarkdownWriter.write(version.text()));
        file(
                archive,
                step,
                "donnees/textes/" + name + ".xml",
                "Akoma Ntoso",
                title,
                AkomaNtosoWriter.write(version.text(), identification(archive, step, version)));
    }

    private static void file(
            Archive archive, PlannedStep step, String path, String format, String title, String written)
            throws IOException {
        archive.file(
                step.step(),
                path,
                title + " (" + format + ")",
                target -> target.write(written.getBytes(StandardCharsets.UTF_8)));
    }

    private static Identification identification(Archive archive, PlannedStep step, TextVersion version) {
        Frame frame = archive.consultation().frame();
        LocalDate day =
                LocalDate.ofInstant(version.publishedAt(), archive.wording().zone());
        return new Identification(
                "/fr/texte/" + archive.consultation().dates().opensOn().getYear() + "/"
                        + archive.consultation().slug() + "-" + step.step().number(),
                "v" + version.number(),
                day,
                frame.owner().isBlank() ? frame.decidedBy() : frame.owner());
    }

    private static void write(Html html, TextVersion version) throws IOException {
        html.paragraphs(version.note());
        write(html, version.text());
    }

    private static void write(Html html, LegalText text) throws IOException {
        if (!text.title().isEmpty()) {
            html.element(Element.PARAGRAPH, text.title());
        }
        for (Block block : text.blocks()) {
            switch (block) {
                case Section section -> html.element(Element.HEADING, section.heading());
                case Article article -> write(html, article);
            }
        }
    }

    private static void write(Html html, Article article) throws IOException {
        if (!article.title().isEmpty()) {
            html.element(Element.HEADING, article.title());
        }
        for (Paragraph paragraph : article.paragraphs()) {
            html.element(Element.PARAGRAPH, line(paragraph));
        }
    }

    /** Items of lists are told from running text, and from each other, by as many dashes as their level has. */
    static String line(Paragraph paragraph) {
        return paragraph.level() == 0 ? paragraph.text() : "–".repeat(paragraph.level()) + " " + paragraph.text();
    }
}
