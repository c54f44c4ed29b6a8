package org.territoireouvert.consultation.text.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;

/**
 * Gives the articles of a revised text, read from a file, the identifiers that they had in the version before. Articles are recognised
 * by all that they say, then by their paragraphs, their heading, their number, each only where it is unique in both versions; the others
 * get identifiers that no version had.
 */
public final class KeepIdentifiers {

    private static final List<Function<Article, Object>> SIGNS = List.of(
            article -> List.of(article.number(), article.heading(), article.paragraphs()),
            Article::paragraphs,
            Article::heading,
            Article::number);

    private KeepIdentifiers() {}

    /** Returns the revised text as the version after the one before. */
    public static LegalText of(LegalText before, LegalText revised) {
        Map<ArticleId, ArticleId> known = new HashMap<>();
        SIGNS.forEach(sign -> recognise(before.articles(), revised.articles(), sign, known));
        List<Block> blocks = new ArrayList<>();
        int given = before.given();
        for (Block block : revised.blocks()) {
            if (block instanceof Article article) {
                ArticleId id = known.get(article.id());
                if (id == null) {
                    given++;
                    id = ArticleId.of(given);
                }
                blocks.add(article.as(id));
            } else {
                blocks.add(block);
            }
        }
        return new LegalText(revised.title(), blocks, given);
    }

    private static void recognise(
            List<Article> before,
            List<Article> revised,
            Function<Article, Object> sign,
            Map<ArticleId, ArticleId> known) {
        Set<ArticleId> taken = new HashSet<>(known.values());
        Map<Object, ArticleId> older = unique(before, sign, taken);
        Map<Object, ArticleId> newer = unique(revised, sign, known.keySet());
        newer.forEach((value, id) -> {
            ArticleId same = older.get(value);
            if (same != null) {
                known.put(id, same);
            }
        });
    }

    /** Returns the articles that alone have a sign, among those not recognised yet; an empty sign tells nothing. */
    private static Map<Object, ArticleId> unique(
            List<Article> articles, Function<Article, Object> sign, Set<ArticleId> recognised) {
        Map<Object, ArticleId> unique = new HashMap<>();
        Set<Object> repeated = new HashSet<>(Set.of("", List.of()));
        for (Article article : articles) {
            Object value = sign.apply(article);
            if (!recognised.contains(article.id()) && unique.put(value, article.id()) != null) {
                repeated.add(value);
            }
        }
        unique.keySet().removeAll(repeated);
        return unique;
    }
}
