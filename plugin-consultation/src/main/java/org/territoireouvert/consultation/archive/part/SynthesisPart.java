package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.html.PagePlace;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.synthesis.ThemeTree;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisRepository;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion;
import org.territoireouvert.consultation.synthesis.writing.OpenDocumentWriter;
import org.territoireouvert.consultation.synthesis.writing.PdfWriter;
import org.territoireouvert.consultation.synthesis.writing.SynthesisHeading;

/**
 * Syntheses: a page for the last version of each, with the answers, and the same as data, PDF and OpenDocument. It comes after the parts
 * that say where contributions stand: sources that the archive does not have, because they were hidden or withdrawn since, are left out.
 */
public final class SynthesisPart implements ArchivePart {

    private final PluginContext context;
    private final SynthesisRepository versions;
    private final ThemeRepository themes = new ThemeRepository();
    private final AnswerRepository answers = new AnswerRepository();

    /** Creates it. */
    public SynthesisPart(PluginContext context) {
        this.context = context;
        this.versions = new SynthesisRepository(context.service(Json.class));
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
            Optional<SynthesisVersion> last = context.database().read(handle -> versions.last(handle, step));
            if (last.isPresent()) {
                SynthesisDocument document = last.get().document();
                addTo(
                        archive,
                        step,
                        last.get()
                                .with(document.keeping(
                                        source -> archive.place(source.path()).isPresent())));
            }
        }
    }

    private void addTo(Archive archive, PlannedStep step, SynthesisVersion version) throws IOException {
        List<SynthesisPage.Answered> answered = answered(step);
        String title = archive.wording().say("archive.synthesis", step.step().title(), version.number());
        archive.page(step.step(), path(step), title, new SynthesisPage(archive, version, answered)::write);
        SynthesisHeading heading = heading(archive, step, version);
        file(archive, step, title, "json", "JSON", data(step, version, answered));
        file(archive, step, title, "pdf", "PDF", PdfWriter.write(heading, version.document(), archive.wording()::say));
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

    /** Returns the answers to ideas, in the order of these. */
    private List<SynthesisPage.Answered> answered(PlannedStep step) {
        return context.database().read(handle -> {
            List<Theme> inOrder = themes.tree(handle, step).branches().stream()
                    .map(ThemeTree.Branch::theme)
                    .toList();
            Map<String, Answer> found = answers.toThemes(
                    handle, step, inOrder.stream().map(Theme::id).toList());
            return inOrder.stream()
                    .flatMap(theme -> Optional.ofNullable(found.get(theme.id()))
                            .map(answer -> new SynthesisPage.Answered(theme.title(), answer))
                            .stream())
                    .toList();
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

    private byte[] data(PlannedStep step, SynthesisVersion version, List<SynthesisPage.Answered> answered)
            throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("consultation", step.consultation().path());
        document.put("title", step.step().title());
        document.put("version", version.number());
        document.put("publishedAt", version.publishedAt().toString());
        document.put("note", version.note());
        document.put(
                "review", version.review().map(SynthesisVersion.Review::text).orElse(""));
        document.put("synthesis", version.document());
        document.put("answers", answered.stream().map(SynthesisPart::data).toList());
        StringWriter written = new StringWriter();
        context.service(Json.class).write(document, written);
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> data(SynthesisPage.Answered one) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("theme", one.title());
        data.put("decision", one.answer().decision().name());
        data.put("text", one.answer().text());
        data.put("progress", one.answer().progress().name());
        data.put("answeredAt", one.answer().answeredAt().toString());
        data.put(
                "followUps",
                one.answer().followUps().stream()
                        .map(follow -> Map.of(
                                "progress", follow.progress().name(),
                                "text", follow.text(),
                                "happenedAt", follow.happenedAt().toString()))
                        .toList());
        return data;
    }
}
