package org.territoireouvert.runner.document;

import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.document.PrintedDocument;

/** The writer of documents, as plugins get it. It names no class of PDFBox, so that a start loads none. */
public final class PdfDocuments implements Documents {

    @Override
    public byte[] pdf(PrintedDocument document) {
        return PdfWriter.write(document);
    }
}
