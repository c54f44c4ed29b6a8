package org.territoireouvert.runner.document;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.document.PrintedDocument;

/** The writer of documents, as plugins get it. It names no class of PDFBox, so that a start loads none. */
public final class PdfDocuments implements Documents {

    @Override
    public byte[] pdf(PrintedDocument document) {
        return PdfWriter.write(document);
    }

    @Override
    public List<DocumentBlock> ofMarkdown(String markdown, int level, Locale language) {
        return new MarkdownBlocks(level, language).of(markdown);
    }
}
