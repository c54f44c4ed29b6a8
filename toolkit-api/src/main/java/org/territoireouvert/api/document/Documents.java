package org.territoireouvert.api.document;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.HostProvided;

/** Writes documents as files; get it by {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads. */
@HostProvided
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

    /**
     * Reads a text that people wrote in Markdown (CommonMark), to stand among other blocks. Its structure stays: headings, paragraphs,
     * lists. Words in bold are plain; the address of a link stands behind its words; pictures become their description.
     *
     * @param level of the highest headings in it, 1 to 6, at most one more than the heading above has; those below never skip a level
     * @param language in which it is written
     * @return in the order of the text, empty for a blank one
     */
    List<DocumentBlock> ofMarkdown(String markdown, int level, Locale language);
}
