package org.territoireouvert.consultation.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a legal text: an ordered tree, written as the list of its sections and articles from top to bottom.
 *
 * @param title empty for none
 * @param blocks a section is at most one level below the section before it, the first of level 1
 * @param given how many identifiers were given to articles in all versions up to this one
 */
public record LegalText(String title, List<Block> blocks, int given) {

    /** Puts the title into its form; refuses what is beyond {@link Limits}, gaps between levels and identifiers used twice. */
    public LegalText {
        title = Limits.heading(title, Limits.HEADING);
        blocks = List.copyOf(blocks);
        Set<ArticleId> seen = new HashSet<>();
        int level = 0;
        int paragraphs = 0;
        for (Block block : blocks) {
            switch (block) {
                case Section section -> {
                    if (section.level() > level + 1) {
                        throw new IllegalArgumentException("The section \"" + section.heading() + "\" skips a level");
                    }
                    level = section.level();
                }
                case Article article -> {
                    if (!seen.add(article.id()) || article.id().position() > given) {
                        throw new IllegalArgumentException(
                                "The identifier \"" + article.id().value() + "\" is not its own");
                    }
                    paragraphs += article.paragraphs().size();
                }
            }
        }
        if (seen.size() > Limits.ARTICLES
                || blocks.size() - seen.size() > Limits.SECTIONS
                || paragraphs > Limits.PARAGRAPHS) {
            throw new IllegalArgumentException("The text \"" + title + "\" is too large");
        }
    }

    /** Returns the articles, from top to bottom. */
    public List<Article> articles() {
        return blocks.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
    }

    /** Returns an article; empty when this version has it not. */
    public Optional<Article> article(ArticleId id) {
        return articles().stream().filter(article -> article.id().equals(id)).findFirst();
    }

    /** Returns how many articles it has. */
    public int articleCount() {
        return Math.toIntExact(blocks.stream().filter(Article.class::isInstance).count());
    }

    /** Returns how many paragraphs it has. */
    public int paragraphCount() {
        return articles().stream()
                .mapToInt(article -> article.paragraphs().size())
                .sum();
    }
}
