package org.territoireouvert.consultation.synthesis.writing;

import java.util.List;

/** A piece of a synthesis, whatever the file it goes to. */
public sealed interface Block {

    /** The deepest level of headings. */
    int DEEPEST = 6;

    /** @param level 1 for the title, at most one more than the heading before, at most {@link #DEEPEST} */
    record Heading(int level, Words words) implements Block {}

    record Paragraph(Words words) implements Block {}

    /** @param mark what the sentence is cited by, such as {@code § 12} */
    record Sentence(String mark, Words words) implements Block {}

    /** Where a sentence comes from; never empty. */
    record Sources(List<Source> sources) implements Block {}

    /**
     * A link to a contribution.
     *
     * @param description says where the link leads
     */
    record Source(Words words, String address, String description) {}

    /** A table of two columns: what is counted, and how many. */
    record Counts(Words counted, Words number, List<Count> rows) implements Block {}

    /** A row of such a table. */
    record Count(Words counted, String number) {}
}
