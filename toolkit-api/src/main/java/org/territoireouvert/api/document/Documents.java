package org.territoireouvert.api.document;

import org.territoireouvert.api.HostProvided;

/** Writes documents as files; get it by {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads. */
@HostProvided
@FunctionalInterface
public interface Documents {

    /** Media type of the files that {@link #pdf} writes. */
    String PDF = "application/pdf";

    /**
     * Writes a document as PDF 1.7 on A4 pages that assistive technology can read: PDF/UA-1 (ISO 14289-1), with headings, lists,
     * tables, links and languages marked as such, and a bookmark for each heading. The same document gives the same bytes. A
     * character that the font lacks (emoji, Arabic, Chinese) is drawn as a box; it is read aloud, searched and copied as it is.
     *
     * @return the whole file; of a page it takes some milliseconds, so that files of many pages are worth keeping
     */
    byte[] pdf(PrintedDocument document);
}
