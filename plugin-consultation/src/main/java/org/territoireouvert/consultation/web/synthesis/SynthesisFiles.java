package org.territoireouvert.consultation.web.synthesis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.publication.PublishedSynthesis;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion;
import org.territoireouvert.consultation.synthesis.writing.Labels;
import org.territoireouvert.consultation.synthesis.writing.PrintedSynthesis;
import org.territoireouvert.consultation.synthesis.writing.SynthesisHeading;
import org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentWriter;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Gives the last version of a synthesis away as a file. The files made last are kept until a source is hidden. */
final class SynthesisFiles {

    private static final int MOST_KEPT = 8;

    /** Makes a file of a synthesis. */
    private interface Writer {
        byte[] write(SynthesisHeading heading, SynthesisDocument document, Labels labels);
    }

    private record Key(String step, SynthesisVersion version, String ending, Locale locale) {}

    private final PluginContext context;
    private final RequestedSteps steps;
    private final PublishedSynthesis published;
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(MOST_KEPT, 1, true);

    SynthesisFiles(PluginContext context, RequestedSteps steps, PublishedSynthesis published) {
        this.context = context;
        this.steps = steps;
        this.published = published;
    }

    /** Answers it as a tagged PDF file. */
    Response pdf(Request request) {
        return file(request, "pdf", Documents.PDF, this::print);
    }

    private byte[] print(SynthesisHeading heading, SynthesisDocument document, Labels labels) {
        return context.service(Documents.class).pdf(PrintedSynthesis.of(heading, document, labels));
    }

    /** Answers it as an OpenDocument file. */
    Response openDocument(Request request) {
        return file(request, "odt", OpenDocumentWriter.MEDIA_TYPE, OpenDocumentWriter::write);
    }

    private Response file(Request request, String ending, String mediaType, Writer writer) {
        PlannedStep step = steps.requested(request);
        SynthesisVersion version = context.database()
                .<Optional<SynthesisVersion>, RuntimeException>read(handle -> published.last(handle, step))
                .orElseThrow(() -> new NotFoundException("No synthesis yet"));
        Key key = new Key(step.path(), version, ending, request.locale());
        byte[] bytes = kept(key)
                .orElseGet(() -> keep(
                        key,
                        writer.write(
                                heading(step, version, request.locale()),
                                version.document(),
                                (word, arguments) -> steps.say(request.locale(), word, arguments))));
        String name = "synthese-" + step.consultation().slug() + "-" + version.number() + "." + ending;
        return new Response.Download(name, mediaType, stream -> stream.write(bytes));
    }

    private Optional<byte[]> kept(Key key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private byte[] keep(Key key, byte[] bytes) {
        synchronized (kept) {
            kept.put(key, bytes);
            while (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return bytes;
    }

    private SynthesisHeading heading(PlannedStep step, SynthesisVersion version, Locale locale) {
        Frame frame = step.consultation().frame();
        return new SynthesisHeading(
                step.step().title(),
                step.consultation().title(),
                frame.owner().isBlank() ? frame.decidedBy() : frame.owner(),
                version.number(),
                LocalDate.ofInstant(version.publishedAt(), context.zone()),
                context.service(SiteAddress.class).of("/").replaceFirst("/$", ""),
                locale);
    }
}
