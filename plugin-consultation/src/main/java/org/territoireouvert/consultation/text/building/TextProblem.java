package org.territoireouvert.consultation.text.building;

import java.util.List;
import java.util.Locale;

/**
 * Why a file cannot be read.
 *
 * @param line counted from 1; 0 where lines mean nothing
 * @param values of the message, in its order
 */
public record TextProblem(Kind kind, int line, List<String> values) {

    /** Longest value. */
    private static final int LONGEST = 80;

    /** Kinds of problems. */
    public enum Kind {
        /** No word in it. */
        EMPTY,
        /** Larger than {@code {0}} bytes. */
        TOO_LARGE,
        /** Neither Markdown, OpenDocument nor Akoma Ntoso; {@code {0}} is what it is. */
        OTHER_FORMAT,
        /** Not UTF-8. */
        NOT_UTF8,
        /** A ZIP file that is damaged. */
        BROKEN_ZIP,
        /** A ZIP file with more than {@code {0}} entries. */
        TOO_MANY_ENTRIES,
        /** A ZIP file that unfolds to more than {@code {0}} bytes. */
        UNFOLDS_TOO_LARGE,
        /** XML that is not well-formed. */
        BROKEN_XML,
        /** XML with a document type, which could name entities. */
        DOCUMENT_TYPE,
        /** XML nested deeper than {@code {0}}. */
        TOO_DEEP,
        /** Markdown with more than {@code {0}} lines. */
        TOO_MANY_LINES,
        /** Markdown with more than {@code {0}} characters that may be markup. */
        TOO_MANY_MARKS,
        /** More than {@code {0}} articles. */
        TOO_MANY_ARTICLES,
        /** More than {@code {0}} sections. */
        TOO_MANY_SECTIONS,
        /** More than {@code {0}} paragraphs. */
        TOO_MANY_PARAGRAPHS,
        /** A paragraph, which begins with {@code {1}}, of more than {@code {0}} characters. */
        PARAGRAPH_TOO_LONG,
        /** A heading, which begins with {@code {1}}, of more than {@code {0}} characters. */
        HEADING_TOO_LONG;

        /** Returns the key of its message, such as {@code "text.problem.not-utf8"}. */
        public String messageKey() {
            return "text.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Cuts long values. */
    public TextProblem {
        values = values.stream()
                .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value)
                .toList();
    }
}
