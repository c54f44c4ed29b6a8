package org.territoireouvert.consultation.commenting;

import java.util.Optional;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.anchor.Anchor;

/**
 * What a comment is about.
 *
 * @param version of the text in which it was read, from 1
 * @param words of the article; empty for all of it
 */
public record Passage(ArticleId article, int version, Optional<Anchor> words) {

    /** Refuses a version that cannot be, and words of another article. */
    public Passage {
        boolean elsewhere =
                words.filter(anchor -> !anchor.article().equals(article)).isPresent();
        if (version < 1 || elsewhere) {
            throw new IllegalArgumentException(
                    "No passage of the article \"" + article.value() + "\" in version " + version);
        }
    }

    /** Returns the words; empty for the whole article. */
    public String quote() {
        return words.map(Anchor::quote).orElse("");
    }
}
