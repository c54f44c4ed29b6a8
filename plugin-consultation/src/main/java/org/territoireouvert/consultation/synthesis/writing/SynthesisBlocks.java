package org.territoireouvert.consultation.synthesis.writing;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Reason;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;
import org.territoireouvert.consultation.synthesis.writing.Block.Count;
import org.territoireouvert.consultation.synthesis.writing.Block.Counts;
import org.territoireouvert.consultation.synthesis.writing.Block.Heading;
import org.territoireouvert.consultation.synthesis.writing.Block.Paragraph;
import org.territoireouvert.consultation.synthesis.writing.Block.Sentence;
import org.territoireouvert.consultation.synthesis.writing.Block.Source;
import org.territoireouvert.consultation.synthesis.writing.Block.Sources;

/** Puts a synthesis in the order in which files tell it: head, ideas with their sentences, then where contributions went. */
public final class SynthesisBlocks {

    private static final String MESSAGES = "synthesis.document.";

    private final SynthesisHeading heading;
    private final Labels labels;
    private final List<Block> blocks = new ArrayList<>();
    private int level;

    private SynthesisBlocks(SynthesisHeading heading, Labels labels) {
        this.heading = heading;
        this.labels = labels;
    }

    public static List<Block> of(SynthesisHeading heading, SynthesisDocument document, Labels labels) {
        SynthesisBlocks written = new SynthesisBlocks(heading, labels);
        written.head();
        if (document.sections().isEmpty()) {
            written.paragraph("empty");
        }
        document.sections().forEach(written::section);
        written.coverage(document.coverage());
        written.reasons(document.reasons());
        return List.copyOf(written.blocks);
    }

    private void head() {
        heading(1, Words.written(heading.title()));
        paragraph("consultation", heading.consultation());
        paragraph("version", heading.authority(), heading.version(), heading.publishedOn());
        paragraph("lead");
    }

    private void section(Section section) {
        heading(section.level() + 1, Words.written(section.title()));
        paragraph("extracts", section.extracts());
        section.phrases().forEach(this::phrase);
    }

    private void phrase(Phrase phrase) {
        blocks.add(new Sentence(say("number", phrase.number()), Words.written(phrase.text())));
        if (phrase.minority()) {
            paragraph("minority");
        }
        int named = phrase.sources().size();
        if (named < phrase.count()) {
            paragraph("sources.some", phrase.count(), named);
        } else {
            paragraph("sources", phrase.count());
        }
        if (named > 0) {
            blocks.add(new Sources(phrase.sources().stream().map(this::source).toList()));
        }
    }

    private Source source(SynthesisDocument.Source source) {
        String address = heading.address(source.path());
        return new Source(Words.written("«\u00A0" + source.text() + "\u00A0»"), address, say("link", address));
    }

    private void coverage(Coverage coverage) {
        heading(2, label("coverage"));
        paragraph("coverage.percent", coverage.percent());
        counts(
                "coverage.place",
                List.of(
                        count("coverage.grouped", coverage.grouped()),
                        count("coverage.partly", coverage.partly()),
                        count("coverage.set-aside", coverage.setAside()),
                        count("coverage.open", coverage.open()),
                        count("coverage.all", coverage.all())));
    }

    private void reasons(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            heading(2, label("reasons"));
            counts(
                    "reason",
                    reasons.stream()
                            .map(reason -> new Count(Words.written(reason.text()), number(reason.contributions())))
                            .toList());
        }
    }

    /** A heading that would skip a level comes right below the one before: readers by ear go from level to level. */
    private void heading(int wanted, Words words) {
        level = Math.min(Math.min(wanted, level + 1), Block.DEEPEST);
        blocks.add(new Heading(level, words));
    }

    private void paragraph(String key, Object... arguments) {
        blocks.add(new Paragraph(Words.label(say(key, arguments))));
    }

    private void counts(String counted, List<Count> rows) {
        blocks.add(new Counts(label(counted), label("contributions"), rows));
    }

    private Count count(String key, int contributions) {
        return new Count(label(key), number(contributions));
    }

    private String number(int number) {
        return say("count", number);
    }

    private Words label(String key) {
        return Words.label(say(key));
    }

    private String say(String key, Object... arguments) {
        return labels.say(MESSAGES + key, arguments);
    }
}
