package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.data.PublicReader.Part;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;

/** Contributions, arguments and comments: a page for each 500 of a step, in the order in which they were written. */
public final class ContributionPart implements ArchivePart {

    private final PublicReader reader;

    /** Creates it. */
    public ContributionPart(PublicReader reader) {
        this.reader = reader;
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
                archive.page(
                        step.step(),
                        "etapes/etape-" + step.step().number() + "-contributions-" + page + ".html",
                        archive.wording()
                                .say("archive.contributions", step.step().title(), page),
                        html -> write(html, archive.wording(), contributions));
                page++;
            }
        }
    }

    private static void write(Html html, Wording wording, List<Contribution> contributions) throws IOException {
        for (Contribution contribution : contributions) {
            html.element(Element.ARTICLE, article -> write(article, wording, contribution));
        }
    }

    private static void write(Html article, Wording wording, Contribution contribution) throws IOException {
        article.element(Element.HEADING, contribution.title());
        article.element(Element.PARAGRAPH, facts(wording, contribution));
        for (Contribution.Part part : contribution.parts()) {
            if (!part.question().isEmpty()) {
                article.element(Element.SUBHEADING, part.question());
            }
            article.paragraphs(part.text());
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
