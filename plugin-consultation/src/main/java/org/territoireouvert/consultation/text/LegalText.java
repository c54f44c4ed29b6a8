package org.territoireouvert.consultation.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a legal text: an ordered tree, written as the list of its sections and articles from top to bottom.
 *
 * @param title empty for none
 * @param blocks a section is at most one level below the section before it, the first of level 1
 * @param given the highest position that an identifier has in all versions up to this one
 */
public record LegalText(String title, List<Block> blocks, int given) {

    /**
     * Puts the title into its form and gives identifiers to the sections that have none; refuses what is beyond {@link Limits}, gaps
     * between levels and identifiers used twice.
     */
    public LegalText {
        title = Limits.heading(title, Limits.HEADING);
        blocks = named(blocks);
        given = Math.max(given, lastSection(blocks));
        Set<BlockId> seen = new HashSet<>();
        int level = 0;
        int paragraphs = 0;
        int articles = 0;
        for (Block block : blocks) {
            if (!seen.add(block.id()) || block.id().position() > given) {
                throw new IllegalArgumentException(
                        "The identifier \"" + block.id().value() + "\" is not its own");
            }
            switch (block) {
                case Section section -> {
                    if (section.level() > level + 1) {
                        throw new IllegalArgumentException("The section \"" + section.heading() + "\" skips a level");
                    }
                    level = section.level();
                }
                case Article article -> {
                    articles++;
                    paragraphs += article.paragraphs().size();
                }
            }
        }
        if (articles > Limits.ARTICLES
                || blocks.size() - articles > Limits.SECTIONS
                || paragraphs > Limits.PARAGRAPHS) {
            throw new IllegalArgumentException("The text \"" + title + "\" is too large");
        }
    }

    /** Texts kept before sections had identifiers never lost a section: the place of each names it in all their versions. */
    private static List<Block> named(List<Block> blocks) {
        int last = lastSection(blocks);
        List<Block> named = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            if (block instanceof Section section && section.isUnnamed()) {
                last++;
                named.add(section.as(SectionId.of(last)));
            } else {
                named.add(block);
            }
        }
        return List.copyOf(named);
    }

    private static int lastSection(List<Block> blocks) {
        return blocks.stream()
                .filter(Section.class::isInstance)
                .mapToInt(section -> section.id().position())
                .max()
                .orElse(0);
    }

    /** Returns the articles, from top to bottom. */
    public List<Article> articles() {
        return blocks.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
    }

    /** Returns an article or a section; empty when this version has it not. */
    public Optional<Block> block(BlockId id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
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
