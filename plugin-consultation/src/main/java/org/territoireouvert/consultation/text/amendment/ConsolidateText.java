package org.territoireouvert.consultation.text.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.amendment.Amendment.AddArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.ReplaceParagraphs;
import org.territoireouvert.consultation.text.amendment.Consolidation.Kind;
import org.territoireouvert.consultation.text.amendment.Consolidation.Problem;

/**
 * Makes the next version of a text from amendments that were accepted. Articles keep their identifiers, new ones get identifiers that
 * no version had. Accepted amendments that overlap are refused, all together: people must choose or merge them first.
 */
public final class ConsolidateText {

    private final LegalText text;
    private final List<Amendment> amendments;
    private final Map<ArticleId, Amendment> changes = new LinkedHashMap<>();
    private final Map<ArticleId, AddArticle> additions = new LinkedHashMap<>();

    private ConsolidateText(LegalText text, List<Amendment> amendments) {
        this.text = text;
        this.amendments = amendments;
    }

    /**
     * Consolidates a version.
     *
     * @param amendments in any order; those written on an older version are merged first
     */
    public static Consolidation of(LegalText text, List<Amendment> amendments) {
        ConsolidateText work = new ConsolidateText(text, List.copyOf(amendments));
        List<Problem> problems = work.problems();
        return problems.isEmpty() ? new Consolidation.Done(work.consolidated()) : new Consolidation.Refused(problems);
    }

    private List<Problem> problems() {
        Map<ArticleId, List<Integer>> changing = new LinkedHashMap<>();
        Map<ArticleId, List<Integer>> adding = new LinkedHashMap<>();
        for (int at = 0; at < amendments.size(); at++) {
            Amendment amendment = amendments.get(at);
            ArticleId article = amendment.article();
            if (amendment instanceof AddArticle addition) {
                adding.computeIfAbsent(article, id -> new ArrayList<>()).add(at);
                additions.put(article, addition);
            } else {
                changing.computeIfAbsent(article, id -> new ArrayList<>()).add(at);
                changes.put(article, amendment);
            }
        }
        List<Problem> problems = new ArrayList<>();
        changing.forEach((article, positions) -> problemOf(article, positions).ifPresent(problems::add));
        adding.forEach((article, positions) -> problemOf(article, positions).ifPresent(problems::add));
        if (problems.isEmpty() && isTooLarge()) {
            problems.add(new Problem(Kind.TOO_LARGE, amendments.getLast().article(), List.of(amendments.size() - 1)));
        }
        return problems;
    }

    private Optional<Problem> problemOf(ArticleId id, List<Integer> positions) {
        Optional<Article> article = text.article(id);
        if (article.isEmpty()) {
            return Optional.of(new Problem(Kind.UNKNOWN_ARTICLE, id, positions));
        }
        if (positions.size() > 1) {
            return Optional.of(new Problem(Kind.OVERLAP, id, positions));
        }
        boolean nothingLeft = amendments.get(positions.getFirst()) instanceof ReplaceParagraphs replacing
                && replacing.paragraphs().isEmpty()
                && article.get().number().isEmpty()
                && article.get().heading().isEmpty();
        return nothingLeft ? Optional.of(new Problem(Kind.NOTHING_LEFT, id, positions)) : Optional.empty();
    }

    private boolean isTooLarge() {
        int articles = text.articleCount();
        int paragraphs = text.paragraphCount();
        for (Amendment amendment : amendments) {
            int standing = text.article(amendment.article())
                    .map(article -> article.paragraphs().size())
                    .orElse(0);
            switch (amendment) {
                case ReplaceParagraphs replacing ->
                    paragraphs += replacing.paragraphs().size() - standing;
                case AddArticle adding -> {
                    articles++;
                    paragraphs += adding.paragraphs().size();
                }
                case DeleteArticle deleting -> {
                    articles--;
                    paragraphs -= standing;
                }
            }
        }
        return articles > Limits.ARTICLES || paragraphs > Limits.PARAGRAPHS;
    }

    private LegalText consolidated() {
        List<Block> blocks = new ArrayList<>();
        int given = text.given();
        for (Block block : text.blocks()) {
            if (!(block instanceof Article article)) {
                blocks.add(block);
                continue;
            }
            changed(article).ifPresent(blocks::add);
            AddArticle addition = additions.get(article.id());
            if (addition != null) {
                given++;
                blocks.add(
                        new Article(ArticleId.of(given), addition.number(), addition.heading(), addition.paragraphs()));
            }
        }
        return new LegalText(text.title(), blocks, given);
    }

    private Optional<Article> changed(Article article) {
        Amendment change = changes.get(article.id());
        if (change instanceof DeleteArticle) {
            return Optional.empty();
        }
        return Optional.of(
                change instanceof ReplaceParagraphs replacing ? article.with(replacing.paragraphs()) : article);
    }
}
