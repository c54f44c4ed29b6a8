package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.Answered;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.archive.html.PagePlace;
import org.territoireouvert.consultation.synthesis.publication.Neutrality;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Reason;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Source;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion;

/** The page of a synthesis: its sentences with their sources, the answers, and what helps to judge whether it is fair. */
record SynthesisPage(Archive archive, SynthesisVersion version, List<Answered> answers) {

    private Wording wording() {
        return archive.wording();
    }

    private SynthesisDocument document() {
        return version.document();
    }

    void write(Html html) throws IOException {
        Coverage coverage = document().coverage();
        html.element(Element.PARAGRAPH, wording().say("synthesis.lead", coverage.all(), coverage.percent()));
        html.element(Element.PARAGRAPH, wording().day(version.publishedAt()));
        html.paragraphs(version.note());
        for (Section section : document().sections()) {
            write(html, section);
        }
        answers(html);
        coverage(html, coverage);
        reasons(html);
        balance(html);
        if (version.review().isPresent()) {
            html.element(Element.HEADING, wording().say("synthesis.review"));
            html.element(
                    Element.QUOTE,
                    quote -> quote.paragraphs(version.review().get().text()));
            html.element(
                    Element.PARAGRAPH,
                    wording().day(version.review().get().at()) + " – "
                            + GuarantorPart.source(
                                    wording(), version.review().get().own()));
        }
    }

    private void write(Html html, Section section) throws IOException {
        html.element(
                switch (section.level()) {
                    case 1 -> Element.HEADING;
                    case 2 -> Element.SUBHEADING;
                    default -> Element.MINOR_HEADING;
                },
                section.title());
        html.element(Element.PARAGRAPH, wording().say("synthesis.section.extracts", section.extracts()));
        for (Phrase phrase : section.phrases()) {
            html.element(Element.ARTICLE, "p" + phrase.number(), article -> write(article, phrase));
        }
    }

    private void write(Html article, Phrase phrase) throws IOException {
        String minority = phrase.minority() ? " – " + wording().say("synthesis.minority") : "";
        article.element(Element.PARAGRAPH, "§" + phrase.number() + " " + phrase.text() + minority);
        article.element(Element.PARAGRAPH, wording().say("synthesis.sources", phrase.count()));
        if (!phrase.sources().isEmpty()) {
            article.element(Element.LIST, list -> {
                for (Source source : phrase.sources()) {
                    PagePlace place = archive.place(source.path()).orElseThrow();
                    list.element(Element.ITEM, item -> item.link(place, source.text()));
                }
            });
        }
        if (phrase.count() > phrase.sources().size()) {
            article.element(
                    Element.PARAGRAPH,
                    wording().say("synthesis.sources.more", phrase.sources().size(), phrase.count()));
        }
    }

    private void answers(Html html) throws IOException {
        answers(
                html,
                "answer.all",
                answers.stream().filter(one -> one.path().isEmpty()).toList());
        answers(
                html,
                "archive.answers.single",
                answers.stream().filter(one -> !one.path().isEmpty()).toList());
    }

    private void answers(Html html, String heading, List<Answered> some) throws IOException {
        if (!some.isEmpty()) {
            html.element(Element.HEADING, wording().say(heading));
        }
        for (Answered one : some) {
            html.element(Element.SUBHEADING, subject -> subject(subject, one));
            write(html, one.answer());
        }
    }

    private void subject(Html html, Answered one) throws IOException {
        Optional<PagePlace> place = archive.place(one.path());
        if (place.isPresent()) {
            html.link(place.get(), one.title());
        } else {
            html.text(one.title());
        }
    }

    private void write(Html html, Answer answer) throws IOException {
        html.element(
                Element.PARAGRAPH,
                String.join(
                        " – ",
                        wording().say("answer.decision." + answer.decision()),
                        progress(answer.progress()),
                        wording().day(answer.answeredAt())));
        html.paragraphs(answer.text());
        for (Answer.FollowUp follow : answer.followUps()) {
            html.element(
                    Element.PARAGRAPH,
                    String.join(" – ", wording().day(follow.happenedAt()), progress(follow.progress()), follow.text()));
        }
    }

    private String progress(Answer.Progress progress) {
        return wording().say("answer.progress." + progress);
    }

    private void coverage(Html html, Coverage coverage) throws IOException {
        html.element(Element.HEADING, wording().say("synthesis.facts"));
        html.element(Element.FACTS, facts -> {
            facts.fact(wording().say("synthesis.facts.grouped"), Integer.toString(coverage.grouped()));
            facts.fact(wording().say("synthesis.facts.partly"), Integer.toString(coverage.partly()));
            facts.fact(wording().say("synthesis.facts.set-aside"), Integer.toString(coverage.setAside()));
            facts.fact(wording().say("synthesis.facts.open"), Integer.toString(coverage.open()));
        });
    }

    private void reasons(Html html) throws IOException {
        if (document().reasons().isEmpty()) {
            return;
        }
        html.element(Element.HEADING, wording().say("synthesis.set-aside"));
        html.element(Element.LIST, list -> {
            for (Reason reason : document().reasons()) {
                list.element(
                        Element.ITEM, reason.text() + " – " + wording().say("synthesis.count", reason.contributions()));
            }
        });
    }

    private void balance(Html html) throws IOException {
        Neutrality neutrality = Neutrality.of(document());
        html.element(Element.HEADING, wording().say("synthesis.neutrality"));
        html.element(Element.PARAGRAPH, wording().say("synthesis.neutrality.lead"));
        html.table(
                wording().say("synthesis.neutrality"),
                List.of(
                        wording().say("synthesis.theme"),
                        wording().say("synthesis.neutrality.heard"),
                        wording().say("synthesis.neutrality.written"),
                        wording().say("synthesis.neutrality.weight")),
                neutrality.lines().stream()
                        .map(line -> TableRow.of(
                                line.title(),
                                line.heard() + "\u00a0%",
                                line.written() + "\u00a0%",
                                wording().say("synthesis.weight." + line.weight())))
                        .toList());
        html.element(Element.PARAGRAPH, wording().say("synthesis.minorities", neutrality.minorities()));
    }
}
