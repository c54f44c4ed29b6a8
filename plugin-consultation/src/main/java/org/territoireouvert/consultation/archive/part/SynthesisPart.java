package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.document.PrintedDocument;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.answer.Answered;
import org.territoireouvert.consultation.answer.ReadAnswers;
import org.territoireouvert.consultation.answer.SynthesisData;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.html.PagePlace;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.synthesis.publication.PublishedSynthesis;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion;
import org.territoireouvert.consultation.synthesis.writing.PrintedSynthesis;
import org.territoireouvert.consultation.synthesis.writing.SynthesisHeading;
import org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentWriter;

/**
 * Syntheses: a page for the last version of each, with the answers, and the same as data, PDF and OpenDocument. It comes after the parts
 * that say where contributions stand: sources that the archive does not have, because they were hidden or withdrawn since, are left out.
 */
public final class SynthesisPart implements ArchivePart {

    private final PluginContext context;
    private final PublishedSynthesis published;
    private final ReadAnswers answers;

    /**
     * Creates it.
     *
     * @param contributionType under which moderators hide contributions
     */
    public SynthesisPart(PluginContext context, ContentType contributionType) {
        this.context = context;
        this.published = new PublishedSynthesis(context, contributionType);
        this.answers = new ReadAnswers(context.service(Json.class));
    }

    /** Returns where a sentence of the last version stands. */
    static PagePlace sentence(PlannedStep step, int number) {
        return new PagePlace(path(step), "p" + number);
    }

    private static String path(PlannedStep step) {
        return "etapes/etape-" + step.step().number() + "-synthese.html";
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        for (PlannedStep step : PublicReader.steps(archive.consultation(), StepKind.SYNTHESIS)) {
            Optional<SynthesisVersion> last = context.database().read(handle -> published.last(handle, step));
            if (last.isPresent()) {
                addTo(
                        archive,
                        step,
                        last.get()
                                .with(last.get()
                                        .document()
                                        .keeping(source ->
                                                archive.place(source.path()).isPresent())));
            }
        }
    }

    private void addTo(Archive archive, PlannedStep step, SynthesisVersion version) throws IOException {
        List<Answered> answered = answered(archive, step);
        String title = archive.wording().say("archive.synthesis", step.step().title(), version.number());
        archive.page(step.step(), path(step), title, new SynthesisPage(archive, version, answered)::write);
        SynthesisHeading heading = heading(archive, step, version);
        file(archive, step, title, "json", "JSON", data(step, version, answered));
        PrintedDocument printed = PrintedSynthesis.of(heading, version.document(), archive.wording()::say);
        file(
                archive,
                step,
                title,
                "pdf",
                "PDF",
                context.service(Documents.class).pdf(printed));
        file(
                archive,
                step,
                title,
                "odt",
                "OpenDocument",
                OpenDocumentWriter.write(heading, version.document(), archive.wording()::say));
    }

    private static void file(
            Archive archive, PlannedStep step, String title, String ending, String format, byte[] content)
            throws IOException {
        archive.file(
                step.step(),
                "donnees/synthese-" + step.step().number() + "." + ending,
                title + " (" + format + ")",
                target -> target.write(content));
    }

    /** Returns the answers to ideas, in the order of these, then those to contributions that the archive has. */
    private List<Answered> answered(Archive archive, PlannedStep step) {
        return context.database().read(handle -> {
            List<Answered> all = new ArrayList<>(answers.toIdeas(handle, step));
            answers.toContributions(handle, step).stream()
                    .filter(one -> archive.place(one.path()).isPresent())
                    .forEach(all::add);
            return all;
        });
    }

    private SynthesisHeading heading(Archive archive, PlannedStep step, SynthesisVersion version) {
        Frame frame = archive.consultation().frame();
        String site = context.service(SiteAddress.class).of("/");
        return new SynthesisHeading(
                step.step().title(),
                archive.consultation().title(),
                frame.owner().isBlank() ? frame.decidedBy() : frame.owner(),
                version.number(),
                LocalDate.ofInstant(version.publishedAt(), archive.wording().zone()),
                site.substring(0, site.length() - 1),
                Locale.FRENCH);
    }

    private byte[] data(PlannedStep step, SynthesisVersion version, List<Answered> answered) throws IOException {
        StringWriter written = new StringWriter();
        context.service(Json.class).write(SynthesisData.of(step, version, answered), written);
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
