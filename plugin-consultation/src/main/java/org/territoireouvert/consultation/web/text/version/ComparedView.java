package org.territoireouvert.consultation.web.text.version;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.consultation.text.comparison.ComparedArticle;
import org.territoireouvert.consultation.text.comparison.ComparedBlock;
import org.territoireouvert.consultation.text.comparison.ComparedParagraph;
import org.territoireouvert.consultation.text.comparison.ComparedSection;
import org.territoireouvert.consultation.text.comparison.ComparedText;

/**
 * A part of two versions of a text, as its page shows it.
 *
 * @param level of a section, from 1; 0 for an article
 * @param fate message that says what became of it
 * @param same whether both say the same
 * @param moved whether it stands elsewhere
 * @param title in pieces
 */
public record ComparedView(
        int level, String fate, boolean same, boolean moved, List<Piece> title, List<ComparedParagraph> paragraphs) {

    /** Copies the lists. */
    public ComparedView {
        title = List.copyOf(title);
        paragraphs = List.copyOf(paragraphs);
    }

    static List<ComparedView> of(ComparedText text) {
        return text.blocks().stream().map(ComparedView::of).toList();
    }

    private static ComparedView of(ComparedBlock block) {
        return switch (block) {
            case ComparedSection section ->
                new ComparedView(section.level(), "", section.isSame(), false, section.heading(), List.of());
            case ComparedArticle article ->
                new ComparedView(
                        0,
                        "texts.fate." + article.fate().name(),
                        article.fate() == ComparedArticle.Fate.SAME,
                        article.moved(),
                        title(article),
                        article.paragraphs());
        };
    }

    private static List<Piece> title(ComparedArticle article) {
        List<Piece> title = new ArrayList<>(article.number());
        if (!article.number().isEmpty() && !article.heading().isEmpty()) {
            title.add(new Piece(Change.KEPT, " – "));
        }
        title.addAll(article.heading());
        return title;
    }
}
