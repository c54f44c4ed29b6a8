package org.territoireouvert.consultation.text.amendment;

import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.PlainText;
import org.territoireouvert.consultation.text.SectionId;

/** A change to one article or one section of a text (amendement). */
public sealed interface Amendment {

    /** Returns the article or the section that it is about. */
    BlockId block();

    /** Returns the paragraphs that it proposes; none when it deletes or is about a heading. */
    default List<Paragraph> paragraphs() {
        return List.of();
    }

    /** Returns the heading that it proposes; empty for none. */
    default String heading() {
        return "";
    }

    /** Returns all words that it proposes, the heading first; none when it deletes. */
    default List<String> words() {
        return Stream.concat(Stream.of(heading()), paragraphs().stream().map(Paragraph::text))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Returns the key of the message that says what it does, such as {@code "texts.kind.replace"}. */
    String messageKey();

    /** Replaces all paragraphs of an article; number and heading stay. */
    record ReplaceParagraphs(ArticleId block, List<Paragraph> paragraphs) implements Amendment {
        /** Copies the paragraphs. */
        public ReplaceParagraphs {
            paragraphs = List.copyOf(paragraphs);
        }

        @Override
        public String messageKey() {
            return "texts.kind.replace";
        }
    }

    /**
     * Gives an article or a section another heading; the number of an article stays.
     *
     * @param heading empty takes the heading of an article away
     */
    record ChangeHeading(BlockId block, String heading) implements Amendment {
        /** Puts the heading into its form. */
        public ChangeHeading {
            heading = PlainText.line(heading);
        }

        @Override
        public String messageKey() {
            return block instanceof SectionId ? "texts.kind.section-heading" : "texts.kind.heading";
        }
    }

    /**
     * Adds an article.
     *
     * @param block behind which it comes; it is the first under a section
     * @param number empty for none
     * @param heading empty for none
     */
    record AddArticle(BlockId block, String number, String heading, List<Paragraph> paragraphs) implements Amendment {
        /** Copies the paragraphs. */
        public AddArticle {
            paragraphs = List.copyOf(paragraphs);
            if (number.isBlank() && heading.isBlank() && paragraphs.isEmpty()) {
                throw new IllegalArgumentException("The article after \"" + block.value() + "\" is empty");
            }
        }

        @Override
        public String messageKey() {
            return block instanceof SectionId ? "texts.kind.add-under" : "texts.kind.add";
        }
    }

    /**
     * Adds a section, to which belongs what follows up to the next one.
     *
     * @param block behind which it comes
     * @param level at most one below the section to which the block belongs
     */
    record AddSection(BlockId block, int level, String heading) implements Amendment {
        @Override
        public String messageKey() {
            return block instanceof SectionId ? "texts.kind.section-under" : "texts.kind.section-after";
        }
    }

    /** Deletes an article. */
    record DeleteArticle(ArticleId block) implements Amendment {
        @Override
        public String messageKey() {
            return "texts.kind.delete";
        }
    }

    /** Deletes a section to which nothing belongs. */
    record DeleteSection(SectionId block) implements Amendment {
        @Override
        public String messageKey() {
            return "texts.kind.delete-section";
        }
    }
}
