package org.territoireouvert.consultation.synthesis.writing;

import org.territoireouvert.api.document.PrintedDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;

/** A synthesis as the document that the runtime prints. */
public final class PrintedSynthesis {

    private PrintedSynthesis() {}

    /** Returns it; the version numbers the document. */
    public static PrintedDocument of(SynthesisHeading heading, SynthesisDocument document, Labels labels) {
        return new PrintedDocument(
                SynthesisBlocks.written(heading.title()),
                SynthesisBlocks.written(heading.authority()),
                heading.language(),
                heading.publishedOn(),
                heading.version(),
                number -> labels.say("synthesis.document.page", number),
                SynthesisBlocks.of(heading, document, labels));
    }
}
