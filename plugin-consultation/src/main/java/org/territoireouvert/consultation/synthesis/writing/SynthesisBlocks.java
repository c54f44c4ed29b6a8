package org.territoireouvert.consultation.synthesis.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Column;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Reason;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;

/** Puts a synthesis in the order in which files tell it: head, ideas with their sentences, then where contributions went. */
public final class SynthesisBlocks {

    private static final String MESSAGES = "synthesis.document.";

    private final SynthesisHeading heading;
    private final Labels labels;
    private final List<DocumentBlock> blocks = new ArrayList<>();
    private int level;

    private SynthesisBlocks(SynthesisHeading heading, Labels labels) {
        this.heading = heading;
        this.labels = labels;
    }

    public static List<DocumentBlock> of(SynthesisHeading heading, SynthesisDocument document, Labels labels) {
        SynthesisBlocks told = new SynthesisBlocks(heading, labels);
        told.head();
        if (document.sections().isEmpty()) {
            told.paragraph("empty");
        }
        document.sections().forEach(told::section);
        told.coverage(document.coverage());
        told.reasons(document.reasons());
        return List.copyOf(told.blocks);
    }

    private void head() {
        heading(1, written(heading.title()));
        paragraph("consultation", heading.consultation());
        paragraph("version", heading.authority(), heading.version(), heading.publishedOn());
        paragraph("lead");
    }

    private void section(Section section) {
        heading(section.level() + 1, written(section.title()));
        paragraph("extracts", section.extracts());
        section.phrases().forEach(this::phrase);
    }

    private void phrase(Phrase phrase) {
        blocks.add(new Paragraph(written(say("number", phrase.number()) + " " + phrase.text())));
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
            blocks.add(new Bullets(phrase.sources().stream().map(this::source).toList()));
        }
    }

    private DocumentText source(SynthesisDocument.Source source) {
        String address = heading.address(source.path());
        return written("«\u00A0" + source.text() + "\u00A0»").leadingTo(address, say("link", address));
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
                            .map(reason -> List.of(written(reason.text()), number(reason.contributions())))
                            .toList());
        }
    }

    /** A heading that would skip a level comes right below the one before: readers by ear go from level to level. */
    private void heading(int wanted, DocumentText words) {
        level = Math.min(Math.min(wanted, level + 1), Heading.DEEPEST);
        blocks.add(new Heading(level, words));
    }

    private void paragraph(String key, Object... arguments) {
        blocks.add(new Paragraph(DocumentText.of(say(key, arguments))));
    }

    /** What people wrote is in French, whatever the language of the labels. */
    static DocumentText written(String text) {
        return DocumentText.of(text).in(Locale.FRENCH);
    }

    private void counts(String counted, List<List<DocumentText>> rows) {
        List<Column> columns = List.of(Column.words(say(counted)), Column.numbers(say("contributions")));
        blocks.add(new Table(Optional.empty(), columns, rows));
    }

    private List<DocumentText> count(String key, int contributions) {
        return List.of(label(key), number(contributions));
    }

    private DocumentText number(int number) {
        return label("count", number);
    }

    private DocumentText label(String key, Object... arguments) {
        return DocumentText.of(say(key, arguments));
    }

    private String say(String key, Object... arguments) {
        return labels.say(MESSAGES + key, arguments);
    }
}
