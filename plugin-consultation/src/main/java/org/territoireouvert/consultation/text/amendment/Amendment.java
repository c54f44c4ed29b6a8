package org.territoireouvert.consultation.text.amendment;

import java.util.List;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Paragraph;

/** A change to one article of a text (amendement). */
public sealed interface Amendment {

    /** Returns the article that it is about. */
    ArticleId article();

    /** Returns the paragraphs that it proposes; none when it deletes. */
    List<Paragraph> paragraphs();

    /** Replaces all paragraphs of an article; number and heading stay. */
    record ReplaceParagraphs(ArticleId article, List<Paragraph> paragraphs) implements Amendment {
        /** Copies the paragraphs. */
        public ReplaceParagraphs {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Adds an article.
     *
     * @param article behind which it comes
     * @param number empty for none
     * @param heading empty for none
     */
    record AddArticle(ArticleId article, String number, String heading, List<Paragraph> paragraphs)
            implements Amendment {
        /** Copies the paragraphs. */
        public AddArticle {
            paragraphs = List.copyOf(paragraphs);
            if (number.isBlank() && heading.isBlank() && paragraphs.isEmpty()) {
                throw new IllegalArgumentException("The article after \"" + article.value() + "\" is empty");
            }
        }
    }

    /** Deletes an article. */
    record DeleteArticle(ArticleId article) implements Amendment {
        @Override
        public List<Paragraph> paragraphs() {
            return List.of();
        }
    }
}
