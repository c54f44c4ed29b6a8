package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Map;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;

/**
 * A section or an article of a text, as its page shows it.
 *
 * @param id of the article or section
 * @param level of the section, from 1; 0 for an article
 * @param title number and heading; empty for text outside of articles
 * @param amendments how many people propose
 * @param comments how many people wrote
 */
public record ArticleView(
        String id, int level, String title, List<Paragraph> paragraphs, int amendments, int comments) {

    /** Returns the view of a block; how many amendments and comments there are stands under its identifier. */
    static ArticleView of(Block block, Map<String, Integer> amendments, Map<String, Integer> comments) {
        return switch (block) {
            case Section section ->
                new ArticleView(
                        section.id().value(),
                        section.level(),
                        section.heading(),
                        List.of(),
                        amendments.getOrDefault(section.id().value(), 0),
                        0);
            case Article article ->
                new ArticleView(
                        article.id().value(),
                        0,
                        article.title(),
                        article.paragraphs(),
                        amendments.getOrDefault(article.id().value(), 0),
                        comments.getOrDefault(article.id().value(), 0));
        };
    }
}
