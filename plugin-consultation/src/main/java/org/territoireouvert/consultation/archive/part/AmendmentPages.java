package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.data.PublicReader.Part;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.archive.html.PagePlace;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.trace.Trace;

/**
 * The amendments of a step, a page for each 500, with what was answered and where each went.
 *
 * @param titles of the articles and sections, as the newest version that has them names them
 */
record AmendmentPages(Archive archive, PlannedStep step, Map<BlockId, String> titles, Traces traces) {

    /** Reads where at most 500 amendments went, by their ids. */
    @FunctionalInterface
    interface Traces {
        Map<String, List<Trace>> of(List<String> amendments);
    }

    void add(PublicReader reader) throws IOException {
        int page = 1;
        Part<SuggestedAmendment> part = new Part<>(List.of(), "", true);
        while (part.more()) {
            part = reader.amendments(step, part.last());
            List<SuggestedAmendment> amendments = part.items();
            if (!amendments.isEmpty()) {
                String path = "etapes/etape-" + step.step().number() + "-amendements-" + page + ".html";
                amendments.forEach(one -> archive.stands(
                        ContributionKind.AMENDMENT.path(
                                step.consultation().slug(), step.step().number(), one.id()),
                        new PagePlace(path, one.id())));
                Map<String, List<Trace>> found = traces.of(
                        amendments.stream().map(SuggestedAmendment::id).toList());
                archive.page(
                        step.step(),
                        path,
                        wording().say("archive.amendments", step.step().title(), page),
                        html -> write(html, amendments, found));
                page++;
            }
        }
    }

    private Wording wording() {
        return archive.wording();
    }

    private void write(Html html, List<SuggestedAmendment> amendments, Map<String, List<Trace>> found)
            throws IOException {
        for (SuggestedAmendment amendment : amendments) {
            html.element(Element.ARTICLE, amendment.id(), article -> {
                write(article, amendment);
                new TraceLines(wording(), found.getOrDefault(amendment.id(), List.of())).write(article);
            });
        }
    }

    private void write(Html html, SuggestedAmendment suggested) throws IOException {
        html.element(Element.HEADING, heading(suggested.amendment()));
        html.element(
                Element.PARAGRAPH,
                String.join(
                        " – ",
                        wording().day(suggested.createdAt()),
                        wording().say("texts.version", suggested.version()),
                        state(suggested),
                        wording().say("texts.cosigners", suggested.cosigners())));
        html.element(Element.QUOTE, quote -> {
            if (!suggested.amendment().heading().isEmpty()) {
                quote.element(Element.PARAGRAPH, suggested.amendment().heading());
            }
            for (Paragraph paragraph : suggested.amendment().paragraphs()) {
                quote.element(Element.PARAGRAPH, TextPart.line(paragraph));
            }
        });
        part(html, "texts.reason", suggested.reason());
        part(html, "texts.answer", suggested.answer());
    }

    private void part(Html html, String heading, String text) throws IOException {
        if (!text.isBlank()) {
            html.element(Element.SUBHEADING, wording().say(heading));
            html.paragraphs(text);
        }
    }

    private String heading(Amendment amendment) {
        String title = titles.getOrDefault(amendment.block(), "");
        return wording().say(amendment.messageKey()) + " – "
                + (title.isEmpty() ? wording().say("texts.untitled") : title);
    }

    private String state(SuggestedAmendment suggested) {
        return suggested.adoptedIn() == 0
                ? wording().say("texts.state." + suggested.state())
                : wording().say("texts.state.adopted", suggested.adoptedIn());
    }
}
