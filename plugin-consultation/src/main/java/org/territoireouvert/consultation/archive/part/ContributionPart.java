package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.data.PublicReader.Part;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.archive.html.PagePlace;
import org.territoireouvert.consultation.commenting.Passage;
import org.territoireouvert.consultation.commenting.PassageDocuments;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.trace.ReadTraces;
import org.territoireouvert.consultation.trace.Trace;

/**
 * Contributions, arguments and comments with the words they are about, and where each went: a page for each 500 of a step, in the order
 * in which they were written.
 */
public final class ContributionPart implements ArchivePart {

    private final PluginContext context;
    private final PublicReader reader;
    private final ReadTraces traces;
    private final PassageDocuments passages;

    /** Creates it. */
    public ContributionPart(PluginContext context, PublicReader reader) {
        this.context = context;
        this.reader = reader;
        this.traces = new ReadTraces(context.service(Json.class));
        this.passages = new PassageDocuments(context.service(Json.class));
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        for (Step step : archive.consultation().steps()) {
            addTo(archive, new PlannedStep(archive.consultation(), step));
        }
    }

    private void addTo(Archive archive, PlannedStep step) throws IOException {
        int page = 1;
        Part<Contribution> part = new Part<>(List.of(), "", true);
        while (part.more()) {
            part = reader.contributions(step, part.last());
            List<Contribution> contributions =
                    part.items().stream().filter(one -> one.kind().isContent()).toList();
            if (!contributions.isEmpty()) {
                String path = "etapes/etape-" + step.step().number() + "-contributions-" + page + ".html";
                contributions.forEach(one -> archive.stands(one.path(), new PagePlace(path, one.id())));
                Map<String, List<Trace>> found = traces(step, contributions);
                archive.page(
                        step.step(),
                        path,
                        archive.wording()
                                .say("archive.contributions", step.step().title(), page),
                        html -> write(html, archive.wording(), contributions, found));
                page++;
            }
        }
    }

    private Map<String, List<Trace>> traces(PlannedStep step, List<Contribution> contributions) {
        List<String> ids = contributions.stream().map(Contribution::id).toList();
        return context.database().read(handle -> traces.of(handle, step.consultation(), ids));
    }

    private void write(Html html, Wording wording, List<Contribution> contributions, Map<String, List<Trace>> found)
            throws IOException {
        for (Contribution contribution : contributions) {
            html.element(Element.ARTICLE, contribution.id(), article -> {
                write(article, wording, contribution);
                new TraceLines(wording, found.getOrDefault(contribution.id(), List.of())).write(article);
            });
        }
    }

    private void write(Html article, Wording wording, Contribution contribution) throws IOException {
        article.element(Element.HEADING, contribution.title());
        article.element(Element.PARAGRAPH, facts(wording, contribution));
        Optional<Passage> passage = passages.read(contribution.subject());
        if (passage.isPresent()) {
            quote(article, wording, passage.get());
        }
        for (Contribution.Part part : contribution.parts()) {
            if (!part.question().isEmpty()) {
                article.element(Element.SUBHEADING, part.question());
            }
            article.paragraphs(part.text());
        }
    }

    /** Quotes the words of the text; a comment on a whole article has its name in the title. */
    private static void quote(Html article, Wording wording, Passage passage) throws IOException {
        article.element(Element.PARAGRAPH, wording.say("archive.passage", passage.version()));
        if (!passage.quote().isEmpty()) {
            article.element(Element.QUOTE, quote -> quote.paragraphs(passage.quote()));
        }
    }

    private static String facts(Wording wording, Contribution contribution) {
        String day = wording.day(contribution.createdAt());
        String position = contribution.position() == Position.NONE
                ? ""
                : " – " + wording.say("position." + contribution.position());
        String heard = contribution.heardFrom().isEmpty()
                ? ""
                : " – " + wording.say("contribution.heard", contribution.heardFrom());
        return day + position + heard;
    }
}
